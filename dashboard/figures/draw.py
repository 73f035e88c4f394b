"""The figure of a chart, drawn as its kind says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.bar import bar
from dashboard.figures.block import block
from dashboard.figures.dot import dot
from dashboard.figures.line import line
from dashboard.figures.slope import slope
from dashboard.figures.step import step
from dashboard.figures.theme import HEIGHT

if TYPE_CHECKING:
    from dashboard.core.chart import Chart
    from dashboard.figures.canvas import Figure
    from dashboard.figures.theme import Palette

KINDS = {"line": line, "bar": bar, "step": step, "block": block, "dot": dot, "slope": slope}


def draw(chart: Chart, palette: Palette, height: int = HEIGHT) -> Figure:
    """Return the figure of a chart in the colours of a palette, so many pixels high."""
    return KINDS[chart.kind](chart, palette, height)
