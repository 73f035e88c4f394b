"""Rings and lines cut to a rectangle."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.figures.map.window import Place
    from dashboard.figures.spot import Box


def ring(points: Sequence[Place], box: Box) -> list[Place]:
    """Return a ring's part within a box, closed along the box's edges; empty where there is none.

    Source:
        Sutherland and Hodgman, Reentrant polygon clipping, 1974.
    """
    kept = list(points[:-1] if points[0] == points[-1] else points)
    edges = ((0, 1, box.left), (0, -1, box.right), (1, 1, box.bottom), (1, -1, box.top))
    for axis, sign, edge in edges:
        if not kept:
            break
        kept = list(_inside(kept, axis, sign, edge))
    return kept


def _inside(points: Sequence[Place], axis: int, sign: int, edge: float) -> Iterator[Place]:
    before = points[-1]
    was = sign * (before[axis] - edge) >= 0
    for point in points:
        now = sign * (point[axis] - edge) >= 0
        if was != now:
            yield _crossing(before, point, axis, edge)
        if now:
            yield point
        before, was = point, now


def _crossing(start: Place, end: Place, axis: int, edge: float) -> Place:
    share = (edge - start[axis]) / (end[axis] - start[axis])
    other = start[1 - axis] + share * (end[1 - axis] - start[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)


def line(points: Sequence[Place], box: Box) -> Iterator[list[Place]]:
    """Yield a line's parts within a box."""
    part: list[Place] = []
    for start, end in pairwise(points):
        piece = _piece(start, end, box)
        if piece is None:
            continue
        if part and part[-1] == piece[0]:
            part.append(piece[1])
            continue
        if part:
            yield part
        part = list(piece)
    if part:
        yield part


def _piece(start: Place, end: Place, box: Box) -> tuple[Place, Place] | None:
    """Return a segment's part within a box.

    Source:
        Liang and Barsky, A new concept and method for line clipping, 1984.
    """
    first, last = 0.0, 1.0
    across, down = end[0] - start[0], end[1] - start[1]
    for step, room in (
        (-across, start[0] - box.left),
        (across, box.right - start[0]),
        (-down, start[1] - box.bottom),
        (down, box.top - start[1]),
    ):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    return _along(start, end, first), _along(start, end, last)


def _along(start: Place, end: Place, share: float) -> Place:
    if share in (0.0, 1.0):
        return end if share else start
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def thin(points: Iterable[Place], least: float) -> list[Place]:
    """Return a line without points nearer than `least` to the one before; the last stays."""
    kept: list[Place] = []
    last: Place | None = None
    for point in points:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= least:
            kept.append(point)
        last = point
    if last is not None and kept[-1] != last:
        kept.append(last)
    return kept
