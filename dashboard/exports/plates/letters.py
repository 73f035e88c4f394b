"""Text as it is set: measured by its font, folded to a width, balanced, cut at a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.core.han import MEETINGS
from dashboard.exports.plates import faces
from dashboard.figures import text as rough

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE = "\u2e80-\u303f\u3041-\uffef"
_NOT_FIRST = "，。、；：？！）》」』”’％％…—～"
_NOT_LAST = "（《「『“‘"
# A figure stays with the unit or the name that follows it: 2022年, 5870万.
_PARTS = re.compile(
    rf"[{_NOT_LAST}]*(?:[^\s{_WIDE}]*[0-9][%‰]?[年月日万亿个条千米吨季]+|[^\s{_WIDE}]+|[{_WIDE}])"
    rf"[{_NOT_FIRST}]*\s*|\s+"
)
_ENDS = re.compile(r"(?<=[.!?])\s+(?=\S)|(?<=[。！？])")
_AIR = 0.16  # of the size: the gap that browsers set where Han meets Latin
MORE = "…"


@dataclass(frozen=True)
class Style:
    """How a text is set.

    Attributes:
        leading: Distance between lines, as a share of the size.
    """

    size: float
    weight: int = 400
    serif: bool = False
    leading: float = 1.4

    @property
    def line(self) -> float:
        """Return the distance between two lines."""
        return self.size * self.leading

    @property
    def families(self) -> tuple[str, ...]:
        """Return the families, of which the first that has a character draws it."""
        return faces.SERIF if self.serif else faces.SANS

    def width(self, text: str) -> float:
        """Return how wide a text is drawn on one line."""
        return _width(text, self.families, self.weight) * self.size


@lru_cache(maxsize=16_384)
def _width(text: str, families: tuple[str, ...], weight: int) -> float:
    bold = 600 if weight < 600 and families is faces.SERIF else weight
    wide = sum(_advance(char, families, bold) for char in text)
    return wide + _AIR * len(MEETINGS.findall(text))


@lru_cache(maxsize=16_384)
def _advance(char: str, families: tuple[str, ...], weight: int) -> float:
    """Return the width of a character, which another font draws where no family has it."""
    found = faces.advance(char, families, weight)
    if found is None:
        return 1.0 if rough.cells(char) == 2 else rough.width(char, 1) * 1.1
    return found


def fold(text: str, most: float, style: Style, ahead: float = 0) -> list[str]:
    """Break a text into lines, between words or Chinese characters.

    Args:
        text: One paragraph.
        most: Width of a line.
        style: How it is set.
        ahead: What stands before the first line already.
    """
    lines = [""]
    for part in _parts(text, most, style):
        room = most - (ahead if len(lines) == 1 else 0)
        if lines[-1].strip() and style.width((lines[-1] + part).rstrip()) > room:
            lines.append("")
        lines[-1] += part
    return [line.strip() for line in lines if line.strip()]


def _parts(text: str, most: float, style: Style) -> list[str]:
    """Return the pieces between which a line may end; what is wider than a line is taken apart."""
    return [
        piece
        for part in _PARTS.findall(text)
        for piece in ([part] if style.width(part.rstrip()) <= most else part)
    ]


def balance(text: str, most: float, style: Style) -> list[str]:
    """Break a text into as few lines as `fold` does, of about the same length each."""
    best = fold(text, most, style)
    widest = max((style.width(part.rstrip()) for part in _parts(text, most, style)), default=0)
    low, high = max(most / 2, widest), most
    for _ in range(8 if len(best) > 1 else 0):
        tried = (low + high) / 2
        lines = fold(text, tried, style)
        fits = len(lines) == len(best) and max(map(style.width, lines)) <= tried
        low, high = (low, tried) if fits else (tried, high)
        best = lines if fits else best
    return best


def shorten(text: str, rows: int, most: float, style: Style, ahead: float = 0) -> list[str]:
    """Break a text into at most so many lines, left out from the end of a sentence on.

    Where not even the first sentence has room, it is left out from a word on.
    """
    if rows <= 0:
        return []
    lines = fold(text, most, style, ahead)
    if len(lines) <= rows:
        return lines
    said = _ENDS.split(text)
    for kept in range(len(said) - 1, 0, -1):
        short = fold(f"{_joined(said[:kept])} {MORE}", most, style, ahead)
        if len(short) <= rows:
            return short
    room = most - (ahead if rows == 1 else 0)
    return [*lines[: rows - 1], clip(f"{lines[rows - 1]}{MORE}", room, style)]


def clip(text: str, most: float, style: Style) -> str:
    """Return a text as far as it fits a width, what is left out marked."""
    if style.width(text) <= most:
        return text
    kept = text.removesuffix(MORE)
    while kept and style.width(f"{kept}{MORE}") > most:
        kept = kept[:-1].rstrip()
    return f"{kept}{MORE}"


def _joined(sentences: Sequence[str]) -> str:
    return "".join(
        one if one.endswith(("。", "！", "？")) else f"{one} " for one in sentences
    ).rstrip()
