"""One figure for both modes, so that it is drawn once: each pair of colours under a third one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

COLOUR = re.compile(
    r"rgba?\(\s*(\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)"
    r"|#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})\b"
)
Rgb = tuple[int, int, int]
MOST = 256 * 256


@dataclass(frozen=True)
class Tinted:
    """A figure in which the number of a pair stands for its two colours.

    Attributes:
        figure: Plotly's JSON.
        red: The share of red that marks such a number; no colour of the figure has it.
        pairs: Light and dark colours.
    """

    figure: str
    red: int
    pairs: tuple[tuple[Rgb, Rgb], ...]

    def picture(self, svg: str) -> str:
        """Return the picture of the figure in the colours of both modes."""
        return COLOUR.sub(self._both, svg)

    def _both(self, match: re.Match[str]) -> str:
        (red, green, blue), _ = _read(match)
        if red != self.red:
            return match[0]
        light, dark = (_written(match, colour) for colour in self.pairs[green * 256 + blue])
        return light if light == dark else f"light-dark({light},{dark})"


def tinted(light: str, dark: str) -> Tinted | None:
    """Return both modes of a figure as one; None where they differ in more than colours.

    Args:
        light: Plotly's JSON in light colours.
        dark: The same in dark colours.
    """
    if COLOUR.sub("#", light) != COLOUR.sub("#", dark):
        return None
    both = list(zip(COLOUR.finditer(light), COLOUR.finditer(dark), strict=True))
    if any(_read(one)[1] != _read(other)[1] for one, other in both):
        return None
    pairs = dict.fromkeys((_read(one)[0], _read(other)[0]) for one, other in both)
    red = _free({pair[0][0] for pair in pairs} | {pair[1][0] for pair in pairs})
    numbers = {pair: number for number, pair in enumerate(pairs)}
    if red is None or len(numbers) > MOST:
        return None
    others = iter(both)

    def coded(match: re.Match[str]) -> str:
        number = numbers[_read(match)[0], _read(next(others)[1])[0]]
        return _written(match, (red, number // 256, number % 256))

    return Tinted(COLOUR.sub(coded, light), red, tuple(pairs))


def _free(taken: set[int]) -> int | None:
    return next((red for red in range(1, 256) if red not in taken), None)


def _read(match: re.Match[str]) -> tuple[Rgb, str]:
    """Return a colour's red, green and blue, and its opacity as it is written."""
    if match[1]:
        return (int(match[1]), int(match[2]), int(match[3])), match[4] or ""
    return (int(match[5], 16), int(match[6], 16), int(match[7], 16)), ""


def _written(match: re.Match[str], colour: Rgb) -> str:
    """Return a colour as another one was written."""
    if match[5]:
        return _hex(colour)
    listed = _listed(colour, ", " in match[0])
    return re.sub(r"\d+,\s*\d+,\s*\d+", listed, match[0], count=1)


@cache
def _hex(colour: Rgb) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)


@cache
def _listed(colour: Rgb, spaced: bool) -> str:
    return (", " if spaced else ",").join(map(str, colour))
