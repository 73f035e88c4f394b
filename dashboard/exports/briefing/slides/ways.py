"""Slides of a map without its picture: its routes as a table, or the answer of a what-if."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks import map as maps
from dashboard.blocks import named, room, stated, way, whatif
from dashboard.blocks import route as routes
from dashboard.core import facts, labels
from dashboard.exports.briefing.slides import frame, told
from dashboard.exports.briefing.slides.board import Box, Text
from dashboard.exports.briefing.slides.drawing import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.blocks.briefing.entry import Entry
    from dashboard.core.model.routes import Route
    from dashboard.core.whatif import Answer, Way
    from dashboard.exports.briefing.slides.board import Board
    from dashboard.exports.briefing.slides.frame import Deck


def ways(deck: Deck, entry: Entry, number: int) -> Board:
    """Return the slide of a map without its picture: its routes, or the answer of a what-if."""
    if entry.desk.state.closed:
        return _answer(deck, entry, number)
    shown = _routes(entry)
    t, size = deck.words.t, deck.size.label - 2.5
    board, top = frame.begun(deck, entry.headline, entry.about)
    bottom = frame.ended(deck, board, entry.desk.state, number, list(told.foot(deck, entry)))
    rows: list[told.Row] = [
        told.head(deck, (t("Route"), t("Status"), t("Capacity"), t("Latest flow")))
    ]
    most = told.most(bottom - top, size, len(shown))
    rows += [told.cells(deck, tuple(_route(entry, one)), size) for one in shown[:most]]
    if (more := len(shown) - most) > 0:
        said = deck.words.n("{n} more", "{n} more", more)
        rows.append(told.cells(deck, (said, "", "", ""), size))
    widths = tuple(deck.width * share for share in (0.3, 0.26, 0.2, 0.24))
    box = Box(frame.EDGE, top, deck.width, min(bottom - top, len(rows) * size * 2))
    board.table(entry.headline, box, widths, rows, deck.palette.rule)
    return board


def _answer(deck: Deck, entry: Entry, number: int) -> Board:
    """Return the slide of a what-if: how much needs another way, and where there is room."""
    desk, words, t = entry.desk, deck.words, deck.words.t
    given = whatif.answer(desk)
    board, top = frame.begun(deck, entry.headline, entry.about)
    bottom = frame.ended(deck, board, entry.desk.state, number, list(told.foot(deck, entry)))
    amount = words.amount(*given.during(given.need), "exact", "Mt", room.DIGITS)
    said = t("{unit} needs another route", unit=words.unit("Mt")[1])
    runs = (Run(f"{amount} ", 40, deck.palette.ink, bold=True, serif=True),
            deck.run(said, deck.size.label + 2))  # fmt: skip
    board.text("Figure", Box(frame.EDGE, top, deck.width, 54), [Text(runs)])
    size = deck.size.label - 1
    rows: list[told.Row] = [told.head(deck, (t("Room on other routes"), ""))]
    rows += [told.cells(deck, _way(entry, given, one), size) for one in given.ways[:10]]
    tall = min(bottom - top - 64, len(rows) * size * 2)
    widths = (deck.width * 0.75, deck.width * 0.25)
    place = Box(frame.EDGE, top + 64, deck.width, tall)
    board.table(entry.headline, place, widths, rows, deck.palette.rule)
    return board


def _way(entry: Entry, given: Answer, way: Way) -> tuple[str, str]:
    words = entry.desk.words
    low, high = given.during(way.volume)
    name = words.t(", then ").join(named.route(entry.desk, id) for id in way.steps)
    return name, words.value(low, high, "exact", "Mt", room.DIGITS)


def _routes(entry: Entry) -> Sequence[Route]:
    chosen = entry.item.view.route
    if not chosen:
        return maps.routes(entry.desk)
    return [one for one in entry.desk.index.record.routes if one.id == chosen]


def _route(entry: Entry, route: Route) -> Iterator[str]:
    desk, words = entry.desk, entry.desk.words
    yield words.text(route.title)
    yield words.t(", ").join(
        (words.t(labels.ROUTE_STATUSES[route.status]), way.corridor(desk, route))
    )
    yield words.t("; ").join(stated.value(desk, one) for one in stated.main(route.capacity))
    flow = routes.latest(desk, route)
    said = (facts.stated(desk.index, flow, words), words.period(flow.period)) if flow else ()
    yield words.t(", ").join(said)
