"""What a plot has drawn already, as rooms in pixels that further words had better leave free."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.figures import points, text
from dashboard.figures.spot import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.layer import Part

_AREAS = {"bar", "block"}
_TAGS = re.compile(r"<(?!br)[^>]*>")


def marks(chart: Chart, axes: Axes, width: float) -> Iterator[Box]:
    """Yield the rooms of a chart's marks in a plot so wide."""
    for one in chart.series:
        found = points.main(one)
        if chart.kind in _AREAS and not one.computed:
            yield from (_column(mark, axes, width) for mark in found)
        else:
            yield from _line(one, axes, width)
        yield from (_dot(*_place(mark, axes, width)) for mark in points.beside(one))


def _column(mark: Mark, axes: Axes, width: float) -> Box:
    ends = axes.y(0), axes.y(mark.high), axes.y(mark.low)
    left, right = mark.start.toordinal(), mark.end.toordinal() + 1
    return Box(axes.x(left, width), min(ends), axes.x(right, width), max(ends))


def _line(one: Series, axes: Axes, width: float) -> Iterator[Box]:
    """Yield boxes along the way through the marks of a series."""
    places = [_place(mark, axes, width) for mark in points.main(one)]
    for (x, y), (far, high) in pairwise(places):
        for step in range(8):
            share = step / 8
            yield _dot(x + (far - x) * share, y + (high - y) * share)
    yield from (_dot(*place) for place in places[-1:])


def _place(mark: Mark, axes: Axes, width: float) -> tuple[float, float]:
    day = (mark.start.toordinal() + mark.end.toordinal() + 1) / 2
    return axes.x(day, width), axes.y(mark.value)


def _dot(x: float, y: float) -> Box:
    return Box(x - 5, y - 5, x + 5, y + 5)


def words(notes: Iterable[Part], axes: Axes, width: float) -> Iterator[Box]:
    """Yield the rooms of words that stand at a day and a value; others keep to the edges."""
    for note in notes:
        if note.get("yref") or note.get("xref"):
            continue
        lines = _TAGS.sub("", str(note["text"])).split("<br>")
        size = float(note["font"]["size"])  # type: ignore[index] # a dict, as `note` made it
        wide, tall = max(text.width(line, size) for line in lines), len(lines) * size * 1.3
        if note.get("textangle"):
            wide, tall = tall, wide
        day = date.fromisoformat(str(note["x"])[:10]).toordinal()
        x = axes.x(day, width) + float(str(note.get("xshift", 0)))
        y = axes.y(float(str(note["y"]))) + float(str(note.get("yshift", 0)))
        left = x - {"left": 0.0, "right": wide}.get(str(note.get("xanchor")), wide / 2)
        low = y - {"bottom": 0.0, "top": tall}.get(str(note.get("yanchor")), tall / 2)
        yield Box(left, low, left + wide, low + tall)
