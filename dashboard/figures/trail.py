"""The line through the points of a series, which bridges no gap, and the ground of its ranges."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from dashboard.figures import points
from dashboard.figures.axis import days, middle, moment
from dashboard.figures.layer import Layer, Part
from dashboard.figures.points import LARGE, SMALL, is_point
from dashboard.figures.theme import fade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart, Gap, Mark, Series
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette

_LONG = 28


def path(series: Series, hue: Hue, palette: Palette, chart: Chart) -> Layer:
    """Return a series as connected points; no solid line bridges a missing period or a range."""
    marks = points.main(series)
    joined = linked(marks, chart.gaps)
    solid, dashed = _routes(marks, joined)
    traces = [_band(marks, joined, hue)] if any(mark.is_range for mark in marks) else []
    traces += [_dashed(dashed, hue)] if dashed else []
    traces += [_line(solid, series, hue, palette, marks[-1])] if marks else []
    traces += points.caps(marks, hue)
    return Layer(traces=tuple(traces))


def linked(marks: Sequence[Mark], gaps: Sequence[Gap]) -> list[bool]:
    """Tell for each mark whether a line may join it to the one before.

    A gap of the record, a period left out or a break in the series parts the two.
    """
    steps = [middle(after) - middle(before) for before, after in pairwise(marks)]
    usual = median(steps) if steps else 0.0
    joined = [False]
    for (before, after), step in zip(pairwise(marks), steps, strict=True):
        length = max(days(before), days(after))
        near = step <= 1.6 * (length if length >= _LONG else usual)
        silent = any(_between(gap, before, after) for gap in gaps)
        joined.append(near and not silent and after.status != "B")
    return joined[: len(marks)]


def _between(gap: Gap, before: Mark, after: Mark) -> bool:
    return gap.start.toordinal() < middle(after) and gap.end.toordinal() > middle(before)


def _routes(
    marks: Sequence[Mark], joined: Sequence[bool]
) -> tuple[list[Mark | None], list[Mark | None]]:
    """Return the marks that solid and dashed lines run through, None where they break."""
    solid: list[Mark | None] = []
    dashed: list[Mark | None] = []
    before: Mark | None = None
    for mark, join in zip(marks, joined, strict=True):
        if before is not None and join and mark.is_future and is_point(mark) and is_point(before):
            dashed += [before, mark, None]
        open_line = join and not mark.is_future and before is not None and is_point(before)
        if is_point(mark):
            solid += [mark] if open_line else [None, mark]
        before = mark
    return solid[1:] if solid and solid[0] is None else solid, dashed


def _line(
    route: Sequence[Mark | None], series: Series, hue: Hue, palette: Palette, last: Mark
) -> Part:
    role = "computed" if series.computed else series.role
    trace = points.points(route, role, hue, palette, SMALL)
    ends = [
        mark is last or (series.computed and mark is next(filter(None, route), None))
        for mark in route
    ]
    marker = trace["marker"]
    if isinstance(marker, dict):
        marker["size"] = [
            max(size, LARGE if end else 0) for size, end in zip(marker["size"], ends, strict=True)
        ]
    style: Part = {"color": hue.line, "width": 2.4}
    if series.computed:
        style = {"color": hue.line, "width": 2, "dash": "7px,4px"}
    return trace | {"mode": "lines+markers", "line": style}


def _dashed(route: Sequence[Mark | None], hue: Hue) -> Part:
    return {
        "type": "scatter",
        "name": "ahead",
        "mode": "lines",
        "hoverinfo": "skip",
        "x": [moment(middle(mark)) if mark else None for mark in route],
        "y": [mark.value if mark else None for mark in route],
        "line": {"color": hue.line, "width": 2, "dash": "4px,4px"},
    }


def _band(marks: Sequence[Mark], joined: Sequence[bool], hue: Hue) -> Part:
    """Return the ground between a range and its neighbours, within which the line may run."""
    x: list[str | None] = []
    y: list[float | None] = []
    for (before, after), join in zip(pairwise(marks), joined[1:], strict=True):
        if join and (before.is_range or after.is_range):
            here, there = moment(middle(before)), moment(middle(after))
            x += [here, there, there, here, here, None]
            y += [before.low, after.low, after.high, before.high, before.low, None]
    return {
        "type": "scatter",
        "name": "band",
        "mode": "lines",
        "fill": "toself",
        "hoverinfo": "skip",
        "x": x,
        "y": y,
        "line": {"width": 0},
        "fillcolor": fade(hue.fill, 0.15),
    }
