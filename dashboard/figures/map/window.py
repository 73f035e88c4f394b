"""The part of the world that a map shows, in Web Mercator."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


Place = tuple[float, float]
_TILE, _CIRCUMFERENCE = 512, 40_075.017


def up(lat: float) -> float:
    """Return a latitude's height in Mercator's degrees, which are as wide as longitudes."""
    return math.degrees(math.asinh(math.tan(math.radians(lat))))


def down(height: float) -> float:
    """Return the latitude at a height."""
    return math.degrees(math.atan(math.sinh(math.radians(height))))


@dataclass(frozen=True)
class Window:
    """A view.

    Attributes:
        centre: Longitude and latitude of the middle.
        scale: Pixels to a degree of longitude.
        size: Width and height in pixels.
    """

    centre: Place
    scale: float
    size: tuple[int, int]

    @property
    def zoom(self) -> float:
        """Return the zoom of maps whose world is 512 pixels wide at zoom 0."""
        return math.log2(360 * self.scale / _TILE)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return west, south, east and north."""
        wide, tall = self.size
        (west, north), (east, south) = self.place((0, 0)), self.place((wide, tall))
        return west, south, east, north

    def xy(self, place: Place) -> Place:
        """Return where a longitude and latitude lie, in pixels from the upper left."""
        return self.flat((place[0], up(place[1])))

    def flat(self, point: Place) -> Place:
        """Return where a point in Mercator's degrees lies, in pixels."""
        x = self.size[0] / 2 + (point[0] - self.centre[0]) * self.scale
        return x, self.size[1] / 2 - (point[1] - up(self.centre[1])) * self.scale

    def place(self, xy: Place) -> Place:
        """Return the longitude and latitude at a pixel."""
        lon = self.centre[0] + (xy[0] - self.size[0] / 2) / self.scale
        return lon, down(up(self.centre[1]) + (self.size[1] / 2 - xy[1]) / self.scale)

    def km(self, lat: float) -> float:
        """Return the length of a pixel at a latitude, in km."""
        return _CIRCUMFERENCE * math.cos(math.radians(lat)) / 360 / self.scale


def fit(
    places: Iterable[Place],
    size: tuple[int, int],
    bbox: tuple[float, float, float, float],
    air: tuple[float, float, float, float] = (40, 40, 40, 40),
) -> Window:
    """Return the window that shows some places, as far as there is ground.

    Args:
        places: At least one.
        size: Width and height in pixels.
        bbox: West, south, east and north of the ground.
        air: Pixels kept free above, right, below and left.
    """
    wide, tall = size
    lons, heights = zip(*((lon, up(lat)) for lon, lat in places), strict=True)
    room = wide - air[1] - air[3], tall - air[0] - air[2]
    spans = max(lons) - min(lons) or 1.0, max(heights) - min(heights) or 1.0
    west, south, east, north = bbox[0], up(bbox[1]), bbox[2], up(bbox[3])
    least = max(wide / (east - west), tall / (north - south))
    scale = max(min(room[0] / spans[0], room[1] / spans[1]), least)
    x = (max(lons) + min(lons)) / 2 + (air[1] - air[3]) / 2 / scale
    y = (max(heights) + min(heights)) / 2 + (air[0] - air[2]) / 2 / scale
    x = _within(x, west, east, wide / scale)
    return Window((x, down(_within(y, south, north, tall / scale))), scale, size)


def _within(middle: float, low: float, high: float, span: float) -> float:
    return min(max(middle, low + span / 2), high - span / 2)
