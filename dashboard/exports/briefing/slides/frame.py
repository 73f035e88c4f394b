"""What every slide has: rule and tab, headline, source, permalink, version of the record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.core import site
from dashboard.exports.briefing.slides.board import Board, Box, Text
from dashboard.exports.briefing.slides.drawing import Run
from dashboard.figures import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.select import Index
    from dashboard.core.state import State
    from dashboard.core.words import Words
    from dashboard.exports.plates.sizes import Size
    from dashboard.figures.theme import Palette

GROUND = "#FFFFFF"
EDGE = 40.0
_TOP, _GAP, _FOOT = 26.0, 8.0, 20.0
MOST_ROWS = 5  # of source and note


@dataclass(frozen=True)
class Deck:
    """What the slides of one briefing share.

    Attributes:
        base: Where the dashboard stands.
        state: The briefing itself, for its permalink.
    """

    index: Index
    words: Words
    palette: Palette
    base: str
    size: Size
    state: State

    @property
    def lang(self) -> str:
        """Return the language as office programs name it."""
        locale = self.words.locale
        return "-".join(filter(None, (str(locale.language), locale.territory)))

    @property
    def width(self) -> float:
        """Return how wide the words of a slide may run."""
        return self.size.width - 2 * EDGE

    def run(self, words: str, size: float = 0, colour: str = "", bold: bool = False) -> Run:
        """Return words in the font of text."""
        return Run(words, size or self.size.label, colour or self.palette.ink2, bold)

    def rows(self, words: str, size: float, width: float = 0, wide: float = 0.54) -> int:
        """Return about how many lines words take."""
        return len(_folded(words, max(int((width or self.width) / (size * wide)), 8)))


@lru_cache(maxsize=4096)
def _folded(words: str, cells: int) -> tuple[str, ...]:
    return tuple(text.fold(words, cells))


def begun(deck: Deck, headline: str, about: str = "", kicker: str = "") -> tuple[Board, float]:
    """Return a slide with its head, and how far down that reaches."""
    board, palette = Board(deck.lang), deck.palette
    board.area(Box(EDGE, _TOP, deck.width, 2), palette.ink)
    board.area(Box(EDGE, _TOP + 2, 16, 6), palette.first)
    board.area(Box(EDGE + 16, _TOP + 2, 16, 6), palette.second)
    size = deck.size.headline * (0.93 if deck.words.lang == "zh" else 1)
    smaller = next((s for s in (size, size - 2, size - 4) if _fits(deck, headline, s, 1)), 0)
    size = smaller or next(
        (s for s in (size - 2, size - 4, size - 7, 18) if _fits(deck, headline, s, 2)), 16
    )
    down = _TOP + 16
    if kicker:
        words = Text((deck.run(kicker, deck.size.foot + 1, palette.ink3),))
        board.text("Kind", Box(EDGE, down, deck.width, 16), [words])
        down += 17
    tall = deck.rows(headline, size, wide=0.55) * size * 1.22
    run = Run(headline, size, palette.ink, bold=True, serif=True)
    board.title(Box(EDGE, down, deck.width, tall + 4), Text((run,), spacing=95))
    down += tall + 8
    if about:
        label, shown = deck.size.label, _cut(deck, about, deck.size.label, 3)
        tall = deck.rows(shown, label) * label * 1.25
        words = Text((deck.run(shown, label, palette.ink2),))
        board.text("Subtitle", Box(EDGE, down, deck.width, tall + 2), [words])
        down += tall + 6
    return board, down + _GAP


def _fits(deck: Deck, headline: str, size: float, rows: int) -> bool:
    return deck.rows(headline, size, wide=0.55) <= rows


def ended(
    deck: Deck, board: Board, place: State, number: int, lines: Sequence[tuple[str, str]] = ()
) -> float:
    """Put the foot on a slide; return how far down the rest of it may reach.

    Args:
        deck: What the slides share.
        board: The slide.
        place: What the permalink leads to.
        number: The slide's number.
        lines: Leading words and words: source, note, date.
    """
    palette, size = deck.palette, deck.size.foot
    down = deck.size.height - _FOOT - size * 1.4
    permalink = site.permalink(deck.base, place)
    link = Run(_short(permalink), size, palette.accent, link=board.link(permalink))
    board.text("Permalink", Box(EDGE, down, deck.width * 0.62, size * 1.4), [Text((link,))], "b")
    said = deck.words.t("Record {version}", version=deck.index.version)
    mark = f"{said} · {deck.words.t('Bilateral Record')} · {number}"
    place_ = Box(EDGE + deck.width * 0.55, down, deck.width * 0.45, size * 1.4)
    board.text("Version", place_, [Text((deck.run(mark, size, palette.ink3),), "r")], "b")
    if not lines:
        return down - _GAP
    runs, whole = [], ""
    for lead, words in lines:
        left = MOST_ROWS - deck.rows(whole, size) if whole else MOST_ROWS
        shown = _cut(deck, words, size, max(left, 1))
        runs += [deck.run(lead, size, palette.ink2, bold=True), deck.run(f"{shown} ", size)]
        whole += f"{lead}{shown} "
    tall = deck.rows(whole, size) * size * 1.25 + 2
    board.text("Source", Box(EDGE, down - tall - 3, deck.width, tall), [Text(tuple(runs))], "b")
    return down - tall - _GAP


def _cut(deck: Deck, words: str, size: float, most: int) -> str:
    """Return words that take so many lines at most, cut where a sentence ends if need be."""
    rows = _folded(words, max(int(deck.width / (size * 0.54)), 8))
    if len(rows) <= most:
        return words
    join = "" if deck.words.lang == "zh" else " "
    kept = join.join(rows[:most])
    for end in ("。", ". ", "；", "; "):
        place = kept.rfind(end)
        if place > len(kept) / 2:
            return f"{kept[: place + 1].rstrip()} …"
    return f"{kept.rstrip()} …"


def _short(address: str) -> str:
    """Return an address as a slide shows it; the link holds the whole."""
    plain = address.partition("://")[2]
    return plain if len(plain) <= 84 else f"{plain[:83]}…"
