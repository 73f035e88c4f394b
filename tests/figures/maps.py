"""A map of two invented countries, and the ground of the real one."""

import json
from functools import cache
from pathlib import Path

from dashboard.figures.map import basemap
from dashboard.figures.map.scene import Line, Scene, Spot, Words
from dashboard.figures.map.window import Window

PATH = Path(__file__).parents[2] / "assets" / "basemap.json"
WORDS = Words(
    corridor="Corridor",
    status="Status",
    corridors={"through": "through Borduria", "around": "around Borduria"},
    statuses={
        "operating": "operating",
        "planned": "planned",
        "proposed": "proposed",
        "suspended": "suspended",
    },
    disputed="disputed",
    scale="{km} km at {lat}° N",
    volume="A year",
    volumes=((2.0, "60 Mt"), (0.5, "unknown")),
)
WINDOW = Window((10.0, 45.0), 20.0, (400, 300))


def square(kind, id, west, south, side=6.0):
    ring = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)]
    points = [[west + x, south + y] for x, y in ring]
    said = {"kind": kind, "id": id}
    return {
        "type": "Feature",
        "properties": said,
        "geometry": {"type": "Polygon", "coordinates": [points]},
    }


SMALL = basemap.read(
    {
        "bbox": [-20, 20, 40, 70],
        "globe": {"centre": [10, 40], "radius": 45, "land": "M0 0L5 5L5 0Z"},
        "names": [
            {"id": "ARC", "en": "Arcadia", "zh": "甲国", "places": [[7, 45]], "water": False},
            {"id": "BOR", "en": "Borduria", "zh": "乙国", "places": [[14, 47]], "water": False},
            {"id": "sea", "en": "Blue Sea", "zh": "蓝海", "places": [[4, 40]], "water": True},
        ],
        "features": [
            square("country", "ARC", 4, 42),
            square("country", "BOR", 10, 42),
            square("disputed", "strip", 10, 48, 1),
            {
                "type": "Feature",
                "properties": {"kind": "border"},
                "geometry": {"type": "LineString", "coordinates": [[10, 42], [10, 48]]},
            },
        ],
    }
)
THROUGH = Line("north", "North line", ((5.0, 43.0), (9.0, 46.0), (15.0, 44.0)), "through")
AROUND = Line("south", "South line", ((5.0, 43.0), (9.0, 41.0), (15.0, 41.5)), "around", "planned")
PORT = Spot("port", "Port", (5.0, 43.0))


def scene(*lines, **more):
    said = {"spots": (PORT,), "lang": "en", "key": False, "alt": "Two routes"} | more
    return Scene(WINDOW, ("ARC", "BOR"), words=WORDS, lines=lines, **said)


@cache
def read():
    return json.loads(PATH.read_text(encoding="utf-8"))


@cache
def ground():
    return basemap.read(read())
