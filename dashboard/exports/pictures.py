"""Pictures of charts: found in the cache, else drawn in the background for whoever comes next."""

from __future__ import annotations

import asyncio
import itertools
import logging
import os
import queue
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.exports import press
from dashboard.figures import script

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.exports.press import Press
    from dashboard.exports.sketch import Sketch

MOST_WAITING = 64
MOST_KEPT = 20_000  # files, about 35 kB each
OFTEN = 500  # orders after which the folder is looked over
AGAIN = 60.0  # seconds until a figure that could not be drawn is tried once more
IDLE = 600.0  # seconds after which the browser is let go
_log = logging.getLogger(__name__)


def of(assets: Path) -> Pictures:
    """Return the pictures of this machine.

    They lie in the folder that PICTURES names, else in the user's cache, and are drawn where
    there is a browser.
    """
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(os.environ.get("PICTURES") or Path(home) / "bilateral-record" / "pictures")
    found = press.browser()
    if found is None:
        _log.info("no Chromium here: charts are shown as sparklines until they are live")
    drawn_by = press.Press(assets, found) if found else None
    return Pictures(folder / script.name(assets).removesuffix(".js"), drawn_by)


class Pictures:
    """The cache of pictures, and the one worker that fills it.

    A request never waits for a picture: what is not there is ordered and comes with a later one.
    """

    def __init__(self, folder: Path, press: Press | None) -> None:
        """Start nothing yet.

        Args:
            folder: Holds the pictures; made when the first one is drawn.
            press: Draws them; None where no browser can, and only the cache serves.
        """
        self._folder, self._press = folder, press
        self._held: dict[str, str] = {}
        self._asked: dict[str, float] = {}
        self._orders: queue.Queue[Sketch] = queue.Queue(MOST_WAITING)
        self._lock = threading.Lock()
        self._worker: threading.Thread | None = None

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
            StuckError: It cannot be drawn now.
            ValueError: Its light and its dark form differ in more than colours.
        """
        if self._press is None:
            raise press.StuckError("no browser on this machine can draw")
        size = sketch.width, sketch.height
        light = await self._press.drawn(sketch.light, *size)
        dark = await self._press.drawn(sketch.dark, *size)
        self._keep(sketch, sketch.joined(light, dark))

    async def close(self) -> None:
        """Let the browser go."""
        if self._press:
            await self._press.close()

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
            while len(self._held) > MOST_WAITING * 8:
                del self._held[next(iter(self._held))]

    def _keep(self, sketch: Sketch, svg: str) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._file(sketch)
        fresh = file.with_suffix(f".{os.getpid()}")
        fresh.write_text(svg, encoding="utf-8")
        fresh.replace(file)
        self._hold(sketch.key, svg)

    def _order(self, sketch: Sketch) -> None:
        if self._press is None or time.monotonic() - self._asked.get(sketch.key, -AGAIN) < AGAIN:
            return
        try:
            self._orders.put_nowait(sketch)
        except queue.Full:
            return
        self._asked[sketch.key] = time.monotonic()
        with self._lock:
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, daemon=True, name="pictures")
                self._worker.start()

    def _work(self) -> None:
        with asyncio.Runner() as runner:
            for count in itertools.count():
                if count % OFTEN == 0:
                    self._thin()
                try:
                    sketch = self._orders.get(timeout=IDLE)
                except queue.Empty:
                    runner.run(self.close())
                    continue
                try:
                    runner.run(self.draw(sketch))
                except (press.StuckError, ValueError, OSError) as error:
                    _log.warning("a picture could not be drawn: %s", error)
                else:
                    self._asked.pop(sketch.key, None)

    def _thin(self) -> None:
        """Remove the oldest pictures where there are too many."""
        files = sorted(self._folder.glob("*.svg"), key=lambda file: file.stat().st_mtime)
        for file in files[:-MOST_KEPT]:
            file.unlink(missing_ok=True)
