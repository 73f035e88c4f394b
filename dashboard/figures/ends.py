"""Names at the ends of lines: each where its line does not run, pushed apart where two meet."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.figures import points, text
from dashboard.figures.axis import HEAD, NARROW, middle
from dashboard.figures.layer import Layer, Part, note

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.chart import Chart, Mark
    from dashboard.figures.axis import Axes
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette

_LINE, _GAP, _CELLS = 17, 8, 18
_MOST = 40  # pixels that a plot is lowered by, at most


def last(chart: Chart, axes: Axes, hues: Sequence[Hue], palette: Palette) -> Layer:
    """Return each line's name and last value at its end, in its colour; where they meet, apart."""
    ends = list(_endings(chart, hues, palette))
    wanted = [min(_wanted(end, axes), axes.height - end.half + _GAP) for end in ends]
    places = spread(wanted, [len(end.rows) for end in ends], axes.height)
    notes = [_end(end, place, axes, palette) for end, place in zip(ends, places, strict=True)]
    return Layer(notes=tuple(notes))


def head(chart: Chart, axes: Axes, hues: Sequence[Hue], palette: Palette) -> int:
    """Return the pixels that names need above the top gridline, to hide no rival that is high."""
    ends = _endings(chart, hues, palette)
    over = (_wanted(end, axes) + end.half - _GAP - axes.height for end in ends)
    return HEAD + min(max([0, *map(math.ceil, over)]), _MOST)


def lasting(chart: Chart) -> frozenset[str]:
    """Return the keys of each series' last mark, which its label at the end speaks for."""
    return frozenset(points.main(one)[-1].key for one in chart.series if points.main(one))


def spread(wanted: Sequence[float], rows: Sequence[int], room: float) -> list[float]:
    """Return heights near the wanted ones at which labels of so many rows do not meet.

    Args:
        wanted: Height of each label's middle in pixels.
        rows: Lines of each label.
        room: Height of the plot, which no label leaves unless there are too many.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    half = [_LINE * count / 2 for count in rows]
    placed = [max(height, least) for height, least in zip(wanted, half, strict=True)]
    for below, above in pairwise(order):
        placed[above] = max(placed[above], placed[below] + half[below] + half[above])
    limit = room
    for index in reversed(order):
        placed[index] = min(placed[index], limit - half[index])
        limit = placed[index] - half[index]
    return placed


@dataclass(frozen=True)
class _Ending:
    marks: tuple[Mark, ...]
    beside: list[Mark]
    rows: list[str]
    hue: Hue
    alone: bool

    @property
    def half(self) -> float:
        """Return half its height, and the distance that it keeps."""
        return _LINE * len(self.rows) / 2 + _GAP

    @property
    def words(self) -> str:
        value = f"<b>{text.safe(self.marks[-1].label)}</b>"
        name = "<br>".join(text.safe(row) for row in self.rows)
        return (
            f"{value} {name}" if self.alone else f"<b>{name}</b> {text.safe(self.marks[-1].label)}"
        )

    @property
    def width(self) -> float:
        return max(text.width(f"{row} {self.marks[-1].label}") for row in self.rows)


def _endings(chart: Chart, hues: Sequence[Hue], palette: Palette) -> Iterator[_Ending]:
    alone = len(chart.series) == 1
    for one, hue in zip(chart.series, hues, strict=True):
        marks = points.main(one)
        if marks and hue.line != palette.mute:
            name = marks[-1].when if alone else one.name
            yield _Ending(marks, points.beside(one), text.balance(name, _CELLS)[:3], hue, alone)


def _wanted(end: _Ending, axes: Axes) -> float:
    """Return the height at which a label clears its own line: above it, or below if that is nearer.

    The line and its rivals run beneath the label as far back as the label is wide on a phone.
    """
    right = axes.x(middle(end.marks[-1]), NARROW)
    along = [(mark, axes.x(middle(mark), NARROW)) for mark in (*end.marks, *end.beside)]
    reach = right - end.width - _GAP, right + _GAP
    under = [mark for mark, x in along if reach[0] <= x <= reach[1]]
    height = axes.y(end.marks[-1].value)
    above = max(axes.y(mark.high) for mark in under) + end.half
    below = min(axes.y(mark.low) for mark in under) - end.half
    nearer_below = height - below < above - height and below >= end.half
    return below if nearer_below else above


def _end(end: _Ending, place: float, axes: Axes, palette: Palette) -> Part:
    mark = end.marks[-1]
    room = NARROW - axes.x(middle(mark), NARROW)
    return note(
        end.words,
        middle(mark),
        axes.bottom + axes.rise(place),
        palette,
        color=end.hue.words,
        xanchor="right",
        yanchor="middle",
        align="right",
        xshift=round(min(room - 2, 8)),
        name="label",
    )
