"""Brackets where a main figure and a rival part most, each with its sign of inequality."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures import points
from dashboard.figures.axis import NARROW, days, middle, moment
from dashboard.figures.layer import Layer, Part, note
from dashboard.figures.spot import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.spot import Box
    from dashboard.figures.theme import Palette

MOST = 3
_APART, _REACH, _CLEAR, _RING, _HOOK = 16, 20, 12, 9, 10


@dataclass(frozen=True)
class Bracket:
    """A bracket beside a day, between two values.

    Attributes:
        day: Ordinal day on which it hangs.
        reach: Pixels to its upright, negative to the left.
        low: Value of one end.
        high: Value of the other.
    """

    day: float
    reach: int
    low: float
    high: float

    def sign(self, axes: Axes) -> Box:
        """Return the room of its sign on a phone."""
        across = axes.x(self.day, NARROW) + self.reach
        return around((across, axes.y((self.low + self.high) / 2)), 2 * _RING)


def brackets(
    chart: Chart, axes: Axes, share: float, spots: Mapping[str, float], taken: Sequence[Box]
) -> list[Bracket]:
    """Return the bracket of the widest parting, and those of the next whose sign meets nothing.

    Args:
        chart: What is drawn.
        axes: Where.
        share: How much of its period a column covers; brackets stand clear of it.
        spots: Day on which a mark stands by its key, where that is not the middle of its period.
        taken: What is drawn already, on a phone.
    """
    found: list[Bracket] = []
    met = list(taken)
    for main, rival in parted(chart.series, axes)[:MOST]:
        one = _bracket(main, rival, share, spots.get(main.key, middle(main)), axes)
        if not found or not any(map(one.sign(axes).meets, met)):
            found.append(one)
            met.append(one.sign(axes))
    return found


def drawn(found: Iterable[Bracket], palette: Palette) -> Layer:
    """Return brackets as shapes and words."""
    listed = list(found)
    shapes = [part for one in listed for part in _shapes(one, palette)]
    return Layer(shapes=tuple(shapes), notes=tuple(_sign(one, palette) for one in listed))


def parted(series: Sequence[Series], axes: Axes) -> list[tuple[Mark, Mark]]:
    """Return pairs of main and rival marks of one period, apart from one another, the widest first.

    Open conflicts come before figures that differ by definition, edition or side.
    """
    found = []
    for one in series:
        own = {(mark.start, mark.end): mark for mark in points.main(one)}
        for rival in one.marks:
            main = own.get((rival.start, rival.end)) if rival.rival else None
            if main and _distance(main, rival, axes) >= _APART:
                found.append((main, rival))
    found.sort(key=lambda pair: (pair[1].rival != "conflict", -_distance(pair[0], pair[1], axes)))
    return list({main.key: (main, rival) for main, rival in reversed(found)}.values())[::-1]


def _facing(main: Mark, rival: Mark) -> tuple[float, float]:
    """Return the stated bounds of two marks that face each other."""
    return (main.high, rival.low) if main.high < rival.low else (main.low, rival.high)


def _distance(main: Mark, rival: Mark, axes: Axes) -> float:
    if main.low <= rival.high and rival.low <= main.high:
        return 0.0
    one, other = _facing(main, rival)
    return abs(axes.y(one) - axes.y(other))


def _bracket(main: Mark, rival: Mark, share: float, day: float, axes: Axes) -> Bracket:
    """Return the bracket of two marks: right of their day, or left of it near the edge."""
    half = days(main) * share / 2
    reach = _CLEAR if half else _REACH
    if axes.x(day + half, NARROW) > NARROW - reach - _RING:
        return Bracket(day - half, -reach, *_facing(main, rival))
    return Bracket(day + half, reach, *_facing(main, rival))


def _shapes(one: Bracket, palette: Palette) -> list[Part]:
    anchor = {"xsizemode": "pixel", "xanchor": moment(one.day), "layer": "above"}
    line = {"color": palette.ink, "width": 1.5}
    start = one.reach - _HOOK if one.reach > 0 else one.reach + _HOOK
    low, high = f"{one.low:g}", f"{one.high:g}"
    bracket: Part = {
        "type": "path",
        "path": f"M {start} {low} L {one.reach} {low} L {one.reach} {high} L {start} {high}",
        "line": line,
    }
    ring: Part = {
        "type": "circle",
        "ysizemode": "pixel",
        "yanchor": (one.low + one.high) / 2,
        "x0": one.reach - _RING,
        "x1": one.reach + _RING,
        "y0": -_RING,
        "y1": _RING,
        "line": line,
        "fillcolor": palette.page,
    }
    return [anchor | bracket, anchor | ring]


def _sign(one: Bracket, palette: Palette) -> Part:
    style = {"color": palette.ink, "xshift": one.reach, "yanchor": "middle", "name": "rival"}
    return note("<b>≠</b>", one.day, (one.low + one.high) / 2, palette, **style)
