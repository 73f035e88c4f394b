"""The routes as GeoJSON (RFC 7946)."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from dashboard.core import site
from dashboard.core.state import State
from dashboard.exports import routes

if TYPE_CHECKING:
    from dashboard.core.model.routes import Route
    from dashboard.core.select import Index
    from dashboard.core.words import Words

Json = dict[str, Any]


def geojson(index: Index, words: Words, base: str) -> bytes:
    """Return a feature for each route; one whose course is not known has no geometry.

    Args:
        index: The record.
        words: The language of addresses, outlets and places; names stand in every language.
        base: Address at which the dashboard stands.
    """
    front = index.record.front
    whole: Json = {
        "type": "FeatureCollection",
        "name": "routes",
        "version": index.version,
        "updated": front.updated,
        "address": site.permalink(base, State("map", lang=words.lang)),
    }
    if front.licence:
        whole["licence"] = front.licence
    if box := _box(index):
        whole["bbox"] = box
    whole["features"] = [_feature(index, words, base, route) for route in index.record.routes]
    return f"{dumps(whole, ensure_ascii=False)}\n".encode()


def _feature(index: Index, words: Words, base: str, route: Route) -> Json:
    return {
        "type": "Feature",
        "id": route.id,
        "geometry": _geometry(routes.lines(index, route)),
        "properties": routes.properties(index, words, base, route),
    }


def _geometry(lines: list[list[list[float]]]) -> Json | None:
    if not lines:
        return None
    if len(lines) == 1:
        return {"type": "LineString", "coordinates": lines[0]}
    return {"type": "MultiLineString", "coordinates": lines}


def _box(index: Index) -> list[float]:
    """Return the most western, southern, eastern and northern degree; nothing without a line."""
    drawn = [routes.lines(index, route) for route in index.record.routes]
    points = [point for lines in drawn for line in lines for point in line]
    if not points:
        return []
    lons, lats = zip(*points, strict=True)
    return [min(lons), min(lats), max(lons), max(lats)]
