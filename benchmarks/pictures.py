"""Pictures that leave the dashboard against the drawing library's own, and how many a second."""

from __future__ import annotations

import asyncio
import gc
import json
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from itertools import islice
from pathlib import Path
from statistics import median
from typing import TypeVar

from kaleido import Kaleido, PageGenerator

from benchmarks.copies import RECORD
from benchmarks.figures import SIX
from benchmarks.measure import ROUNDS, Measure
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.core.state import State
from dashboard.core.store import Store
from dashboard.exports.orders import Orders
from dashboard.exports.plates import frame
from dashboard.exports.plates.sizes import SIZES
from dashboard.exports.plates.view import View
from dashboard.exports.press import Press
from dashboard.exports.shelf import Shelf
from dashboard.exports.sketch import Sketch
from dashboard.exports.studio import Studio
from dashboard.figures import script
from dashboard.warm import sketches

ASSETS = RECORD.parent / "assets"
Thing = TypeVar("Thing")
MANY = 40  # pictures of which the number a second is taken


def measures() -> Iterator[Measure]:
    """Yield a cold picture and a drawn figure beside the library's, and pictures a second."""
    theirs, ours = asyncio.run(_cold())
    yield Measure("a PNG with its frame, cold", "Kaleido's of the figure", theirs, ours, 2)
    theirs, ours = asyncio.run(_drawn())
    yield Measure("a figure as SVG", "Kaleido's", theirs, ours, None)
    one, two = (asyncio.run(_many(presses)) for presses in (1, 2))
    said = "PNGs a second, two browsers"
    yield Measure(said, "one browser", one, two, None, unit="a second")


async def _cold() -> tuple[float, float]:
    """Return the time of Kaleido's PNG of a figure, and of ours with its frame, equally large."""
    views = [_view(_edition(), id) for id in SIX]
    async with _kaleido() as kaleido, _studio(1) as studio:

        async def theirs(view: View) -> None:
            figure, size = frame.figure(view), view.size
            if figure is None:
                raise RuntimeError("the view has no figure of Plotly's")
            wanted = {
                "format": "png", "width": size.width, "height": size.height, "scale": size.scale,
            }  # fmt: skip
            await kaleido.calc_fig(json.loads(figure.json), opts=wanted)

        async def ours(view: View) -> None:
            await studio().image(view, "png")

        return await _in_turns(views, theirs, ours)


async def _drawn() -> tuple[float, float]:
    """Return the time of Kaleido's SVG of a figure, and of our worker's."""
    some = list(islice(sketches(_edition()), 0, 24, 4))
    press = Press(ASSETS, _chromium())
    async with _kaleido() as kaleido:

        async def theirs(sketch: Sketch) -> None:
            wanted = {"format": "svg", "width": sketch.width, "height": sketch.height}
            await kaleido.calc_fig(json.loads(sketch.light), opts=wanted)

        async def ours(sketch: Sketch) -> None:
            await press.drawn(sketch.light, sketch.width, sketch.height)

        taken = await _in_turns(some, theirs, ours)
        await press.close()
        return taken


async def _many(presses: int) -> float:
    """Return how many PNGs of different views so many browsers make in a second."""
    edition = _edition()
    views = [_view(edition, id) for id in islice(edition.index.indicators, MANY + presses)]
    async with _studio(presses) as studio:
        shared = studio()
        await asyncio.gather(*(shared.image(view, "png") for view in views[MANY:]))
        begun = time.perf_counter()
        for some in (views[:20], views[20:MANY]):  # as many as may wait at a time
            await asyncio.gather(*(shared.image(view, "png") for view in some))
        return MANY / (time.perf_counter() - begun)


async def _in_turns(
    things: list[Thing], *calls: Callable[[Thing], Coroutine[object, object, None]]
) -> tuple[float, ...]:
    """Return the median time of each call in milliseconds, over all things by turns."""
    taken: list[list[float]] = [[] for _ in calls]
    for number in range(ROUNDS + 1):
        for thing in things:
            for times, call in zip(taken, calls, strict=True):
                gc.collect()
                begun = time.perf_counter()
                await call(thing)
                if number:  # the first round is for warming up
                    times.append((time.perf_counter() - begun) * 1000)
    return tuple(map(median, taken))


@asynccontextmanager
async def _studio(presses: int) -> AsyncIterator[Callable[[], Studio]]:
    """Yield what returns a studio that has kept nothing yet, before warm browsers."""
    orders = Orders([Press(ASSETS, _chromium()) for _ in range(presses)])
    with tempfile.TemporaryDirectory() as folder:
        numbers = iter(range(1_000_000))
        yield lambda: Studio(orders, Shelf(Path(folder) / str(next(numbers))), frame)
    await asyncio.to_thread(orders.close)


def _kaleido() -> Kaleido:
    page = PageGenerator(plotly=script.file(ASSETS).resolve(), mathjax=False)
    return Kaleido(page_generator=page, path=_chromium())


def _chromium() -> str:
    found = shutil.which("chromium")
    if found is None:
        raise RuntimeError("Chromium is not installed; run `make browser`")
    return found


def _edition() -> Edition:
    edition = Store(RECORD, RECORD.parent / "dashboard" / "locale").edition()
    if edition is None:
        raise RuntimeError("the record has faults; mend them first")
    return edition


def _view(edition: Edition, id: str) -> View:
    state = State("indicators", id)
    languages = tuple((tag, words.name) for tag, words in edition.words.items())
    desk = Desk(edition.index, edition.words["en"], state, State("indicators"), languages)
    return View(edition, desk, "https://example.org/record", SIZES["16x9"])
