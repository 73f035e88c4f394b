"""The slide of a chart: native, with its unit and the names of its series above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import facts
from dashboard.exports.briefing.slides import axes, frame, labels, native
from dashboard.exports.briefing.slides.board import Box, Text
from dashboard.exports.briefing.slides.columns import Ink
from dashboard.exports.briefing.slides.drawing import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.blocks.briefing.entry import Entry
    from dashboard.core.chart import Chart, Mark
    from dashboard.exports.briefing.slides.board import Board
    from dashboard.exports.briefing.slides.frame import Deck
    from dashboard.exports.briefing.slides.grid import Column, Grid


def chart(deck: Deck, entry: Entry, number: int) -> Board:
    """Return the slide.

    Raises:
        ValueError: The item shows no chart.
    """
    shown = entry.chart
    if shown is None:
        raise ValueError(f"no chart to draw: {entry.headline!r}")
    ink = Ink(deck.palette, frame.GROUND, deck.lang, deck.size.label - 1.5)
    drawn = native.native(shown, deck.words, ink, _source(entry))
    board, top = frame.begun(deck, entry.headline, entry.about)
    bottom = frame.ended(
        deck, board, entry.desk.state, number, list(_foot(deck, shown, drawn.grid))
    )
    key = [
        deck.run(shown.unit, deck.size.label - 1.5, deck.palette.ink3),
        *_names(deck, drawn.grid),
    ]
    tall = deck.size.label * 1.35
    board.text("Key", Box(frame.EDGE, top, deck.width, tall), [Text(tuple(key))])
    room = Box(frame.EDGE - 6, top + tall, deck.width + 12, bottom - top - tall)
    board.chart(shown.headline, shown.alt, room, drawn)
    return board


def _source(entry: Entry) -> Callable[[Mark], str]:
    """Return what says of a mark where its value was read."""
    index, words = entry.desk.index, entry.desk.words

    def said(mark: Mark) -> str:
        reading = index.reading(*mark.key.split(" ", 1))
        if reading is None:
            return ""
        fact = facts.fact(index, reading, words)
        parts = (facts.outlet(index, reading, words), fact.locator, fact.firm, fact.difference)
        return words.t("; ").join(filter(None, parts))

    return said


def _names(deck: Deck, grid: Grid) -> Iterator[Run]:
    """Yield the names of series that are not named at their ends, and what hollow marks mean."""
    size = deck.size.label - 1.5
    if labels.several(grid) and not labels.names(grid):
        for column in {one.id: one for one in reversed(grid.columns)}.values():
            sign = "■" if _is_column(column) else "■" if column.role == "second" else "●"
            yield Run(f"    {sign} {column.name}", size, column.hue.line, bold=True)
    parts = {column.part for column in grid.columns}
    if "rival" in parts:
        said = deck.words.t("values that differ, by letter in the notes")
        yield Run(f"    ○ {said}", size, deck.palette.ink2)


def _is_column(column: Column) -> bool:
    return column.look == "column"


def _foot(deck: Deck, chart: Chart, grid: Grid) -> Iterator[tuple[str, str]]:
    """Yield the source, the note, what less firm marks mean, and the date."""
    t = deck.words.t
    stop = t(". ").strip()
    yield t("Source: "), f"{chart.source}{stop}"
    firm = t("; ").join(_firmness(deck, grid))
    cut = axes.scale(grid, chart.from_zero).grid[0] > 0
    said = t("The value axis does not start at zero.") if cut else ""
    notes = (said, f"{firm}{stop}" if firm else "", chart.note)
    if any(notes):
        yield t("Note: "), " ".join(filter(None, notes))
    yield t("As of "), chart.as_of


def _firmness(deck: Deck, grid: Grid) -> Iterator[str]:
    """Yield what marks mean that are drawn as less firm than a figure."""
    t = deck.words.t
    marks = [mark for one in grid.columns for mark in one.marks if mark]
    if any(mark.qualifier == "approx" for mark in marks):
        yield t("≈ and hollow or pale: approximate")
    if any(mark.is_range for mark in marks):
        yield t("upright bar or hatching: a range, as stated")
    if any(mark.status == "T" for mark in marks):
        yield t("outline: a plan")
    if any(mark.status == "F" for mark in marks):
        yield t("dashes: a forecast")
