"""The globe with the extent, and the scale."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import text
from dashboard.figures.map.window import down, up
from dashboard.figures.spot import Box
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.figures.map.scene import Globe, Words
    from dashboard.figures.map.window import Place, Window

_AIR = 14.0
_LENGTHS = (2000, 1000, 500, 200, 100, 50, 20, 10)
_MOST = 130.0


def globe(globe: Globe, window: Window) -> str:
    """Return the globe for the upper right corner, with the window's extent on it."""
    radius = _radius(globe, window)
    x, y = window.size[0] - _AIR - radius, _AIR + radius
    shrink = radius / globe.radius
    parts = (
        tag("circle", r=globe.radius + 1, class_="br-map-globe"),
        tag("path", d=globe.land, class_="br-map-globe-land"),
        tag("path", d=_extent(globe, window), class_="br-map-globe-box"),
    )
    place = f"translate({x:.4g} {y:.4g}) scale({shrink:.3g})"
    return tag("g", "".join(parts), transform=place, aria_hidden="true")


def globe_box(globe: Globe, window: Window) -> Box:
    """Return where the globe stands."""
    side = 2 * _radius(globe, window) + _AIR + 4
    return Box(window.size[0] - side, 0, window.size[0], side)


def _radius(globe: Globe, window: Window) -> float:
    return globe.radius if window.size[0] > 500 else globe.radius * 0.62


def _extent(globe: Globe, window: Window) -> str:
    west, south, east, north = window.bounds
    edge = (
        *_row((west, south), (east, south)),
        *_row((east, south), (east, north)),
        *_row((east, north), (west, north)),
        *_row((west, north), (west, south)),
    )
    points = [_seen(globe, place) for place in edge]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def _row(start: Place, end: Place) -> Iterator[Place]:
    low, high = up(start[1]), up(end[1])
    for step in range(8):
        share = step / 8
        yield start[0] + share * (end[0] - start[0]), down(low + share * (high - low))


def _seen(globe: Globe, place: Place) -> Place:
    across, lat = math.radians(place[0] - globe.centre[0]), math.radians(place[1])
    tilt = math.radians(globe.centre[1])
    high = math.cos(tilt) * math.sin(lat) - math.sin(tilt) * math.cos(lat) * math.cos(across)
    return globe.radius * math.cos(lat) * math.sin(across), -globe.radius * high


def scale(window: Window, words: Words) -> str:
    """Return the scale for the lower right corner, true at the latitude it names."""
    lat, km, wide = _measure(window)
    x, y = window.size[0] - 20, window.size[1] - 14
    said = words.scale.format(km=km, lat=lat)
    middle = min(x - wide / 2, x + 6 - text.width(said, 12) / 2)
    bar = f"M{x - wide:.1f} {y - 6}v6H{x}v-6"
    label = tag("text", str(escape(said)), x=middle, y=y - 5, class_="br-map-scale-words")
    return tag("path", d=bar, class_="br-map-scale") + label


def scale_box(window: Window) -> Box:
    """Return where the scale stands."""
    wide = max(_measure(window)[2], 124.0)
    right, low = window.size
    return Box(right - 28 - wide, low - 40, right, low)


def _measure(window: Window) -> tuple[int, int, float]:
    """Return the latitude, the kilometres and the pixels of the scale."""
    lat = round(window.place((0, window.size[1] * 0.62))[1])
    km = window.km(lat)
    length = next((one for one in _LENGTHS if one / km <= _MOST), _LENGTHS[-1])
    return lat, length, length / km
