"""Line: one line a series over time; a missing observation leaves a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import canvas, ends, labels, rivals, trail
from dashboard.figures.axis import axes
from dashboard.figures.hues import hues
from dashboard.figures.theme import HEIGHT

if TYPE_CHECKING:
    from dashboard.core.chart import Chart
    from dashboard.figures.canvas import Figure
    from dashboard.figures.theme import Palette


def line(chart: Chart, palette: Palette, height: int = HEIGHT) -> Figure:
    """Draw each series as a line with its marks, named at its end."""
    place = axes(chart, height)
    colours = hues(chart.series, palette)
    paths = [
        trail.path(one, hue, palette, chart) for one, hue in zip(chart.series, colours, strict=True)
    ]
    words = (
        ends.last(chart, place, colours, palette),
        labels.signs(chart, place, palette, ends.lasting(chart)),
        labels.letters(chart, place, palette, colours),
    )
    layers = (*reversed(paths), rivals.rivals(chart, place, palette), *words)
    return canvas.figure(chart, place, palette, layers)
