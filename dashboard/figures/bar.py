"""Bar: one column a period from zero, side by side where there are several series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import canvas, labels, points, rivals, text
from dashboard.figures.axis import NARROW, axes, days, middle
from dashboard.figures.columns import Column, columns
from dashboard.figures.layer import Layer, note
from dashboard.figures.theme import HEIGHT, hues

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from dashboard.core.chart import Chart, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Hue, Palette

SHARE = 0.65


def bar(chart: Chart, palette: Palette, height: int = HEIGHT) -> go.Figure:
    """Draw each mark as a column at the middle of its period; computed series as a dashed line."""
    place = axes(chart, height, head=36)
    colours = hues(chart.series, palette)
    pairs = list(zip(chart.series, colours, strict=True))
    bars = [(one, hue) for one, hue in pairs if not one.computed]
    layers = [
        columns(_places(one, index, len(bars)), hue, place, palette)
        for index, (one, hue) in enumerate(bars)
    ]
    layers += [points.path(one, hue, palette, chart) for one, hue in pairs if one.computed]
    layers.append(rivals.rivals(chart, place, palette, SHARE))
    alone = len(chart.series) == 1
    values = _values(chart.series[0], colours[0], place, palette) if alone else Layer()
    names = Layer() if alone else _names(pairs, place, palette)
    layers += [values, names, labels.signs(chart, place, palette)]
    layers.append(labels.discs(chart, place, colours, palette))
    return canvas.figure(chart, place, palette, layers)


def _places(series: Series, index: int, count: int) -> list[Column]:
    """Return where the columns of one of several series stand within their periods."""
    found = []
    for mark in points.main(series):
        width = days(mark) * SHARE / count
        shift = (index - (count - 1) / 2) * width
        found.append(Column(mark, middle(mark) + shift, width * (0.92 if count > 1 else 1)))
    return found


def _values(series: Series, hue: Hue, axes: Axes, palette: Palette) -> Layer:
    """Return values above their columns: all if a phone has room, else the last and the highest."""
    marks = points.main(series)
    if not marks:
        return Layer()
    wide = axes.x(1, NARROW) - axes.x(0, NARROW)
    roomy = all(text.width(mark.label) + 4 <= days(mark) * wide for mark in marks)
    peak = max(marks, key=lambda mark: mark.high)
    near = abs(axes.x(middle(peak), NARROW) - axes.x(middle(marks[-1]), NARROW))
    few = [marks[-1]] if near < text.width(peak.label + marks[-1].label) else [peak, marks[-1]]
    notes = []
    for mark in marks if roomy else few:
        half = text.width(mark.label) / 2
        over = max(0.0, axes.x(middle(mark), NARROW) + half - NARROW + 2)
        shift = (
            16
            if mark.qualifier in {"at-least", "at-most"}
            else 12
            if mark.status in labels.FLAGS
            else 4
        )
        style = {"color": hue.line, "yanchor": "bottom", "yshift": shift, "name": "label"}
        top = max(mark.high, 0.0)
        words = f"<b>{text.safe(mark.label)}</b>"
        notes.append(note(words, middle(mark), top, palette, xshift=-round(over), **style))
    return Layer(notes=tuple(notes))


def _names(pairs: Sequence[tuple[Series, Hue]], axes: Axes, palette: Palette) -> Layer:
    """Return the series' names in their colours, one under another above the plot's right end."""
    notes = []
    for index, (one, hue) in enumerate(pairs):
        marks = points.main(one)
        words = f"<b>{text.safe(one.name)}</b> {text.safe(marks[-1].label) if marks else ''}"
        top = axes.top - axes.rise(9 + 17 * index)
        style = {"color": hue.line, "xanchor": "right", "yanchor": "middle", "name": "label"}
        notes.append(note(words, axes.right, top, palette, **style))
    return Layer(notes=tuple(notes))
