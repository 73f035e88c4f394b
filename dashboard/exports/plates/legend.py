"""The key of a plate: small marks with their meaning, in rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.exports.plates import pieces
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.exports.plates.letters import Style
    from dashboard.exports.plates.matter import Sign
    from dashboard.figures.theme import Palette

SWATCH = (18, 10)  # what a mark of the key is drawn in, whatever the size of the words
_GAP, _AIR = 0.5, 1.5  # of the words' size: between mark and words, and between entries


@dataclass(frozen=True)
class Row:
    """Entries of the key that stand on one line, each at its distance from the left."""

    signs: tuple[tuple[float, Sign], ...]


def rows(signs: Iterable[Sign], width: float, style: Style) -> tuple[Row, ...]:
    """Return the entries in as few rows as they need."""
    found: list[list[tuple[float, Sign]]] = []
    at = width
    for sign in signs:
        wide = _wide(style) + style.width(sign.words)
        if at + wide > width:
            found.append([])
            at = 0.0
        found[-1].append((at, sign))
        at += wide + _AIR * style.size
    return tuple(Row(tuple(row)) for row in found)


def row(one: Row, x: float, base: float, style: Style, colours: Palette) -> str:
    """Return a row of the key on a base line."""
    shrink = style.size / SWATCH[1]
    drawn = ""
    for at, sign in one.signs:
        place = f"translate({x + at:.2f} {base - style.size * 0.84:.2f}) scale({shrink:.4g})"
        drawn += tag("g", sign.drawn, transform=place)
        drawn += pieces.said(sign.words, x + at + _wide(style), base, style, colours.ink2)
    return drawn


def _wide(style: Style) -> float:
    return SWATCH[0] * style.size / SWATCH[1] + _GAP * style.size
