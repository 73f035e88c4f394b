"""Block: a statement about a period as one block across that period, never as repeated points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import canvas, labels, points, rivals, text
from dashboard.figures.axis import NARROW, axes, days, middle, moment
from dashboard.figures.columns import Column, columns
from dashboard.figures.layer import Layer, Part, note
from dashboard.figures.spot import Box, clear
from dashboard.figures.theme import HEIGHT, hues

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Hue, Palette

LABELLED = 5
_TALL, _SHORT, _AIR = 25, 17, 6


def block(chart: Chart, palette: Palette, height: int = HEIGHT) -> go.Figure:
    """Draw each statement as a block over its whole period; computed and rival ones as levels."""
    place = axes(chart, height, head=52)
    colours = hues(chart.series, palette)
    pairs = list(zip(chart.series, colours, strict=True))
    layers = []
    for one, hue in pairs:
        marks = points.main(one)
        if one.computed:
            layers.append(_computed(one, hue, palette, place))
        else:
            whole = [Column(mark, middle(mark), days(mark)) for mark in marks]
            layers.append(columns(whole, hue, place, palette))
    beside = [mark for one in chart.series for mark in one.marks if mark.rival]
    layers += [_levels(beside, rivals.hue(palette), "5px,3px", palette)] if beside else []
    layers.append(rivals.rivals(chart, place, palette, 1.0))
    layers += [_labels(pairs, place, palette), labels.signs(chart, place, palette)]
    layers.append(labels.discs(chart, place, colours, palette))
    return canvas.figure(chart, place, palette, layers)


def _levels(marks: Sequence[Mark], hue: Hue, dash: str, palette: Palette) -> Layer:
    """Return level lines across the marks' periods, over a wider line in the page's colour."""
    x: list[str | None] = []
    y: list[float | None] = []
    for mark in marks:
        if points.is_point(mark):
            x += [moment(mark.start.toordinal()), moment(mark.end.toordinal() + 1), None]
            y += [mark.value, mark.value, None]
    common: Part = {"type": "scatter", "mode": "lines", "hoverinfo": "skip", "x": x, "y": y}
    ground = common | {"name": "ground", "line": {"color": palette.page, "width": 5}}
    level = common | {"name": "level", "line": {"color": hue.line, "width": 2, "dash": dash}}
    return Layer(traces=(ground, level))


def _computed(series: Series, hue: Hue, palette: Palette, axes: Axes) -> Layer:
    """Return computed values as dashed levels with a dot at either end of the period, and named."""
    marks = points.main(series)
    levels = _levels(marks, hue, "7px,4px", palette)
    twice = [mark for mark in marks for _ in range(2)]
    dots = points.points(twice, "computed", hue, palette, 7)
    dots["x"] = [
        moment(day) for mark in marks for day in (mark.start.toordinal(), mark.end.toordinal() + 1)
    ]
    notes = [_beside(mark, series.name, hue, palette, axes) for mark in marks[-1:]]
    return Layer((*levels.traces, dots), (), tuple(notes))


def _beside(mark: Mark, name: str, hue: Hue, palette: Palette, axes: Axes) -> Part:
    """Return a computed value's words to the right of its level, to the left at the plot's edge."""
    rows = text.balance(name, 22)
    words = "<br>".join([f"<b>{text.safe(mark.label)}</b>", *map(text.safe, rows)])
    wide = max(text.width(row) for row in [mark.label, *rows])
    day = mark.end.toordinal() + 1
    fits = axes.x(day, NARROW) + wide + 16 <= NARROW
    style = {"xanchor": "left" if fits else "right", "xshift": 34 if fits else -8, "align": "left"}
    if not fits:
        day = mark.start.toordinal()
    return note(words, day, mark.value, palette, color=hue.line, name="label", **style)


def _labels(pairs: Sequence[tuple[Series, Hue]], axes: Axes, palette: Palette) -> Layer:
    """Return the blocks' values and periods, each where it hides no other block or label."""
    drawn = [(mark, hue) for one, hue in pairs for mark in points.main(one) if not one.computed]
    blocks = [_box(mark, axes) for mark, _ in drawn]
    taken: list[Box] = [Box(0, axes.y(axes.ticks[-1]), 96, axes.y(axes.top))]
    notes: list[Part] = []
    for (mark, hue), own in list(zip(drawn, blocks, strict=True))[-LABELLED:]:
        others = [box for box in blocks if box is not own]
        for size, rows in ((22, text.balance(mark.when, 24)), (13, [])):
            wide = max(text.width(mark.label, size), *(text.width(row) for row in rows), 0) + 4
            tall = (_TALL if size == 22 else _SHORT) + _SHORT * len(rows)
            plot = Box(0, 0, NARROW, axes.height)
            spot = clear(own, (wide, tall), _AIR, plot, [*others, *taken])
            if spot:
                taken.append(spot)
                notes += _words(mark, rows, size, (spot, own), hue, axes, palette)
                break
    return Layer(notes=tuple(notes))


def _box(mark: Mark, axes: Axes) -> Box:
    left = axes.x(mark.start.toordinal(), NARROW)
    right = axes.x(mark.end.toordinal() + 1, NARROW)
    return Box(left, 0, right, axes.y(mark.high))


def _words(
    mark: Mark,
    rows: Sequence[str],
    size: int,
    boxes: tuple[Box, Box],
    hue: Hue,
    axes: Axes,
    palette: Palette,
) -> list[Part]:
    """Return a block's value and words, tied to the block so as to move with it."""
    spot, own = boxes
    day, style = _tied(mark, spot, own)
    top = axes.bottom + axes.rise(spot.top)
    value = note(f"<b>{text.safe(mark.label)}</b>", day, top, palette, color=hue.line, size=size)
    below = axes.bottom + axes.rise(spot.top - _TALL)
    said = "<br>".join(text.safe(row) for row in rows)
    parts = [value, note(said, day, below, palette)] if rows else [value]
    return [part | style | {"yanchor": "top", "name": "label"} for part in parts]


def _tied(mark: Mark, spot: Box, own: Box) -> tuple[float, Part]:
    """Return the day that a label hangs on, and how it stands to it."""
    first, after = mark.start.toordinal(), mark.end.toordinal() + 1
    centre = (spot.left + spot.right - own.left - own.right) / 2
    if spot.right <= own.left:
        day, anchor, shift = first, "right", spot.right - own.left
    elif spot.left >= own.right:
        day, anchor, shift = after, "left", spot.left - own.right
    elif abs(centre) <= 1:
        return middle(mark), {"xanchor": "center", "align": "center"}
    elif centre > 0:
        day, anchor, shift = first, "left", spot.left - own.left
    else:
        day, anchor, shift = after, "right", spot.right - own.right
    return day, {"xanchor": anchor, "align": anchor, "xshift": round(shift)}
