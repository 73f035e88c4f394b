"""Slides of words: an event, a key figure, dated steps, the routes of a map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks import event as panels
from dashboard.core import chronicle, facts, labels
from dashboard.exports.briefing import citing
from dashboard.exports.briefing.slides import frame
from dashboard.exports.briefing.slides.board import Box, Text
from dashboard.exports.briefing.slides.drawing import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.blocks.briefing.entry import Entry
    from dashboard.core.model.events import Event
    from dashboard.exports.briefing.slides.board import Board
    from dashboard.exports.briefing.slides.frame import Deck

GLYPHS = {
    "verbal-cooperation": "○", "material-cooperation": "●", "verbal-conflict": "◇",
    "material-conflict": "◆", "none": "□",
}  # fmt: skip
Row = tuple[Text, ...]


def event(deck: Deck, entry: Entry, number: int) -> Board:
    """Return the slide of one event."""
    found = deck.index.events[entry.item.view.event]
    words, t, size = deck.words, deck.words.t, deck.size.label
    board, top = frame.begun(deck, entry.headline, kicker=entry.about)
    bottom = frame.ended(deck, board, entry.desk.state, number, list(foot(deck, entry)))
    summary = words.text(found.summary)
    large = size + 3.5
    tall = deck.rows(summary, large) * large * 1.3 + 6
    run = deck.run(summary, large, deck.palette.ink)
    board.text("Summary", Box(frame.EDGE, top, deck.width, tall), [Text((run,), spacing=110)])
    figures = (words.text(deck.index.indicators[id].title) for id in found.indicators)
    rows = {
        t("Kind"): f"{GLYPHS[found.quad]} {t(labels.QUADS[found.quad])}",
        t("Acting, addressed"): t(", ").join(map(words.area, found.actors)),
        t("Weight"): t(panels.IMPORTANCE[found.importance]),
        t("Figures"): t("; ").join(figures),
        t("Sources"): "\n".join(citing.place(deck.index, cite, words) for cite in found.cite[:12]),
    }
    top += tall + 10
    texts = [
        Text(
            (deck.run(f"{term}  ", size - 1, deck.palette.ink3), deck.run(said, size - 1)), after=4
        )
        for term, text in rows.items()
        for said in text.split("\n")
        if text
    ]
    board.text("Facts", Box(frame.EDGE, top, deck.width, bottom - top), texts)
    return board


def card(deck: Deck, entry: Entry, number: int) -> Board:
    """Return the slide of a key figure: the figure large, what it is of, its source."""
    board, top = frame.begun(deck, entry.headline, entry.about)
    bottom = frame.ended(deck, board, entry.desk.state, number, list(foot(deck, entry)))
    lines = list(_figures(deck, entry))
    box = Box(frame.EDGE, top, deck.width, bottom - top)
    board.text("Figure", box, lines, "ctr")
    return board


def _figures(deck: Deck, entry: Entry) -> Iterator[Text]:
    """Yield the figure large and what the record says of it, then what it is set against."""
    index, words = deck.index, deck.words
    keys = index.record.front.key_figures
    key = next((k for k in keys if k.show.indicator == entry.item.view.indicator), None)
    for place, reading in enumerate(entry.readings):
        value = facts.stated(index, reading, words)
        named = words.text(index.indicators[reading.indicator].title)
        said = words.t("{when}: {text}", when=words.period(reading.period), text=named)
        firm = facts.firmness(reading, words)
        source = facts.outlet(index, reading, words)
        size = 66.0 if not place else 24.0
        yield Text((Run(value, size, deck.palette.ink, bold=True, serif=True),), after=2)
        line = words.t("; ").join(filter(None, (said, firm, source)))
        if not place and key:
            caveat = f" {words.text(key.caveat)}" if key.caveat else ""
            told = f"{words.text(key.reading)}{caveat}"
            yield Text((deck.run(told, deck.size.label + 4, deck.palette.ink),), after=4)
        yield Text((deck.run(line, deck.size.label),), after=18)


def steps(deck: Deck, entry: Entry, number: int) -> Board:
    """Return the slide of a story or of a stretch of the timeline: its events, dated."""
    shown = list(_events(entry))
    board, top = frame.begun(deck, entry.headline, entry.about)
    bottom = frame.ended(deck, board, entry.desk.state, number, list(foot(deck, entry)))
    size = deck.size.label - (1 if len(shown) <= 8 else 2.5)
    room = most(bottom - top, size, len(shown))
    titles = (deck.words.t("Date"), deck.words.t("Event"), deck.words.t("Sources"))
    rows: list[Row] = [head(deck, titles)]
    rows += [_step(deck, one, size) for one in shown[:room]]
    if (more := len(shown) - room) > 0:
        rows.append(cells(deck, ("", deck.words.n("{n} more", "{n} more", more), ""), size))
    wide = deck.width
    widths = (wide * 0.17, wide * 0.55, wide * 0.28)
    tall = min(bottom - top, len(rows) * size * 1.9)
    board.table(entry.headline, Box(frame.EDGE, top, wide, tall), widths, rows, deck.palette.rule)
    return board


def most(room: float, size: float, wanted: int) -> int:
    """Return how many rows of about two lines have room beneath the head, and above a last line."""
    most = int(room / (size * 2.6)) - 1
    return wanted if wanted <= most else most - 1


def _events(entry: Entry) -> Iterator[Event]:
    index, state = entry.desk.index, entry.desk.state
    yield from chronicle.within(chronicle.chosen(index, state), state)


def _step(deck: Deck, event: Event, size: float) -> Row:
    words, palette = deck.words, deck.palette
    hue = _hue(deck, event.quad)
    sources = {cite.source: cite for cite in event.cite}
    said = [words.outlet(deck.index.sources[id]) for id in sources]
    read = words.t("; ").join(said[:2])
    if len(said) > 2:
        read = f"{read} +{len(said) - 2}"
    return (
        Text((deck.run(words.period(event.date), size, palette.ink, bold=True),)),
        Text((
            Run(f"{GLYPHS[event.quad]} ", size, hue),
            deck.run(words.text(event.title), size, palette.ink),
        )),
        Text((deck.run(read, size - 2, palette.ink3),)),
    )  # fmt: skip


def _hue(deck: Deck, quad: str) -> str:
    palette = deck.palette
    if quad.endswith("cooperation"):
        return palette.coop
    return palette.friction if quad.endswith("conflict") else palette.neutral_step


def head(deck: Deck, said: Sequence[str]) -> Row:
    """Return the first row of a table."""
    return cells(deck, said, deck.size.foot, deck.palette.ink3)


def cells(deck: Deck, said: Sequence[str], size: float, colour: str = "") -> Row:
    """Return a row of a table."""
    return tuple(Text((deck.run(one, size, colour or deck.palette.ink),)) for one in said)


def foot(deck: Deck, entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the outlets with their grades, and the date."""
    t, words = deck.words.t, deck.words
    outlets = {words.outlet(deck.index.sources[id]): g for id, g in entry.sources.items()}
    stop = t(". ").strip()
    if outlets:
        yield t("Source: "), f"{citing.together(outlets, words)}{stop}"
    if entry.kind == "map":
        yield t("Note: "), t("no picture of the map could be drawn; it stands in words.")
    if entry.kind in {"event", "story", "timeline"}:
        yield t("Note: "), t("The record dates the steps and does not establish a link.")
    yield t("As of "), words.date(deck.index.record.front.updated)
