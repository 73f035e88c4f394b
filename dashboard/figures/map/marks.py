"""Marks on routes: crosses where nothing moves, arrows where more does, bars where it is full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dashboard.figures.map import course, strokes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.figures.map.scene import Line
    from dashboard.figures.map.window import Place

Kind = Literal["cross", "arrow", "bars"]
_EVERY = {"cross": 74.0, "arrow": 46.0}


@dataclass(frozen=True)
class Mark:
    """A mark on a route.

    Attributes:
        turn: Direction of the route there, in degrees clockwise from the right.
        colour: A colour of the palette.
        faint: Whether it marks what is, not what is assumed.
    """

    kind: Kind
    xy: Place
    turn: float
    colour: str
    faint: bool = False


def marks(line: Line, way: Sequence[Place]) -> Iterator[Mark]:
    """Yield the marks of a route on its course."""
    if line.closed:
        yield from _repeated("cross", "ink", way)
    elif strokes.suspended(line):
        yield Mark("cross", *course.along(way, 0.5), strokes.hue(line), faint=True)
    if line.used and not line.closed:
        yield from _repeated("arrow", "ink", way)
    if line.binding:
        yield Mark("bars", *course.along(way, 0.5), "ink")


def _repeated(kind: Kind, colour: str, way: Sequence[Place]) -> Iterator[Mark]:
    count = max(1, int(course.length(way) / _EVERY[kind]))
    for index in range(count):
        yield Mark(kind, *course.along(way, (index + 0.5) / count), colour)
