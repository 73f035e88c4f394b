"""`python -m dashboard warm`: draws the picture of every chart as its page first shows it."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from dashboard.core.desk import Desk
from dashboard.core.state import State
from dashboard.exports.press import StuckError
from dashboard.web import plots

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.edition import Edition
    from dashboard.exports.pictures import Pictures
    from dashboard.exports.sketch import Sketch

AT_ONCE = 32  # orders that wait at a time


def warm(edition: Edition, pictures: Pictures) -> int:
    """Draw what is missing, with a bar of progress; return the exit status.

    A figure that cannot be drawn is named at the end, and the others are drawn all the same.
    """
    missing = [sketch for sketch in sketches(edition) if not pictures.has(sketch)]
    failed = asyncio.run(_drawn(pictures, missing))
    sys.stdout.write(f"{len(missing) - len(failed)} pictures drawn, {len(failed)} could not be\n")
    sys.stdout.writelines(f"{line}\n" for line in failed)
    return 1 if failed else 0


def sketches(edition: Edition) -> Iterator[Sketch]:
    """Yield the figures of the Overview and of every indicator, in every language."""
    languages = tuple((tag, words.name) for tag, words in edition.words.items())
    for tag, words in edition.words.items():
        states = [State(lang=tag)]
        states += [State("indicators", id, lang=tag) for id in edition.index.indicators]
        for state in states:
            desk = Desk(edition.index, words, state, State(state.page, lang=tag), languages)
            yield from plots.sketches(edition, desk)


async def _drawn(pictures: Pictures, missing: list[Sketch]) -> list[str]:
    """Draw the sketches; return a line for each that could not be drawn."""
    failed = []
    places = asyncio.Semaphore(AT_ONCE)
    columns = (TextColumn("pictures"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("pictures", total=len(missing))

        async def drawn(sketch: Sketch) -> None:
            async with places:
                try:
                    await pictures.draw(sketch)
                except (StuckError, ValueError) as error:
                    failed.append(f"{sketch.alt[:80]}: {error}")
            progress.advance(task)

        await asyncio.gather(*map(drawn, missing))
    pictures.close()
    return failed
