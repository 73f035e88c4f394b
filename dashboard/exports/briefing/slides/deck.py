"""A briefing as slides: native charts, words and tables, every source in full at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks import colours
from dashboard.blocks.briefing.entry import entries
from dashboard.core.state import SLIDES
from dashboard.exports.briefing.slides import charts, ends, frame, notes, package, told, ways
from dashboard.exports.briefing.slides.board import Board, Box, Text
from dashboard.exports.briefing.slides.frame import Deck
from dashboard.exports.plates.sizes import SIZES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.blocks.briefing.entry import Entry
    from dashboard.core.desk import Desk

FIRST = 3  # number of the first item's slide
DRAWN: Mapping[str, Callable[[Deck, Entry, int], Board]] = {
    "chart": charts.chart, "card": told.card, "map": ways.ways, "timeline": told.steps,
    "event": told.event, "story": told.steps,
}  # fmt: skip


def deck(desk: Desk, base: str, pictures: Mapping[int, tuple[bytes, str]] | None = None) -> bytes:
    """Return the slides of the reader's briefing as a file (.pptx).

    Args:
        desk: The record, with the briefing in its state.
        base: Where the dashboard stands, for permalinks.
        pictures: Items that stand as a picture instead, by their place: PNG and what it shows.
    """
    listed = entries(desk)
    shared = Deck(
        desk.index,
        desk.words,
        colours.palette(desk, "light"),
        base,
        SIZES[desk.state.slides or SLIDES[0]],
        desk.state,
    )
    boards = [ends.title(shared, listed), ends.contents(shared, listed, FIRST)]
    for number, entry in enumerate(listed, FIRST):
        boards.append(_slide(shared, entry, number, (pictures or {}).get(number - FIRST)))
    boards += ends.sources(shared, listed, FIRST + len(listed))
    front = desk.index.record.front
    title = desk.words.text(front.title)
    extent = shared.size.width, shared.size.height
    return package.package(boards, extent, shared.palette, title, front.updated)


def _slide(shared: Deck, entry: Entry, number: int, picture: tuple[bytes, str] | None) -> Board:
    """Return an item's slide: as a picture if there is one, else native."""
    board = (
        _pictured(shared, entry, *picture) if picture else DRAWN[entry.kind](shared, entry, number)
    )
    board.notes = notes.notes(entry, shared.base)
    return board


def _pictured(shared: Deck, entry: Entry, png: bytes, alt: str) -> Board:
    """Return a slide that a picture fills; its title lies behind it, for outlines and readers."""
    board = Board(shared.lang)
    run = shared.run(entry.headline, shared.size.headline, frame.GROUND)
    board.title(Box(frame.EDGE, 42, shared.width, 72), Text((run,)))
    board.picture(entry.what, alt, Box(0, 0, shared.size.width, shared.size.height), png)
    return board
