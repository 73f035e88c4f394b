"""The basemap as it comes from its file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.figures.map.scene import Basemap, Globe, Name, Shape
from dashboard.figures.map.window import up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.figures.map.window import Place


def read(data: Mapping[str, Any]) -> Basemap:
    """Return the basemap out of the parsed GeoJSON that tools/basemap.py writes."""
    west, south, east, north = data["bbox"]
    return Basemap(
        shapes=tuple(_shape(feature) for feature in data["features"]),
        names=tuple(_name(name) for name in data["names"]),
        bbox=(west, south, east, north),
        globe=Globe(tuple(data["globe"]["centre"]), data["globe"]["radius"], data["globe"]["land"]),
    )


def _shape(feature: Mapping[str, Any]) -> Shape:
    said = feature["properties"]
    rings = tuple(_rings(feature["geometry"]["coordinates"]))
    return Shape(said["kind"], said.get("id", ""), rings)


def _rings(nested: Any) -> Iterator[tuple[Place, ...]]:
    if isinstance(nested[0][0], list):
        for part in nested:
            yield from _rings(part)
    else:
        yield tuple((lon, up(lat)) for lon, lat in nested)


def _name(said: Mapping[str, Any]) -> Name:
    texts = {key: text for key, text in said.items() if len(key) == 2 and key != "id"}
    places = tuple((lon, lat) for lon, lat in said["places"])
    return Name(said["id"], texts, places, said["water"])
