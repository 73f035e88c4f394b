"""How a route is drawn: strokes from the bottom up, the same for every painter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.figures.map.scene import Line

WIDTH, SELECTED = 4.5, 5.5
_LEAST, _MORE = 3.2, 0.08  # pixels; pixels for each million tonnes a year
_WHITE, _INK, _BAND = 3.6, 7.0, 13.0
_DASHES = {"planned": (3.2, 1.5), "proposed": (0.9, 1.3)}
_CORE, _DOTS = 0.36, (0.1, 4.3)
_ORDER = ("suspended", "proposed", "planned", "operating")


@dataclass(frozen=True)
class Stroke:
    """One pass of the pen.

    Attributes:
        part: What it is for: `band`, `casing`, `line` or `core`.
        colour: A colour of the palette.
        dash: Lengths of stroke and gap in pixels.
    """

    part: str
    colour: str
    width: float
    dash: tuple[float, float] | None = None
    opacity: float = 1.0
    round: bool = False


def strokes(line: Line) -> tuple[Stroke, ...]:
    """Return a route's strokes: band of a guessed course, casing, line, core."""
    wide = width(line)
    faint = 0.55 if suspended(line) and not line.selected else 1.0
    dash = _DASHES.get(line.status)
    own = Stroke("line", hue(line), wide, _times(dash, wide), faint)
    return (*_band(line), *_casing(line, wide), own, *_core(line, wide, faint))


def hue(line: Line) -> str:
    """Return a route's colour: the second party's through it, the first's around it."""
    if line.muted:
        return "mute"
    return "second" if line.corridor == "through" else "first"


def width(line: Line) -> float:
    """Return a route's width in pixels."""
    share = 0.6 if suspended(line) else 1.0
    return (SELECTED if line.selected else WIDTH) * share * line.width


def share(volume: float | None) -> float:
    """Return a width as a share of the usual one: the least where no year's volume is known.

    Args:
        volume: Million tonnes or billion cubic metres a year.
    """
    return (_LEAST + _MORE * (volume or 0.0)) / WIDTH


def suspended(line: Line) -> bool:
    """Tell whether a route is drawn as one that carries nothing."""
    return line.muted or line.status == "suspended"


def order(lines: Iterable[Line]) -> list[Line]:
    """Return routes in order of drawing: the selected last, the idle first."""

    def rank(line: Line) -> tuple[bool, bool, bool, int]:
        return line.selected, line.used or line.closed, not line.muted, _ORDER.index(line.status)

    return sorted(lines, key=rank)


def _band(line: Line) -> tuple[Stroke, ...]:
    if line.accuracy != "low" or suspended(line):
        return ()
    return (Stroke("band", hue(line), _BAND, opacity=0.12, round=True),)


def _casing(line: Line, wide: float) -> tuple[Stroke, ...]:
    if not line.selected:
        return ()
    return Stroke("casing", "ink", wide + _INK), Stroke("casing", "card", wide + _WHITE)


def _core(line: Line, wide: float, faint: float) -> tuple[Stroke, ...]:
    """Return the light core of a route around: dotted, whole within dashes, none in dots."""
    if line.corridor == "through" or line.status == "proposed" or line.muted:
        return ()
    thin = wide * _CORE
    if line.status == "planned":
        return (Stroke("core", "card", thin * 0.8, _times(_DASHES["planned"], wide), faint),)
    return (Stroke("core", "card", thin, _times(_DOTS, thin), faint, round=True),)


def _times(dash: tuple[float, float] | None, wide: float) -> tuple[float, float] | None:
    return (dash[0] * wide, dash[1] * wide) if dash else None
