"""Outlines of the disputed areas, fitted to the borders and coasts of the basemap."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from tools.basemap_disputed import AREAS, OUTLINES, Area
from tools.basemap_topology import Topology

# Outlines of other scales stray from our borders by up to this much, in degrees.
STRAY = 0.09
COARSE = 0.03

Countries = Mapping[str, BaseGeometry]


def areas(
    countries: Countries, un: Mapping[str, BaseGeometry], districts: Callable[[str], dict[str, Any]]
) -> dict[str, BaseGeometry]:
    """Return each disputed area of the list, by its id.

    Args:
        countries: Natural Earth's shapes, by alpha-3 code or, where there is none, by name.
        un: The shapes nearer to the UN's borders, by name.
        districts: Gives the TopoJSON of a country's districts, by the name of its file.
    """
    return {area.id: _area(area, countries, un, districts) for area in AREAS}


def _area(
    area: Area,
    countries: Countries,
    un: Mapping[str, BaseGeometry],
    districts: Callable[[str], dict[str, Any]],
) -> BaseGeometry:
    holders = [countries[code] for code in area.holders]
    match area.source:
        case "world":
            return unary_union([countries[name] for name in area.names])
        case "un":
            held = unary_union(holders).intersection(un[area.names[0]])
            return _fitted(max(shapely.get_parts(held), key=lambda part: part.area), holders)
        case "outline":
            return _fitted(outline(OUTLINES[area.id]), holders)
    shapes = Topology(districts(area.file)).shapes(area.file)
    kept = [shape for said, shape in shapes if said.get("name") in area.names]
    return _fitted(_chosen(area, kept), holders)


def outline(text: str) -> Polygon:
    """Return the polygon of `lon lat, lon lat, …`."""
    return Polygon([tuple(map(float, pair.split())) for pair in text.split(",")])


def _chosen(area: Area, shapes: list[BaseGeometry]) -> BaseGeometry:
    # Two districts are called Rezina; the one east of the river is meant.
    kept = (
        shapes
        if area.id != "transnistria"
        else [one for one in shapes if one.bounds[2] > 29.1 or one.bounds[3] > 48]
    )
    return unary_union([one.buffer(0.01) for one in kept]).simplify(COARSE)


def _fitted(area: BaseGeometry, holders: list[BaseGeometry]) -> BaseGeometry:
    """Return an area within its holders, with the slivers between it and their border."""
    parts = []
    for holder in holders:
        rest = holder.difference(area)
        core = rest.buffer(-STRAY).buffer(STRAY * 1.05)
        slivers = [
            one for one in shapely.get_parts(rest.difference(core)) if one.distance(area) < 0.001
        ]
        near = [one.intersection(area.buffer(3 * STRAY)) for one in slivers]
        parts.append(unary_union([holder.intersection(area), *near]))
    whole = unary_union(parts).buffer(0.005).buffer(-0.005)
    return unary_union([part for part in shapely.get_parts(whole) if part.area > 0.01])
