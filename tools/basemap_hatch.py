"""Diagonal lines that fill an area, even on the map: in Mercator's degrees, baked as segments."""

from __future__ import annotations

import math

import numpy as np
import shapely
from shapely.geometry import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry

STEP = 0.32
Numbers = np.ndarray


def hatch(area: BaseGeometry) -> BaseGeometry:
    """Return the lines x + y = n × STEP within an area, y in Mercator's degrees, as lon and lat."""
    flat = shapely.transform(area, _up, interleaved=False)
    left, low, right, high = flat.bounds
    first, last = math.ceil((left + low) / STEP), math.floor((right + high) / STEP)
    lines = [
        LineString([(index * STEP - low, low), (index * STEP - high, high)])
        for index in range(first, last + 1)
    ]
    kept = MultiLineString(lines).intersection(flat.buffer(-0.01))
    return shapely.transform(kept, _down, interleaved=False)


def _up(lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
    """Return places in Mercator's degrees: as wide as longitudes at the equator."""
    return lon, np.degrees(np.arcsinh(np.tan(np.radians(lat))))


def _down(x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
    return x, np.degrees(np.arctan(np.sinh(np.radians(y))))
