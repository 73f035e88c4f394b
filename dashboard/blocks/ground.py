"""The basemap and the words of a map's key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dashboard.core import volume
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.figures.map import basemap as maps
from dashboard.figures.map import strokes
from dashboard.figures.map.scene import Basemap, Words

FILE = Path(__file__).resolve().parents[2] / "assets" / "basemap.json"
VOLUMES = (60, 10)  # million tonnes, or billion cubic metres
STANDINGS = {
    "operating": say("operating"), "planned": say("planned"), "proposed": say("proposed"),
    "suspended": say("suspended"),
}  # fmt: skip


@cache
def basemap() -> Basemap:
    """Return the ground that all maps lie on."""
    return maps.read(json.loads(FILE.read_text(encoding="utf-8")))


def words(desk: Desk) -> Words:
    """Return what the key and the scale say."""
    t = desk.words.t
    partner = desk.words.area(desk.index.record.front.dyad[1])
    return Words(
        corridor=t("Corridor"),
        status=t("Status"),
        corridors={
            "through": t("through {country}", country=partner),
            "around": t("around {country}", country=partner),
        },
        statuses={
            "operating": t(STANDINGS["operating"]),
            "planned": t(STANDINGS["planned"]),
            "proposed": t(STANDINGS["proposed"]),
            "suspended": t(STANDINGS["suspended"]),
        },
        disputed=t("disputed"),
        scale=t("{km} km at {lat}° N"),
        volume=t("Flow a year"),
        volumes=tuple(_volumes(desk)),
    )


def _volumes(desk: Desk) -> Iterator[tuple[float, str]]:
    """Yield some widths, and what moves in a year on a route of that width."""
    unit = volume.BULK[desk.state.goods == "gas"]
    for much in VOLUMES:
        yield strokes.share(much), desk.words.value(much, much, "exact", unit)
    yield strokes.share(None), desk.words.t("little, or no figure")
