"""Dot: figures that stand each for themselves, with their ranges and no line between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import canvas, labels, points, rivals, text
from dashboard.figures.axis import NARROW, axes, middle
from dashboard.figures.hues import hues
from dashboard.figures.layer import Layer, note
from dashboard.figures.theme import HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart, Mark
    from dashboard.figures.axis import Axes
    from dashboard.figures.canvas import Figure
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette


def dot(chart: Chart, palette: Palette, height: int = HEIGHT) -> Figure:
    """Draw each mark as a dot at the middle of its period, ranges as bars with caps."""
    place = axes(chart, height, labels.head(chart))
    colours = hues(chart.series, palette)
    pairs = list(zip(chart.series, colours, strict=True))
    dots = [points.dots(points.main(one), one.role, hue, palette) for one, hue in pairs]
    alone = len(chart.series) == 1
    said = _roomy(points.main(chart.series[0]), place) if alone else []
    values = [_values(said, colours[0], place, palette)] if said else []
    names = () if alone else (labels.names(pairs, place, palette),)
    keys = {mark.key for mark in said}
    signs = labels.signs(chart, place, palette, keys)
    words = (signs, labels.letters(chart, place, palette, colours))
    layers = (*dots, rivals.rivals(chart, place, palette), *values, *names, *words)
    return canvas.figure(chart, place, palette, layers)


def _values(marks: Sequence[Mark], hue: Hue, axes: Axes, palette: Palette) -> Layer:
    """Return values above their dots, kept inside at the right edge."""
    notes = []
    for mark in marks:
        over = axes.x(middle(mark), NARROW) + text.width(mark.label) / 2 + 2 - NARROW
        style = {"color": hue.words, "yanchor": "bottom", "yshift": 8, "name": "label"}
        shift = -round(max(over, 0))
        words = labels.value(mark)
        notes.append(note(words, middle(mark), mark.high, palette, xshift=shift, **style))
    return Layer(notes=tuple(notes))


def _roomy(marks: Sequence[Mark], axes: Axes) -> list[Mark]:
    """Return the marks whose values have room on a phone, the last ones first."""
    free, found = NARROW + 0.0, []
    for mark in reversed(marks):
        half = text.width(mark.label) / 2 + 3
        centre = min(axes.x(middle(mark), NARROW), NARROW - half)
        if centre + half <= free:
            free = centre - half
            found.append(mark)
    return found
