"""TopoJSON: shapes out of shared arcs, each simplified once so that neighbours still meet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

Shape = tuple[dict[str, Any], BaseGeometry]


class Topology:
    """A TopoJSON file.

    Args:
        read: The parsed file.
        tolerance: How far a simplified arc may stray, in degrees.
    """

    def __init__(self, read: dict[str, Any], tolerance: float = 0) -> None:
        self._objects = read["objects"]
        self._arcs = [_simple(arc, tolerance) for arc in _absolute(read)]

    def shapes(self, name: str) -> Iterator[Shape]:
        """Yield each geometry of an object with its id and properties."""
        for entry in self._objects[name]["geometries"]:
            shape = self._shape(entry)
            if not shape.is_empty:
                whole = shapely.make_valid(shape) if shape.area else shape
                yield {"id": entry.get("id")} | entry.get("properties", {}), whole

    def shared(self, name: str) -> MultiLineString:
        """Return the arcs that two geometries of an object have in common: the borders."""
        uses = Counter(
            arc
            for entry in self._objects[name]["geometries"]
            for arc in {index if index >= 0 else ~index for index in _flat(entry.get("arcs", []))}
        )
        return MultiLineString([self._arcs[arc] for arc, count in uses.items() if count > 1])

    def _shape(self, entry: dict[str, Any]) -> BaseGeometry:
        arcs = entry.get("arcs", [])
        match entry["type"]:
            case "Polygon":
                return self._polygon(arcs)
            case "MultiPolygon":
                return MultiPolygon(
                    [one for part in arcs if not (one := self._polygon(part)).is_empty]
                )
            case "LineString":
                return LineString(self._line(arcs))
            case "MultiLineString":
                return MultiLineString([self._line(part) for part in arcs])
        return Polygon()

    def _polygon(self, rings: list[list[int]]) -> Polygon:
        lines = [self._line(ring) for ring in rings]
        if len(lines[0]) < 4:
            return Polygon()
        return Polygon(lines[0], [line for line in lines[1:] if len(line) >= 4])

    def _line(self, arcs: list[int]) -> list[tuple[float, float]]:
        line: list[tuple[float, float]] = []
        for index in arcs:
            arc = self._arcs[index] if index >= 0 else self._arcs[~index][::-1]
            line += arc[1:] if line else arc
        return _unwrapped(line)


def _absolute(read: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    (wide, tall), (left, low) = read["transform"]["scale"], read["transform"]["translate"]
    for arc in read["arcs"]:
        x = y = 0
        line = []
        for across, up in arc:
            x, y = x + across, y + up
            line.append((x * wide + left, y * tall + low))
        yield line


def _unwrapped(line: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return a line that goes on beyond 180 degrees, unless it circles a pole."""
    shift, kept = 0.0, line[:1]
    for (before, _), (lon, lat) in pairwise(line):
        if abs(lon - before) > 180:
            shift += 360 if lon < before else -360
        kept.append((lon + shift, lat))
    return line if shift else kept


def _simple(arc: list[tuple[float, float]], tolerance: float) -> list[tuple[float, float]]:
    if not tolerance or len(arc) < 3:
        return arc
    closed = arc[0] == arc[-1]
    simple = list(LineString(arc).simplify(tolerance, preserve_topology=False).coords)
    return arc if closed and len(simple) < 4 else simple


def _flat(arcs: list[Any]) -> Iterator[int]:
    for arc in arcs:
        if isinstance(arc, int):
            yield arc
        else:
            yield from _flat(arc)
