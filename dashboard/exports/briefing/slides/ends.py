"""The first slides of a briefing, and its last: title, contents, sources, key of grades."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dashboard.core import facts, labels
from dashboard.exports.briefing import citing
from dashboard.exports.briefing.slides import frame
from dashboard.exports.briefing.slides.board import Box, Text
from dashboard.exports.briefing.slides.drawing import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.blocks.briefing.entry import Entry
    from dashboard.exports.briefing.slides.board import Board
    from dashboard.exports.briefing.slides.frame import Deck


def title(deck: Deck, entries: Sequence[Entry]) -> Board:
    """Return the slide of the title: what the briefing is of, as of when."""
    front, words = deck.index.record.front, deck.words
    board, top = frame.begun(deck, words.text(front.title), kicker=words.t("Briefing"))
    bottom = frame.ended(deck, board, deck.state, 1)
    counted = words.n("{n} item", "{n} items", len(entries))
    as_of = words.t("Record as of {date}", date=words.date(front.updated))
    size = deck.size.label
    texts = [
        Text((deck.run(words.text(front.standfirst), size + 3),), after=14, spacing=110),
        Text((deck.run(f"{counted} · {as_of}", size, deck.palette.ink3),)),
    ]
    board.text("Standfirst", Box(frame.EDGE, top, deck.width * 0.8, bottom - top), texts)
    board.notes = "\n".join((words.text(front.title), f"{counted} · {as_of}"))
    return board


def contents(deck: Deck, entries: Sequence[Entry], first: int) -> Board:
    """Return the slide of contents; each line leads to its slide, from number `first` on."""
    board, top = frame.begun(deck, deck.words.t("Contents"))
    bottom = frame.ended(deck, board, deck.state, 2)
    half = -(-len(entries) // 2) if len(entries) > 10 else len(entries)
    size = deck.size.label if len(entries) <= 20 else deck.size.label - 2
    wide = deck.width if half == len(entries) else deck.width / 2 - 10
    for side in range(0, len(entries), half):
        lines = [
            _line(deck, board, entry, place, first, size)
            for place, entry in enumerate(entries[side : side + half], side)
        ]
        x = frame.EDGE + (deck.width / 2 + 10 if side else 0)
        board.text("Contents", Box(x, top, wide, bottom - top), lines)
    board.notes = "\n".join(f"{n}. {entry.headline}" for n, entry in enumerate(entries, first))
    return board


def _line(deck: Deck, board: Board, entry: Entry, place: int, first: int, size: float) -> Text:
    palette = deck.palette
    link = board.jump(first + place - 1)
    return Text(
        (
            deck.run(f"{first + place}  ", size, palette.ink3),
            Run(entry.headline, size, palette.ink, link=link, jump=True),
            deck.run(f"  {entry.what}", size - 2, palette.ink3),
        ),
        after=7,
    )


def sources(deck: Deck, entries: Sequence[Entry], number: int) -> Iterator[Board]:
    """Yield the slides that list every source in full, then the key of grades and marks."""
    size = deck.size.foot
    room = int((deck.size.height - 140) / (size * 1.25))
    pages: list[list[Listed]] = [[]]
    used = 0.0
    for line in listed(deck, entries):
        rows = deck.rows(f"{line.words} {line.host}", size) + 0.4
        if used + rows > room and pages[-1]:
            pages.append([])
            used = 0.0
        pages[-1].append(line)
        used += rows
    for place, lines in enumerate(pages):
        head = deck.words.t("Sources")
        head = f"{head} {place + 1}/{len(pages)}" if len(pages) > 1 else head
        yield _listed(deck, head, lines, number + place)
    yield grades(deck, number + len(pages))


@dataclass(frozen=True)
class Listed:
    """A source in full; its address is a link that shows only where it leads."""

    words: str
    url: str

    @property
    def host(self) -> str:
        """Return the name of the server of its address."""
        return urlsplit(self.url).hostname or ""


def listed(deck: Deck, entries: Sequence[Entry]) -> Iterator[Listed]:
    """Yield every source of the briefing, each once, in the order of their ids."""
    met: dict[str, str] = {}
    for entry in entries:
        met = entry.sources | met
    for id, grade in sorted(met.items()):
        source = deck.index.sources[id]
        yield Listed(citing.short(deck.words, source, grade), source.url or "")


def _listed(deck: Deck, head: str, lines: Sequence[Listed], number: int) -> Board:
    board, top = frame.begun(deck, head)
    bottom = frame.ended(deck, board, deck.state, number)
    texts = [Text(_linked(deck, board, line), after=4) for line in lines]
    board.text("Sources", Box(frame.EDGE, top, deck.width, bottom - top), texts)
    board.notes = "\n".join(f"{line.words} {line.url}".rstrip() for line in lines)
    return board


def _linked(deck: Deck, board: Board, line: Listed) -> tuple[Run, ...]:
    said = deck.run(f"{line.words} ", deck.size.foot)
    if not line.url:
        return (said,)
    link = board.link(line.url)
    return said, Run(line.host, deck.size.foot, deck.palette.accent, link=link)


def grades(deck: Deck, number: int) -> Board:
    """Return the slide that says what grades and marks mean."""
    t, size = deck.words.t, deck.size.label - 1.5
    about = t(
        "A grade has a letter for the source's record and a digit for the item itself; they are"
        " judged apart. Values that differ are kept side by side and never averaged."
    )
    board, top = frame.begun(deck, t("Grades and marks"), about)
    bottom = frame.ended(deck, board, deck.state, number)
    sides = (
        [(letter, t(said)) for letter, said in labels.LETTERS.items()],
        [(digit, t(said)) for digit, said in labels.DIGITS.items()],
    )
    for place, side in enumerate(sides):
        texts = [Text(_key(deck, sign, said, size), after=5) for sign, said in side]
        x = frame.EDGE + place * deck.width / 2
        board.text("Grades", Box(x, top, deck.width / 2 - 10, 130), texts)
    marks = [
        Text((deck.run(said, size),), after=5)
        for said in (
            t("≈ and hollow or pale: approximate"),
            t("upright bar or hatching: a range, as stated"),
            t("outline: a plan"),
            t("dashes: a forecast"),
            t("○ with a letter: a value that differs; the notes say whose"),
            t("a line breaks where the record has no figure"),
        )
    ]
    board.text("Marks", Box(frame.EDGE, top + 140, deck.width, bottom - top - 140), marks)
    example = facts.grade_in_words("B2", deck.words)
    board.notes = f"{about}\n{example}"
    return board


def _key(deck: Deck, sign: str, said: str, size: float) -> tuple[Run, ...]:
    return deck.run(f"{sign}  ", size, deck.palette.ink, bold=True), deck.run(said, size)
