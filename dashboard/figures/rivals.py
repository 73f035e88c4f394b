"""Figures that disagree: every rival drawn hollow with its letter, a bracket where two part."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard.figures import points, text
from dashboard.figures.axis import NARROW, days, middle, moment
from dashboard.figures.hues import Hue
from dashboard.figures.layer import Layer, Part, note
from dashboard.figures.spot import apart

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Palette

MOST_BRACKETS = 3
_APART, _DISC, _REACH, _CLEAR, _RING = 16, 17, 20, 12, 9


def rivals(
    chart: Chart,
    axes: Axes,
    palette: Palette,
    share: float = 0.0,
    spots: Mapping[str, float] = MappingProxyType({}),
) -> Layer:
    """Return the rivals of every series, and brackets where they part most from the main value.

    Args:
        chart: What is drawn.
        axes: Where.
        palette: In which colours.
        share: How much of its period a column covers; brackets stand clear of it.
        spots: Day on which a mark stands by its key, where that is not the middle of its period.
    """
    beside = [mark for one in chart.series for mark in one.marks if mark.rival]
    traces: list[Part] = []
    if beside:
        traces += points.caps(beside, hue(palette), palette.page)
        traces.append(_rings(beside, axes, palette, spots))
    shapes: list[Part] = []
    notes: list[Part] = []
    for main, rival in parted(chart.series, axes)[:MOST_BRACKETS]:
        day = spots.get(main.key, middle(main))
        place = _place(day, days(main) * share / 2, axes)
        ends = facing(main, rival)
        shapes += _bracket(ends, place, palette)
        notes.append(_sign(ends, place, palette))
    return Layer(tuple(traces), tuple(shapes), tuple(notes))


def hue(palette: Palette) -> Hue:
    """Return the colours of a rival: ink, so that it takes no party's side."""
    return Hue(palette.ink2, palette.ink2, palette.page)


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


def facing(main: Mark, rival: Mark) -> tuple[float, float]:
    """Return the stated bounds of two marks that face each other."""
    return (main.high, rival.low) if main.high < rival.low else (main.low, rival.high)


def _distance(main: Mark, rival: Mark, axes: Axes) -> float:
    if main.low <= rival.high and rival.low <= main.high:
        return 0.0
    one, other = facing(main, rival)
    return abs(axes.y(one) - axes.y(other))


def _rings(marks: Sequence[Mark], axes: Axes, palette: Palette, spots: Mapping[str, float]) -> Part:
    """Return hollow discs with their letters; where two would overlap the later is a mere ring.

    A rival that is only a range has its letter above the upper bound, since its middle is
    nobody's figure.
    """
    above = axes.rise(_DISC / 2 + 2)
    when = [spots.get(mark.key, middle(mark)) for mark in marks]
    values = [mark.value if points.is_point(mark) else mark.high + above for mark in marks]
    places = [(axes.x(day, NARROW), axes.y(at)) for day, at in zip(when, values, strict=True)]
    free = apart(places, _DISC)
    named = [mark.letter != "" and room for mark, room in zip(marks, free, strict=True)]
    looks = [_look(mark, name) for mark, name in zip(marks, named, strict=True)]
    return points.points(marks, "rival", hue(palette), palette, 8) | {
        "name": "rival",
        "x": [moment(day) for day in when],
        "y": values,
        "mode": "markers+text" if any(named) else "markers",
        "marker": {
            "symbol": [look[0] for look in looks],
            "size": [look[1] for look in looks],
            "opacity": [look[2] for look in looks],
            "color": palette.page,
            "line": {"color": palette.ink2, "width": 1.8},
        },
        "text": [
            f"<b>{text.safe(mark.letter)}</b>" if name else ""
            for mark, name in zip(marks, named, strict=True)
        ],
        "textposition": "middle center",
        "textfont": {"size": 11, "color": palette.ink},
    }


def _look(mark: Mark, named: bool) -> tuple[str, int, int]:
    """Return symbol, size and opacity of a rival: a disc with a letter, else a ring or an arrow."""
    if named:
        return "circle", _DISC, 1
    arrow = {"at-least": "triangle-up", "at-most": "triangle-down"}.get(mark.qualifier)
    return arrow or "circle", 8, 1 if points.is_point(mark) else 0


def _bracket(ends: tuple[float, float], place: tuple[float, int], palette: Palette) -> list[Part]:
    day, reach = place
    low, high = ends
    anchor = {"xsizemode": "pixel", "xanchor": moment(day), "layer": "above"}
    line = {"color": palette.ink, "width": 1.5}
    start = reach - 10 if reach > 0 else reach + 10
    bracket: Part = {
        "type": "path",
        "path": f"M {start} {low:g} L {reach} {low:g} L {reach} {high:g} L {start} {high:g}",
        "line": line,
    }
    ring: Part = {
        "type": "circle",
        "ysizemode": "pixel",
        "yanchor": (low + high) / 2,
        "x0": reach - _RING,
        "x1": reach + _RING,
        "y0": -_RING,
        "y1": _RING,
        "line": line,
        "fillcolor": palette.page,
    }
    return [anchor | bracket, anchor | ring]


def _sign(ends: tuple[float, float], place: tuple[float, int], palette: Palette) -> Part:
    day, reach = place
    style = {"color": palette.ink, "xshift": reach, "yanchor": "middle", "name": "rival"}
    return note("<b>≠</b>", day, sum(ends) / 2, palette, **style)


def _place(day: float, half: float, axes: Axes) -> tuple[float, int]:
    """Return the day a bracket hangs on and its reach in pixels: right, or left near the edge.

    Args:
        day: Where the mark stands.
        half: Half the width of its column in days, 0 for a point.
        axes: Where the plot ends.
    """
    reach = _CLEAR if half else _REACH
    if axes.x(day + half, NARROW) > NARROW - reach - _RING:
        return day - half, -reach
    return day + half, reach
