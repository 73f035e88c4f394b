"""The course of routes in pixels: smooth, and side by side where they share a way."""

from __future__ import annotations

import math
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.figures.map import strokes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.map.scene import Line
    from dashboard.figures.map.window import Place, Window

_GAP, _STEP, _MOST = 1.8, 7.0, 40
_KEPT = 1024  # courses: the same ones are drawn on the maps of all events
Way = tuple["Place", ...]


def courses(lines: Sequence[Line], window: Window) -> dict[str, Way]:
    """Return each route's course in pixels of the window, by its id."""
    flat = {line.id: [window.xy(point) for point in line.points] for line in lines}
    aside = _aside(lines)
    return {line.id: smooth(tuple(_moved(flat[line.id], aside[line.id]))) for line in lines}


def _aside(lines: Sequence[Line]) -> dict[str, list[float]]:
    """Return for each segment of each route how far it is moved aside, to its canonical left."""
    users: dict[frozenset[Place], list[Line]] = defaultdict(list)
    for line in lines:
        for pair in pairwise(line.points):
            users[frozenset(pair)].append(line)
    return {
        line.id: [_rank(line, users[frozenset(pair)], pair) for pair in pairwise(line.points)]
        for line in lines
    }


def _rank(line: Line, users: Sequence[Line], pair: tuple[Place, Place]) -> float:
    widths = [strokes.width(one) + _GAP for one in users]
    if len(users) == 1:
        return 0.0
    index = [one.id for one in users].index(line.id)
    left = sum(widths[:index]) + widths[index] / 2 - sum(widths) / 2
    return left if pair[0] <= pair[1] else -left


def _moved(points: list[Place], aside: Sequence[float]) -> list[Place]:
    if not any(aside):
        return points
    moves = [_left(pair, off) for pair, off in zip(pairwise(points), aside, strict=True)]
    ends = [moves[0], *(_mean(a, b) for a, b in pairwise(moves)), moves[-1]]
    return [(x + dx, y + dy) for (x, y), (dx, dy) in zip(points, ends, strict=True)]


def _left(pair: tuple[Place, Place], off: float) -> Place:
    (x, y), (right, low) = pair
    long = math.dist(*pair) or 1.0
    return (low - y) / long * off, -(right - x) / long * off


def _mean(one: Place, other: Place) -> Place:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


@lru_cache(maxsize=_KEPT)
def smooth(points: Way) -> Way:
    """Return a curve through all the points that swings out nowhere.

    Source:
        Catmull–Rom spline in centripetal form, whose loops and cusps Yuksel, Schaefer and Keyser
        rule out (Parameterization and applications of Catmull–Rom curves, 2011).
    """
    if len(points) < 3:
        return points
    ends = [_beyond(points[0], points[1]), *points, _beyond(points[-1], points[-2])]
    curve = [points[0]]
    for index in range(len(points) - 1):
        four = ends[index : index + 4]
        count = min(_MOST, max(1, round(math.dist(four[1], four[2]) / _STEP)))
        curve += [_at(four, step / count) for step in range(1, count)] + [four[2]]
    return tuple(curve)


def _beyond(end: Place, inner: Place) -> Place:
    return 2 * end[0] - inner[0], 2 * end[1] - inner[1]


def _at(four: Sequence[Place], share: float) -> Place:
    knots = [0.0]
    for pair in pairwise(four):
        knots.append(knots[-1] + max(math.dist(*pair), 1e-6) ** 0.5)
    moment = knots[1] + share * (knots[2] - knots[1])
    row: list[Place] = list(four)
    for level in (1, 2, 3):
        row = [
            _mix(row[i], row[i + 1], *_span(knots, i, level, moment)) for i in range(len(row) - 1)
        ]
    return row[0]


def _span(knots: Sequence[float], index: int, level: int, moment: float) -> tuple[float, float]:
    # The three rounds of Barry and Goldman's scheme span one knot, two, and the middle one.
    low, high = (index, index + level) if level < 3 else (1, 2)
    return (knots[high] - moment) / (knots[high] - knots[low]), (moment - knots[low]) / (
        knots[high] - knots[low]
    )


def _mix(one: Place, other: Place, mine: float, others: float) -> Place:
    return mine * one[0] + others * other[0], mine * one[1] + others * other[1]


def along(course: Sequence[Place], share: float) -> tuple[Place, float]:
    """Return the point at a share of a course's length, and its direction in degrees."""
    whole = sum(math.dist(a, b) for a, b in pairwise(course))
    left = whole * share
    for start, end in pairwise(course):
        step = math.dist(start, end)
        if step and left <= step:
            turn = math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))
            return _mix(start, end, 1 - left / step, left / step), turn
        left -= step
    return course[-1], 0.0


def length(course: Sequence[Place]) -> float:
    """Return a course's length in pixels."""
    return sum(math.dist(a, b) for a, b in pairwise(course))


def plain(way: Sequence[Place], stray: float) -> Way:
    """Return a course with as few points as keep it within `stray` pixels.

    Source:
        Douglas and Peucker, Algorithms for the reduction of the number of points, 1973.
    """
    return _plain(tuple(way), stray)


@lru_cache(maxsize=_KEPT)
def _plain(way: Way, stray: float) -> Way:
    return tuple(_few(way, stray))


def _few(way: Way, stray: float) -> list[Place]:
    if len(way) < 3:
        return list(way)
    far, index = max((_off(xy, way[0], way[-1]), i) for i, xy in enumerate(way[1:-1], 1))
    if far <= stray:
        return [way[0], way[-1]]
    return _few(way[: index + 1], stray)[:-1] + _few(way[index:], stray)


def _off(xy: Place, start: Place, end: Place) -> float:
    """Return how far a point lies from a segment."""
    across, down = end[0] - start[0], end[1] - start[1]
    long = across**2 + down**2
    if not long:
        return math.dist(xy, start)
    share = ((xy[0] - start[0]) * across + (xy[1] - start[1]) * down) / long
    share = min(max(share, 0.0), 1.0)
    return math.dist(xy, (start[0] + share * across, start[1] + share * down))
