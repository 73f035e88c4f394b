"""Marks as points in time: dots, rings, arrows, and ranges with caps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import text
from dashboard.figures.axis import middle, moment
from dashboard.figures.layer import Layer, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.core.chart import Mark, Series
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette

SMALL, LARGE = 5, 9
_ENDS = {"second": "square"}


def main(series: Series) -> tuple[Mark, ...]:
    """Return the marks of the series itself, without the rivals that stand beside it."""
    return tuple(mark for mark in series.marks if not mark.rival)


def beside(*series: Series) -> list[Mark]:
    """Return the rivals that stand beside the marks of some series."""
    return [mark for one in series for mark in one.marks if mark.rival]


def is_point(mark: Mark) -> bool:
    """Tell whether a mark has a value of its own: the middle of a range is nobody's figure."""
    return not mark.is_range or abs(mark.value - (mark.low + mark.high) / 2) > 1e-9


def dots(marks: Sequence[Mark], role: str, hue: Hue, palette: Palette, size: int = LARGE) -> Layer:
    """Return marks as points that no line joins."""
    drawn = [mark for mark in marks if is_point(mark)]
    trace = points(drawn, role, hue, palette, size)
    return Layer(traces=((trace,) if drawn else ()) + tuple(caps(marks, hue)))


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
        "hovertemplate": text.HOVER,
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
