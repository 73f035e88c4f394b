"""Line: one line a series over time; a missing observation leaves a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import canvas, lines, trail
from dashboard.figures.hues import hues
from dashboard.figures.theme import HEIGHT

if TYPE_CHECKING:
    from dashboard.core.chart import Chart
    from dashboard.figures.canvas import Figure
    from dashboard.figures.theme import Palette


def line(chart: Chart, palette: Palette, height: int = HEIGHT) -> Figure:
    """Draw each series as a line with its marks, named at its end."""
    colours = hues(chart.series, palette)
    place = lines.axes(chart, height, colours, palette)
    paths = [
        trail.path(one, hue, palette, chart) for one, hue in zip(chart.series, colours, strict=True)
    ]
    layers = (*reversed(paths), *lines.beside(chart, place, colours, palette))
    return canvas.figure(chart, place, palette, layers)
