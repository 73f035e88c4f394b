"""What it costs an answer that was made before to be guarded, bounded, numbered and logged."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterator
from typing import Any

from starlette.applications import Starlette

from benchmarks import figures
from benchmarks.measure import Measure, in_turns
from benchmarks.server import ROOT
from dashboard.core import store
from dashboard.exports.pictures import Pictures
from dashboard.web import guard, limits, logs, peer, place, trouble, watch
from dashboard.web.ask import House
from dashboard.web.beside import front

ASKED = 300  # times in a row
BARE, WHOLE = "the answer alone", "guarded"
PATHS = {"csv": f"/indicators/{figures.SIX[0]}.csv", "embed": f"/embed/indicators/{figures.SIX[0]}"}
HEADERS = ((b"host", b"127.0.0.1"), (b"accept-encoding", b"br"), (b"accept-language", b"en"))


def measures() -> Iterator[Measure]:
    """Yield the time of an answer behind all of it, against the door alone, without a network."""
    logs.set_up(io.StringIO())
    kept = store.of(ROOT / "indicators.yaml", ROOT / "dashboard" / "locale")
    house = House(lambda: kept, ROOT / "assets", Pictures(ROOT / "nowhere", None))
    around = (
        watch.middleware(), guard.middleware(), trouble.middleware(house), limits.middleware(house),
    )  # fmt: skip
    apps = {
        BARE: Starlette(middleware=[place.middleware(""), front.middleware(house)]),
        WHOLE: Starlette(
            middleware=[peer.middleware(), place.middleware(""), *around, front.middleware(house)]
        ),
    }
    with asyncio.Runner() as runner:
        for name, path in PATHS.items():
            taken = in_turns({which: _asking(runner, app, path) for which, app in apps.items()})
            said = f"an answer that was made before, {name}, {WHOLE}"
            yield Measure(said, BARE, taken[BARE] / ASKED, taken[WHOLE] / ASKED, 3)


def _asking(runner: asyncio.Runner, app: Starlette, path: str) -> Callable[[], None]:
    """Return what asks for a path many times over."""

    async def heard() -> dict[str, Any]:
        return {"type": "http.request", "body": b""}

    async def told(message: Any) -> None:
        """Leave the answer unread."""

    async def ask() -> None:
        for _ in range(ASKED):
            scope = {
                "type": "http", "method": "GET", "path": path, "raw_path": path.encode(),
                "query_string": b"lang=en", "headers": list(HEADERS), "scheme": "http",
                "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 9), "root_path": "",
            }  # fmt: skip
            await app(scope, heard, told)

    return lambda: runner.run(ask())
