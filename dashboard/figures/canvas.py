"""The plot that every kind draws on: axes, missing periods and the strip of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.figures import around, flags, gaps, grid, stamp
from dashboard.figures.template import template

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart
    from dashboard.figures.axis import Axes
    from dashboard.figures.layer import Layer
    from dashboard.figures.theme import Palette


def figure(chart: Chart, axes: Axes, palette: Palette, layers: Sequence[Layer]) -> go.Figure:
    """Return the figure: missing periods beneath, the layers of marks, events above."""
    everything = (
        around.fields(chart, axes, palette),
        gaps.fields(chart, axes, palette),
        grid.words(chart, axes, palette),
        *layers,
        flags.strip(chart, axes, palette),
    )
    words = [note for layer in everything for note in layer.notes]
    notes = [*stamp.stamp(chart, axes, palette, words).notes, *words]  # values lie above it
    layout = grid.layout(chart, axes, palette) | {
        "template": template(palette),
        "height": axes.whole,
        "shapes": [shape for layer in everything for shape in layer.shapes],
        "annotations": notes,
        "meta": {"id": chart.id, "alt": chart.alt},
    }
    if chart.flags:
        layout["yaxis2"] = flags.AXIS | {"domain": [axes.domain, 1]}
    # Plotly's own validation costs two thirds of the drawing; the tests hold every figure to it.
    return go.Figure(
        data=[trace for layer in everything for trace in layer.traces],
        layout=layout,
        _validate=False,
    )
