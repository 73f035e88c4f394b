"""Pieces of deck.gl's JSON.

Streamlit dims `getFillColor`, and every colour of paths, texts and circles, once something is
selected; the line and text colours of GeoJsonLayer and what `_subLayerProps` says it leaves alone.
Everything is therefore a GeoJsonLayer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.figures.map import course

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.map.window import Place, Window

Json = dict[str, Any]
DASHED = {"@@type": "PathStyleExtension", "dash": True}
_DIGITS = 3


def layer(name: str, features: list[Json], pickable: bool = False) -> Json:
    """Return a layer of features."""
    return {
        "@@type": "GeoJsonLayer",
        "id": name,
        "data": {"type": "FeatureCollection", "features": features},
        "pickable": pickable,
        "lineWidthUnits": "pixels",
    }


def point(xy: Place, window: Window, said: Json) -> Json:
    """Return a feature at a pixel of the window."""
    return _feature("Point", _near(window.place(xy)), said)


def line(way: Sequence[Place], window: Window, stray: float, said: Json) -> Json:
    """Return a feature along a course, kept within `stray` pixels of it."""
    places = [_near(window.place(xy)) for xy in course.plain(way, stray)]
    return _feature("LineString", places, said)


def rgb(colour: str, opacity: float = 1.0) -> list[int]:
    """Return a colour as red, green, blue and, where it lets something through, opacity."""
    parts = [int(colour[start : start + 2], 16) for start in (1, 3, 5)]
    return parts if opacity == 1 else [*parts, round(opacity * 255)]


def _feature(kind: str, coordinates: Sequence[Any], said: Json) -> Json:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": said, "geometry": geometry}


def _near(place: Place) -> list[float]:
    return [round(place[0], _DIGITS), round(place[1], _DIGITS)]
