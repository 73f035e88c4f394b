"""Figures that disagree: every rival drawn hollow with its letter, a bracket where two part."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.figures import points, text
from dashboard.figures.axis import NARROW, days, middle, moment
from dashboard.figures.layer import Layer, Part, note
from dashboard.figures.theme import Hue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Palette

MOST_BRACKETS = 3
_APART, _DISC, _REACH, _CLEAR, _RING = 16, 17, 20, 12, 9


def rivals(chart: Chart, axes: Axes, palette: Palette, share: float = 0.0) -> Layer:
    """Return the rivals of every series, and brackets where they part most from the main value.

    Args:
        chart: What is drawn.
        axes: Where.
        palette: In which colours.
        share: How much of its period a column covers; brackets stand clear of it.
    """
    traces: list[Part] = []
    for one in chart.series:
        beside = [mark for mark in one.marks if mark.rival]
        if beside:
            traces += [
                *points.caps(beside, hue(palette), palette.page),
                _rings(beside, axes, palette),
            ]
    pairs = parted(chart.series, axes)[:MOST_BRACKETS]
    shapes = [shape for pair in pairs for shape in _bracket(*pair, axes, palette, share)]
    notes = [_sign(*pair, axes, palette, share) for pair in pairs]
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


def ends(main: Mark, rival: Mark) -> tuple[float, float]:
    """Return the stated bounds of two marks that face each other."""
    return (main.high, rival.low) if main.high < rival.low else (main.low, rival.high)


def _distance(main: Mark, rival: Mark, axes: Axes) -> float:
    if main.low <= rival.high and rival.low <= main.high:
        return 0.0
    one, other = ends(main, rival)
    return abs(axes.y(one) - axes.y(other))


def _rings(marks: Sequence[Mark], axes: Axes, palette: Palette) -> Part:
    """Return hollow discs with their letters; on a crowded axis rings, the letter in the tooltip.

    A rival that is only a range has its letter above the upper bound, since its middle is
    nobody's figure.
    """
    wide = axes.x(1, NARROW) - axes.x(0, NARROW)
    places = sorted({middle(mark) for mark in marks})
    roomy = all((after - before) * wide >= _DISC for before, after in pairwise(places))
    own = [points.is_point(mark) for mark in marks]
    named = [roomy and mark.letter != "" for mark in marks]
    trace = points.points(marks, "rival", hue(palette), palette, 8)
    symbols = {"at-least": "triangle-up", "at-most": "triangle-down"}
    trace["marker"] = {
        "opacity": [1 if one or name else 0 for one, name in zip(own, named, strict=True)],
        "symbol": [
            symbols.get(mark.qualifier, "circle") if not name else "circle"
            for mark, name in zip(marks, named, strict=True)
        ],
        "size": [_DISC if name else 8 for name in named],
        "color": palette.page,
        "line": {"color": palette.ink2, "width": 1.8},
    }
    above = axes.rise(_DISC / 2 + 2)
    return trace | {
        "name": "rival",
        "y": [
            mark.value if one else mark.high + above for mark, one in zip(marks, own, strict=True)
        ],
        "mode": "markers+text" if any(named) else "markers",
        "text": [
            f"<b>{text.safe(mark.letter)}</b>" if name else ""
            for mark, name in zip(marks, named, strict=True)
        ],
        "textposition": "middle center",
        "textfont": {"size": 11, "color": palette.ink},
    }


def _bracket(main: Mark, rival: Mark, axes: Axes, palette: Palette, share: float) -> list[Part]:
    day, reach = _place(main, axes, share)
    anchor = {"xsizemode": "pixel", "xanchor": moment(day), "layer": "above"}
    line = {"color": palette.ink, "width": 1.5}
    low, high = ends(main, rival)
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


def _sign(main: Mark, rival: Mark, axes: Axes, palette: Palette, share: float) -> Part:
    low, high = ends(main, rival)
    day, reach = _place(main, axes, share)
    style = {"color": palette.ink, "xshift": reach, "yanchor": "middle", "name": "rival"}
    return note("<b>≠</b>", day, (low + high) / 2, palette, **style)


def _place(main: Mark, axes: Axes, share: float) -> tuple[float, int]:
    """Return the day a bracket hangs on and its reach in pixels: right, or left near the edge."""
    half = days(main) * share / 2
    reach = _CLEAR if share else _REACH
    if axes.x(middle(main) + half, NARROW) > NARROW - reach - _RING:
        return middle(main) - half, -reach
    return middle(main) + half, reach
