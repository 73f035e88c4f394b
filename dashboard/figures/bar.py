"""Bar: one column a period from zero, side by side where there are several series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import canvas, labels, points, rivals, text, trail
from dashboard.figures.axis import NARROW, axes, days, middle
from dashboard.figures.columns import Column, columns, lift
from dashboard.figures.hues import hues
from dashboard.figures.layer import Layer, note
from dashboard.figures.theme import HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.canvas import Figure
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette

SHARE, _DISC = 0.65, 20


def bar(chart: Chart, palette: Palette, height: int = HEIGHT) -> Figure:
    """Draw each mark as a column at the middle of its period; computed series as a dashed line."""
    place = axes(chart, height, labels.head(chart))
    colours = hues(chart.series, palette)
    pairs = list(zip(chart.series, colours, strict=True))
    bars = [(one, hue) for one, hue in pairs if not one.computed]
    places = [_places(one, index, len(bars)) for index, (one, _) in enumerate(bars)]
    layers = [
        columns([spot for spot in found if not spot.mark.rival], hue, place, palette)
        for found, (_, hue) in zip(places, bars, strict=True)
    ]
    layers += [trail.path(one, hue, palette, chart) for one, hue in pairs if one.computed]
    spots = {spot.mark.key: spot.middle for found in places for spot in found}
    layers.append(rivals.rivals(chart, place, palette, SHARE / max(len(bars), 1), spots))
    alone = len(chart.series) == 1
    said = _said(chart.series[0], place) if alone and points.main(chart.series[0]) else []
    words = (
        _values(said, chart.series[0], colours[0], place, palette)
        if alone
        else labels.names(pairs, place, palette)
    )
    layers += [words, labels.signs(chart, place, palette, {mark.key for mark in said})]
    layers.append(labels.discs(chart, place, colours, palette, spots))
    return canvas.figure(chart, place, palette, layers)


def _places(series: Series, index: int, count: int) -> list[Column]:
    """Return where the columns of one of several series stand, and the rivals with them."""
    found = []
    for mark in series.marks:
        width = days(mark) * SHARE / count
        shift = (index - (count - 1) / 2) * width
        found.append(Column(mark, middle(mark) + shift, width * (0.92 if count > 1 else 1)))
    return found


def _said(series: Series, axes: Axes) -> list[Mark]:
    """Return the marks whose values are written: all if a phone has room, else peak and last."""
    marks = points.main(series)
    wide = axes.x(1, NARROW) - axes.x(0, NARROW)
    if all(text.width(mark.label) + 4 <= days(mark) * wide for mark in marks):
        return list(marks)
    peak, last = max(marks, key=lambda mark: abs(mark.value)), marks[-1]
    near = abs(middle(peak) - middle(last)) * wide < text.width(peak.label + last.label)
    return [last] if near else [peak, last]


def _values(marks: Sequence[Mark], series: Series, hue: Hue, axes: Axes, palette: Palette) -> Layer:
    """Return values beyond the ends of their columns, kept inside at the right edge."""
    notes = []
    for mark in marks:
        over = axes.x(middle(mark), NARROW) + text.width(mark.label) / 2 + 2 - NARROW
        up = mark.value >= 0
        style = {
            "color": hue.words,
            "name": "label",
            "xshift": -round(max(over, 0)),
            "yanchor": "bottom" if up else "top",
            "yshift": 3 if up else -3,
        }
        end = _free(mark, series, axes) if up else mark.low - axes.rise(lift(mark))
        notes.append(note(labels.value(mark), middle(mark), end, palette, **style))
    return Layer(notes=tuple(notes))


def _free(mark: Mark, series: Series, axes: Axes) -> float:
    """Return the value above a column from which a label hides no rival."""
    end = mark.high + axes.rise(lift(mark))
    beside = (one for one in series.marks if one.rival and one.start <= mark.end)
    for one in sorted(beside, key=lambda one: one.high):
        reach = one.high + axes.rise(_DISC if one.is_range else _DISC / 2)
        if one.end >= mark.start and one.low - axes.rise(_DISC + 8) < end < reach:
            end = reach
    return end
