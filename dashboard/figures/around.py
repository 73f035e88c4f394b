"""The stretches before and after a chosen event, as two light fields beneath the plot."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dashboard.figures.axis import moment
from dashboard.figures.layer import Layer, Part

if TYPE_CHECKING:
    from datetime import date

    from dashboard.core.chart import Chart
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Palette

_BEFORE, _AFTER = 0.55, 1.0  # opacity: what came after is a shade darker


def fields(chart: Chart, axes: Axes, palette: Palette) -> Layer:
    """Return the two fields of a chart that is read around an event; none for any other."""
    if not chart.around:
        return Layer()
    (start, until), (since, end) = chart.around
    shapes = (
        _field(start, until, _BEFORE, axes, palette),
        _field(since, end, _AFTER, axes, palette),
    )
    return Layer(shapes=tuple(shape for shape in shapes if shape))


def _field(start: date, end: date, opacity: float, axes: Axes, palette: Palette) -> Part | None:
    left = max(start.toordinal(), axes.left)
    right = min((end + timedelta(1)).toordinal(), axes.right)
    if left >= right:
        return None
    return {
        "type": "rect",
        "layer": "below",
        "yref": "paper",
        "x0": moment(left),
        "x1": moment(right),
        "y0": 0,
        "y1": axes.domain,
        "fillcolor": palette.panel,
        "opacity": opacity,
        "line": {"width": 0},
    }
