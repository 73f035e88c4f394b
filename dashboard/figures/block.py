"""Block: a statement about a period as one block across that period, never as repeated points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import canvas, labels, points, rivals, stamp, text
from dashboard.figures.axis import NARROW, axes, days, middle, moment
from dashboard.figures.columns import Column, columns, lift
from dashboard.figures.hues import hues
from dashboard.figures.layer import Layer, Part, note
from dashboard.figures.spot import Box, clear
from dashboard.figures.theme import HEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.canvas import Figure
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette

LABELLED = 5
_TALL, _SHORT, _AIR = 25, 17, 6


def block(chart: Chart, palette: Palette, height: int = HEIGHT) -> Figure:
    """Draw each statement of the leading series as a block over its whole period.

    What stands beside it, computed, rival or of another series, is drawn as levels.
    """
    alone = len(chart.series) == 1
    listed = 0 if alone else labels.head(chart)
    place = axes(chart, height, head=52 + listed)
    colours = hues(chart.series, palette)
    pairs = list(zip(chart.series, colours, strict=True))
    lead = next((pair for pair in pairs if not pair[0].computed), pairs[0] if pairs else None)
    layers = [_blocks(*lead, place, palette)] if lead else []
    layers += [_beside(one, hue, palette) for one, hue in pairs if lead and one is not lead[0]]
    rival = points.beside(*chart.series)
    layers += [_levels(rival, rivals.hue(palette), "5px,3px", palette)] if rival else []
    layers.append(rivals.rivals(chart, place, palette, 1.0))
    layers += [] if alone else [labels.names(pairs, place, palette)]
    kept = stamp.rooms(chart, place)
    layers += [_labels(lead[0], pairs, place, listed, palette, kept)] if lead else []
    said = {mark.key for one in chart.series for mark in one.marks}
    layers.append(labels.signs(chart, place, palette, said))
    layers.append(labels.discs(chart, place, colours, palette, {}))
    return canvas.figure(chart, place, palette, layers)


def _blocks(series: Series, hue: Hue, axes: Axes, palette: Palette) -> Layer:
    """Return the blocks, the longest first, so that a part of a period stands before the whole."""
    marks = sorted(points.main(series), key=days, reverse=True)
    whole = [Column(mark, middle(mark), days(mark)) for mark in marks]
    return columns(whole, hue, axes, palette, palette.page)


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


def _beside(series: Series, hue: Hue, palette: Palette) -> Layer:
    """Return another series as levels between dots, dashed where computed."""
    marks = points.main(series)
    levels = _levels(marks, hue, "7px,4px" if series.computed else "solid", palette)
    twice = [mark for mark in marks if points.is_point(mark) for _ in range(2)]
    dots = points.points(twice, series.role, hue, palette, 6)
    dots["x"] = [
        moment(mark.end.toordinal() + 1 if index % 2 else mark.start.toordinal())
        for index, mark in enumerate(twice)
    ]
    ranges = points.caps(marks, hue, palette.page)
    return Layer((*levels.traces, *ranges, *([dots] if twice else [])))


def _labels(
    lead: Series,
    pairs: Sequence[tuple[Series, Hue]],
    axes: Axes,
    listed: int,
    palette: Palette,
    kept: Sequence[Box],
) -> Layer:
    """Return the values of the last blocks and levels, each where it hides no mark or label.

    One beside its block leaves the rooms of source and date free, if it has room elsewhere.
    """
    blocks = [_box(mark, axes) for mark in points.main(lead)]
    lines = [
        _line(mark, axes) for one, _ in pairs for mark in one.marks if mark.rival or one != lead
    ]
    unit = Box(0, axes.y(axes.ticks[-1]), 96, axes.y(axes.top))
    plot = Box(0, 0, NARROW, axes.height - listed)
    taken = [unit, *lines]
    notes: list[Part] = []
    for one, hue in pairs:
        for mark in points.main(one)[-LABELLED:]:
            own = _box(mark, axes) if one is lead else _line(mark, axes)
            others = [box for box in blocks if box != own and not _within(box, own)]
            near = [*others, *(box for box in taken if box != own)]
            sizes = _sizes(mark, one is lead)
            found = _spot(mark, own, sizes, plot, near)
            if found and found[0].bottom < own.top and any(map(found[0].meets, kept)):
                found = _spot(mark, own, sizes, plot, [*near, *kept]) or found
            if found:
                spot, size, rows = found
                taken.append(spot)
                notes += _words(mark, rows, size, (spot, own), hue, axes, palette)
    return Layer(notes=tuple(notes))


def _spot(
    mark: Mark,
    own: Box,
    sizes: Sequence[tuple[int, list[str]]],
    plot: Box,
    taken: Sequence[Box],
) -> tuple[Box, int, list[str]] | None:
    """Return where the fullest label with room stands, with its size and lines."""
    for size, rows in sizes:
        wide = max(text.width(mark.label, size), *(text.width(row) for row in rows), 0) + 4
        tall = (_TALL if size == 22 else _SHORT) + _SHORT * len(rows)
        if spot := clear(own, (wide, tall), _AIR + lift(mark), plot, taken):
            return spot, size, rows
    return None


def _sizes(mark: Mark, leads: bool) -> list[tuple[int, list[str]]]:
    """Return the sizes and lines that a label may take, the fullest first."""
    small: tuple[int, list[str]] = (13, [])
    return [(22, text.balance(mark.when, 24)), small] if leads else [small]


def _line(mark: Mark, axes: Axes) -> Box:
    """Return the room that a level takes, or a range with the letter above it."""
    whole = _box(mark, axes)
    over = 22 if mark.is_range and mark.letter else 4
    return Box(whole.left, axes.y(mark.low) - 4, whole.right, axes.y(mark.high) + over)


def _within(box: Box, own: Box) -> bool:
    """Tell whether a block is hidden in another, so that a label above the other hides nothing."""
    return own.left <= box.left and box.right <= own.right and box.top <= own.top


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
    value = note(labels.value(mark), day, top, palette, color=hue.words, size=size)
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
    elif abs(spot.left - own.left) <= abs(spot.right - own.right):
        day, anchor, shift = first, "left", spot.left - own.left
    else:
        day, anchor, shift = after, "right", spot.right - own.right
    return day, {"xanchor": anchor, "align": anchor, "xshift": round(shift)}
