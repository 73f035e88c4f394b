"""Dot: figures that stand each for themselves, with their ranges and no line between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import canvas, labels, points, rivals, text
from dashboard.figures.axis import NARROW, axes, middle
from dashboard.figures.layer import Layer, note
from dashboard.figures.theme import HEIGHT, hues

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from dashboard.core.chart import Chart, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Hue, Palette


def dot(chart: Chart, palette: Palette, height: int = HEIGHT) -> go.Figure:
    """Draw each mark as a dot at the middle of its period, ranges as bars with caps."""
    place = axes(chart, height)
    colours = hues(chart.series, palette)
    pairs = list(zip(chart.series, colours, strict=True))
    dots = [points.dots(points.main(one), one.role, hue, palette) for one, hue in pairs]
    alone = len(chart.series) == 1
    values = [_values(one, hue, place, palette) for one, hue in pairs] if alone else []
    names = () if alone else (labels.last(chart, place, colours, palette),)
    words = (labels.signs(chart, place, palette), labels.letters(chart, palette, colours))
    layers = (*dots, rivals.rivals(chart, place, palette), *values, *names, *words)
    return canvas.figure(chart, place, palette, layers)


def _values(series: Series, hue: Hue, axes: Axes, palette: Palette) -> Layer:
    """Return the values above their dots, from the last back, as a phone has room for them."""
    free = NARROW + 0.0
    notes = []
    for mark in reversed(points.main(series)):
        half = text.width(mark.label) / 2 + 3
        centre = axes.x(middle(mark), NARROW)
        if centre + half <= free:
            free = centre - half
            words = f"<b>{text.safe(mark.label)}</b>"
            style = {"color": hue.line, "yanchor": "bottom", "yshift": 8, "name": "label"}
            notes.append(note(words, middle(mark), mark.high, palette, **style))
    return Layer(notes=tuple(notes))
