"""Maps as decks for a bare app: the map page's own, and such with few and many routes."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import replace
from math import dist

from benchmarks import figures
from benchmarks.copies import RECORD
from dashboard.blocks import colours, ground, scene
from dashboard.blocks import map as maps
from dashboard.core import store
from dashboard.core.desk import Desk
from dashboard.core.state import State
from dashboard.figures.map import layout, spec
from dashboard.figures.map.scene import Line, Scene

ROUTE, SIZE = "cpc", maps.SIZES[0]
SIGNS = "map-marks.svg"


def _desk(goods: str = "") -> Desk:
    edition = store.of(RECORD, RECORD.parent / "dashboard" / "locale").edition()
    if edition is None:
        raise RuntimeError("the record has faults; mend them first")
    return replace(figures.desk(edition, "light"), state=State(page="map", goods=goods))


def deck(shown: Scene | None = None) -> str:
    """Return a map, the map page's where none is given, with its ground: a bare app serves none."""
    desk = _desk()
    shown = shown or scene.scene(desk, SIZE, links=False)
    made = spec.spec(shown, ground.basemap(), colours.palette(desk), "assets")
    made["layers"][0]["data"] = json.loads(ground.FILE.read_text(encoding="utf-8"))
    signs = (ground.FILE.parent / SIGNS).read_bytes()
    for layer in made["layers"]:
        if "iconAtlas" in layer:
            layer["iconAtlas"] = f"data:image/svg+xml;base64,{b64encode(signs).decode()}"
    return spec.text(made)


def apart() -> tuple[float, float]:
    """Return the place on the route that is farthest from all others, from the map's middle."""
    laid = layout.layout(scene.scene(_desk(), SIZE), ground.basemap())
    others = [xy for id, way in laid.ways.items() if id != ROUTE for xy in way]

    def alone(xy: tuple[float, float]) -> float:
        return min(dist(xy, other) for other in others)

    x, y = max(laid.ways[ROUTE], key=alone)
    return x - SIZE[0] / 2, y - SIZE[1] / 2


def copied(count: int) -> Scene:
    """Return a map with as many routes: those of the record, then the same a little farther."""
    shown = [scene.scene(_desk(goods), SIZE) for goods in ("", "gas", "freight")]
    own = [line for one in shown for line in one.lines if "~" not in line.id]
    lines = [_moved(own[at % len(own)], at // len(own)) for at in range(count)]
    return replace(shown[0], lines=tuple(lines))


def _moved(line: Line, times: int) -> Line:
    points = tuple((x + times / 3, y - times / 3) for x, y in line.points)
    return replace(line, id=f"{line.id}{times}", points=points)
