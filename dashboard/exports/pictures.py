"""Pictures of charts: found in the cache, else drawn in the background for whoever comes next."""

from __future__ import annotations

import itertools
import logging
import os
import threading
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.exports import noted, orders
from dashboard.exports.orders import BusyError, Orders
from dashboard.figures import script

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Future

    from dashboard.exports.press import Press
    from dashboard.exports.sketch import Sketch

MOST_HELD = 512
MOST_KEPT = 20_000  # files, about 35 kB each
OFTEN = 500  # pictures after which the folder is looked over
AGAIN = 60.0  # seconds until a figure that could not be drawn is tried once more
_log = logging.getLogger(__name__)


def of(assets: Path, presses: int = 1) -> Pictures:
    """Return the pictures of this machine, drawn by so many browsers where there is one."""
    shared = orders.of(assets, presses)
    if not shared.served:
        _log.info("no Chromium here: charts are shown as sparklines until they are live")
    return Pictures(folder(assets), shared)


def folder(assets: Path) -> Path:
    """Return where pictures lie: in the folder that PICTURES names, else in the user's cache.

    What another plotly.js has drawn lies elsewhere.
    """
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    named = Path(os.environ.get("PICTURES") or Path(home) / "bilateral-record" / "pictures")
    return named / script.name(assets).removesuffix(".js")


class Pictures:
    """The cache of pictures, and the orders that fill it.

    A request never waits for a picture: what is not there is ordered and comes with a later one.
    """

    def __init__(self, folder: Path, drawn_by: Orders | None) -> None:
        """Start nothing yet.

        Args:
            folder: Holds the pictures; made when the first one is drawn.
            drawn_by: Has them drawn; None where only the cache serves.
        """
        self._folder, self._orders = folder, drawn_by or Orders([])
        self._held: dict[str, str] = {}
        self._asked: dict[str, float] = {}
        self._lock = threading.Lock()
        self._fresh = itertools.count()

    @property
    def served(self) -> bool:
        """Tell whether there is a browser that draws what is not there."""
        return self._orders.served

    @property
    def waiting(self) -> int:
        """Return how many pictures wait for their turn, of all kinds."""
        return self._orders.waiting

    def find(self, sketches: Sequence[Sketch]) -> tuple[str, ...]:
        """Return the pictures of all sketches; none where one is missing, which is then ordered."""
        found = [self._found(sketch) for sketch in sketches]
        if all(found):
            return tuple(svg for svg in found if svg)
        for sketch, svg in zip(sketches, found, strict=True):
            if not svg:
                self._order(sketch)
        return ()

    def has(self, sketch: Sketch) -> bool:
        """Tell whether a picture is in the cache."""
        return sketch.key in self._held or self._file(sketch).exists()

    async def draw(self, sketch: Sketch) -> None:
        """Draw a picture into the cache.

        Raises:
            BusyError: Too many pictures are waited for.
            StuckError: It cannot be drawn now.
            ValueError: Its light and its dark form differ in more than colours.
        """
        await self._orders.done(partial(self._drawn, sketch), urgent=False)

    def close(self) -> None:
        """Let the browsers go."""
        self._orders.close()

    async def _drawn(self, sketch: Sketch, press: Press) -> None:
        drawn = await press.drawn(sketch.both.figure, sketch.width, sketch.height)
        self._keep(sketch, sketch.drawn(drawn))

    def _found(self, sketch: Sketch) -> str | None:
        held = self._held.get(sketch.key)
        if held is None:
            try:
                held = self._file(sketch).read_text(encoding="utf-8")
            except OSError:
                return None
            self._hold(sketch.key, held)
        return held

    def _file(self, sketch: Sketch) -> Path:
        return self._folder / f"{sketch.key}.svg"

    def _hold(self, key: str, svg: str) -> None:
        with self._lock:
            self._held[key] = svg
            while len(self._held) > MOST_HELD:
                del self._held[next(iter(self._held))]

    def _keep(self, sketch: Sketch, svg: str) -> None:
        if next(self._fresh) % OFTEN == 0:
            self._thin()
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._file(sketch)
        fresh = file.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        fresh.write_text(svg, encoding="utf-8")
        fresh.replace(file)
        self._hold(sketch.key, svg)

    def _order(self, sketch: Sketch) -> None:
        now = time.monotonic()
        if not self._orders.served or now - self._asked.get(sketch.key, -AGAIN) < AGAIN:
            return
        with suppress(BusyError):
            ordered = self._orders.put(partial(self._drawn, sketch))
            self._asked[sketch.key] = now
            ordered.add_done_callback(partial(self._settled, sketch, now))

    def _settled(self, sketch: Sketch, begun: float, ordered: Future[None]) -> None:
        if ordered.cancelled():
            return
        seconds, error = time.monotonic() - begun, ordered.exception()
        of = f"{sketch.alt[:80]} ({sketch.width} pixels wide)"
        if error:
            noted.noted("first", of, "failed", seconds, str(error))
        else:
            noted.noted("first", of, "made", seconds)
            self._asked.pop(sketch.key, None)

    def _thin(self) -> None:
        """Remove the oldest pictures where there are too many."""
        files = sorted(self._folder.glob("*.svg"), key=lambda file: file.stat().st_mtime)
        for file in files[:-MOST_KEPT]:
            file.unlink(missing_ok=True)
