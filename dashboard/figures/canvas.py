"""The plot that every kind draws on: axes, missing periods and the strip of events."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures import around, flags, gaps, grid, stamp
from dashboard.figures.template import template

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart
    from dashboard.figures.axis import Axes
    from dashboard.figures.layer import Layer, Part
    from dashboard.figures.theme import Palette


@dataclass(frozen=True)
class Figure:
    """A figure as plotly.js reads it; the tests hold every one to Plotly's own schema."""

    data: tuple[Part, ...]
    layout: Part

    def to_json(self) -> str:
        """Return it as text, without spaces, which no page takes for markup."""
        said = json.dumps({"data": self.data, "layout": self.layout}, separators=(",", ":"))
        return said.replace("<", "\\u003c")


def figure(
    chart: Chart, axes: Axes, palette: Palette, layers: Sequence[Layer], **across: object
) -> Figure:
    """Return the figure: missing periods beneath, the layers of marks, events above.

    Args:
        chart: What is drawn.
        axes: Where days and values lie.
        palette: The colours.
        layers: The marks and their words.
        across: What differs at the axis of time.
    """
    everything = (
        around.fields(chart, axes, palette),
        gaps.fields(chart, axes, palette),
        grid.words(chart, axes, palette),
        *layers,
        flags.strip(chart, axes, palette),
    )
    words = [note for layer in everything for note in layer.notes]
    notes = [*stamp.stamp(chart, axes, palette, words).notes, *words]  # values lie above it
    ground = grid.layout(chart, axes, palette)
    ground["xaxis"] |= across
    layout: Part = {
        **ground,
        "template": template(palette),
        "height": axes.whole,
        "shapes": [shape for layer in everything for shape in layer.shapes],
        "annotations": notes,
        "meta": {"id": chart.id, "alt": chart.alt},
    }
    if chart.flags:
        layout["yaxis2"] = flags.AXIS | {"domain": [axes.domain, 1]}
    return Figure(tuple(trace for layer in everything for trace in layer.traces), layout)
