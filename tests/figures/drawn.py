"""Figures as Plotly itself has read and checked them."""

import json

import plotly.graph_objects as go

from dashboard.core.chart import Chart
from dashboard.figures import draw as drawing
from dashboard.figures.theme import HEIGHT, Palette


def draw(chart: Chart, palette: Palette, height: int = HEIGHT) -> go.Figure:
    """Return the figure of a chart; Plotly refuses what its schema does not know."""
    return go.Figure(json.loads(drawing.draw(chart, palette, height).to_json()))
