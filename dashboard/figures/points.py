"""Marks as points in time: dots, rings, arrows, ranges with caps, and the lines between them."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from dashboard.figures import text
from dashboard.figures.axis import days, middle, moment
from dashboard.figures.layer import Layer, Part
from dashboard.figures.theme import fade

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.core.chart import Chart, Gap, Mark, Series
    from dashboard.figures.theme import Hue, Palette

SMALL, LARGE = 5, 9
HOVER = "%{hovertext}<extra></extra>"
_LONG = 28
_ENDS = {"second": "square"}


def main(series: Series) -> tuple[Mark, ...]:
    """Return the marks of the series itself, without the rivals that stand beside it."""
    return tuple(mark for mark in series.marks if not mark.rival)


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


def path(series: Series, hue: Hue, palette: Palette, chart: Chart) -> Layer:
    """Return a series as connected points; no solid line bridges a missing period or a range."""
    marks = main(series)
    joined = linked(marks, chart.gaps)
    solid, dashed = _routes(marks, joined)
    traces = [_band(marks, joined, hue)] if any(mark.is_range for mark in marks) else []
    traces += [_dashed(dashed, hue)] if dashed else []
    traces += [_line(solid, series, hue, palette, marks[-1])] if marks else []
    traces += caps(marks, hue)
    return Layer(traces=tuple(traces))


def dots(marks: Sequence[Mark], role: str, hue: Hue, palette: Palette, size: int = LARGE) -> Layer:
    """Return marks as points that no line joins."""
    drawn = [mark for mark in marks if is_point(mark)]
    trace = points(drawn, role, hue, palette, size)
    return Layer(traces=((trace,) if drawn else ()) + tuple(caps(marks, hue)))


def is_point(mark: Mark) -> bool:
    """Tell whether a mark has a value of its own: the middle of a range is nobody's figure."""
    return not mark.is_range or abs(mark.value - (mark.low + mark.high) / 2) > 1e-9


def points(
    marks: Sequence[Mark | None], role: str, hue: Hue, palette: Palette, size: int = SMALL
) -> Part:
    """Return the trace of marks as points, each with its key; None leaves a break."""
    looks = [_look(mark, role, hue, palette, size) for mark in marks]
    return {
        "type": "scatter",
        "name": "mark",
        "meta": "mark",
        "mode": "markers",
        "cliponaxis": False,
        "connectgaps": False,
        "x": [moment(middle(mark)) if mark else None for mark in marks],
        "y": [mark.value if mark else None for mark in marks],
        "marker": {
            "opacity": 1,
            "symbol": [look[0] for look in looks],
            "size": [look[1] for look in looks],
            "color": [look[2] for look in looks],
            "line": {"color": hue.line, "width": [look[3] for look in looks]},
        },
    } | clicks(marks)


def clicks(marks: Sequence[Mark | None]) -> Part:
    """Return what a trace says when pointed at and when clicked: tooltip and key of each mark."""
    return {
        "customdata": [[mark.key] if mark else [""] for mark in marks],
        "hovertext": [text.tip(mark.tip) if mark else "" for mark in marks],
        "hovertemplate": HOVER,
    }


def caps(marks: Iterable[Mark], hue: Hue, ground: str = "") -> list[Part]:
    """Return the ranges as upright bars with caps at the stated low and high.

    Args:
        marks: Those without a range are passed over.
        hue: Colours of the bars.
        ground: Colour laid beneath the bars to lift them off columns, if any.
    """
    ranged = [mark for mark in marks if mark.is_range]
    if not ranged:
        return []
    spots = [(mark, value) for mark in ranged for value in (mark.low, mark.high, None)]
    trace: Part = {
        "type": "scatter",
        "name": "range",
        "meta": "mark",
        "mode": "lines+markers",
        "cliponaxis": False,
        "x": [moment(middle(mark)) if value is not None else None for mark, value in spots],
        "y": [value for _, value in spots],
        "line": {"color": hue.line, "width": 2},
        "marker": {
            "opacity": 1,
            "symbol": "line-ew-open",
            "size": 10,
            "color": hue.line,
            "line": {"color": hue.line, "width": 2},
        },
    }
    under = {"mode": "lines", "name": "ground", "meta": "", "hoverinfo": "skip"}
    beneath = [trace | under | {"line": {"color": ground, "width": 6}}] if ground else []
    shown = clicks([mark if value is not None else None for mark, value in spots])
    return [*beneath, trace | shown]


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
    trace = points(route, role, hue, palette, SMALL)
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


def _look(
    mark: Mark | None, role: str, hue: Hue, palette: Palette, size: int
) -> tuple[str, float, str, float]:
    """Return a mark's symbol, size, fill and width of outline, by how firm its value is."""
    plain = _ENDS.get(role, "circle")
    if mark is None:
        return plain, size, hue.line, 0
    if mark.is_future:
        return plain, max(size, 8), palette.page, 1.5
    if mark.qualifier == "approx":
        return plain, max(size, 8), palette.page, 2
    arrow = {"at-least": "triangle-up", "at-most": "triangle-down"}.get(mark.qualifier)
    if arrow:
        return arrow, max(size, 11), hue.line, 0
    return plain, size, hue.line, 0
