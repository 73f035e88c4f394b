"""Distances on the globe."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

Point = tuple[float, float]
# Mean radius of the ellipsoid GRS 80, (2a + b) / 3. Great circles on that sphere miss the distance
# on the ellipsoid by at most half a percent.
RADIUS = 6371.0088


def distance(start: Point, end: Point) -> float:
    """Return the great-circle distance of two points, each longitude and latitude, in kilometres.

    Source:
        The haversine formula, Sinnott, Virtues of the Haversine, Sky and Telescope 68 (1984).
    """
    (west, south), (east, north) = (tuple(map(radians, point)) for point in (start, end))
    square = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * RADIUS * asin(min(1.0, sqrt(square)))


def length(points: Sequence[Point]) -> float:
    """Return the length in kilometres of the line through some points, in their order."""
    return sum(distance(start, end) for start, end in pairwise(points))
