"""Slope: the first and last value of each series, and the straight way between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.figures import canvas, ends, points, rivals, text
from dashboard.figures.axis import axes, middle, moment
from dashboard.figures.hues import hues
from dashboard.figures.layer import Layer, Part, note
from dashboard.figures.theme import HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.canvas import Figure
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette

_SIDE, _CELLS = 0.33, 14


def slope(chart: Chart, palette: Palette, height: int = HEIGHT) -> Figure:
    """Draw the two ends of each series joined by a line, values at both ends."""
    short = replace(chart, series=tuple(_ends(one) for one in chart.series))
    place = axes(short, height, left=0.16, right=_SIDE)
    colours = hues(short.series, palette)
    pairs = [(one, points.main(one), hue) for one, hue in zip(short.series, colours, strict=True)]
    lines = [_line(marks, one, hue, palette) for one, marks, hue in pairs if marks]
    words = _words([pair for pair in pairs if pair[1]], place, palette)
    layers = (*lines, rivals.rivals(short, place, palette), words)
    whens = {moment(middle(mark)): mark.when for _, marks, _ in pairs for mark in marks}
    ticks = {"tickvals": list(whens), "ticktext": list(whens.values())}
    return canvas.figure(short, place, palette, layers, **ticks)


def _ends(series: Series) -> Series:
    """Return a series with its first and last main mark, and the rivals of those periods."""
    marks = points.main(series)
    ends = {mark.key for mark in (*marks[:1], *marks[-1:])}
    spans = {(mark.start, mark.end) for mark in marks if mark.key in ends}
    kept = [
        mark
        for mark in series.marks
        if mark.key in ends or (mark.rival and (mark.start, mark.end) in spans)
    ]
    return replace(series, marks=tuple(kept))


def _line(marks: Sequence[Mark], series: Series, hue: Hue, palette: Palette) -> Layer:
    """Return the way between the ends; where an end is a range there is none to draw."""
    drawn = [mark for mark in marks if points.is_point(mark)]
    ahead = any(mark.is_future for mark in drawn)
    dash = "4px,4px" if ahead else "7px,4px" if series.computed else "solid"
    trace: Part = points.points(drawn, series.role, hue, palette, points.LARGE)
    style = {"mode": "lines+markers", "line": {"color": hue.line, "width": 2.4, "dash": dash}}
    return Layer(traces=(trace | style, *points.caps(marks, hue)))


def _words(
    pairs: Sequence[tuple[Series, Sequence[Mark], Hue]], axes: Axes, palette: Palette
) -> Layer:
    """Return the values left of the first marks, values and names right of the last, kept apart."""
    notes = []
    for side in (0, -1):
        wanted = [axes.y(marks[side].value) for _, marks, _ in pairs]
        said = [_said(one, marks, side) for one, marks, _ in pairs]
        heights = ends.spread(wanted, [len(rows) for rows in said], axes.height)
        for (_, marks, hue), rows, height in zip(pairs, said, heights, strict=True):
            label = text.safe(marks[side].label)
            words = "<br>".join(map(text.safe, rows)).replace(label, f"<b>{label}</b>", 1)
            style = {"xanchor": "left", "align": "left"} if side else {"xanchor": "right"}
            more = style | {"xshift": 10 if side else -10, "yanchor": "middle", "name": "label"}
            value = axes.bottom + axes.rise(height)
            day = middle(marks[side])
            notes.append(note(words, day, value, palette, color=hue.words, **more))
    return Layer(notes=tuple(notes))


def _said(series: Series, marks: Sequence[Mark], side: int) -> list[str]:
    """Return the lines of a label: the value, after it the name where the way ends."""
    label = marks[side].label
    return text.fold(f"{label} {series.name}", _CELLS) if side else [label]
