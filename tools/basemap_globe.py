"""The globe of the inset: coarse land seen from above the region, as the path of an svg."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

CENTRE, RADIUS = (52.0, 38.0), 45.0
_SMALL, _FINE, _NEAR = 8.0, 0.8, 0.8


def globe(land: Iterable[BaseGeometry]) -> dict[str, Any]:
    """Return the inset's centre, its radius and the path of the land, around 0 0."""
    parts = [part for shape in land for part in shapely.get_parts(shape) if part.area > _SMALL]
    simple = [one for part in parts for one in shapely.get_parts(part.simplify(_FINE))]
    rings = [_ring(one.segmentize(3)) for one in simple]
    return {"centre": CENTRE, "radius": RADIUS, "land": "".join(ring for ring in rings if ring)}


def _ring(part: BaseGeometry) -> str:
    points = [_seen(lon, lat) for lon, lat in part.exterior.coords]
    if not any(front for *_, front in points):
        return ""
    kept = [points[0][:2]]
    for x, y, _ in points:
        if math.dist(kept[-1], (x, y)) > _NEAR:
            kept.append((x, y))
    return f"M{' '.join(f'{x:.1f} {y:.1f}' for x, y in kept)}Z"


def _seen(lon: float, lat: float) -> tuple[float, float, bool]:
    """Return a place on the disc; one behind it is pushed to the edge."""
    across, up = math.radians(lon - CENTRE[0]), math.radians(lat)
    tilt = math.radians(CENTRE[1])
    x = math.cos(up) * math.sin(across)
    y = math.cos(tilt) * math.sin(up) - math.sin(tilt) * math.cos(up) * math.cos(across)
    front = math.sin(tilt) * math.sin(up) + math.cos(tilt) * math.cos(up) * math.cos(across) > 0
    stretch = 1.0 if front else 1 / (math.hypot(x, y) or 1)
    return RADIUS * x * stretch, -RADIUS * y * stretch, front
