"""A map as deck.gl's JSON: the ground by its address, all else in the message."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dashboard.figures.map import deck_ground, deck_routes, deck_words, layout

if TYPE_CHECKING:
    from dashboard.figures.map.deck_parts import Json
    from dashboard.figures.map.scene import Basemap, Scene
    from dashboard.figures.map.window import Window
    from dashboard.figures.theme import Palette


def spec(scene: Scene, basemap: Basemap, palette: Palette, assets: str) -> Json:
    """Return what deck.gl draws: the same layers as the svg, in the palette's colours.

    Args:
        scene: The map; its key, inset and scale stand outside.
        basemap: The ground, for where names keep clear.
        palette: The colours of one mode.
        assets: The address of the folder that ground and signs are fetched from, and kept.
    """
    laid = layout.layout(scene, basemap)
    return {
        "initialViewState": _view(scene.window),
        "views": [{"@@type": "MapView", "id": "map", "controller": {"dragRotate": False}}],
        # What pydeck says where no style was asked for; without it Streamlit fetches one elsewhere.
        "mapStyle": "__MAP_STYLE__",
        "layers": [
            deck_ground.ground(scene, palette, f"{assets}/basemap.json"),
            deck_routes.lines(scene, laid, palette),
            deck_routes.signs(scene, laid, palette, f"{assets}/map-marks.svg"),
            deck_routes.spots(scene, laid, palette),
            *deck_words.words(scene, laid, palette),
            deck_routes.hits(scene, laid),
        ],
    }


def text(spec: Json) -> str:
    """Return the message as text, without a space too many."""
    return json.dumps(spec, ensure_ascii=False, separators=(",", ":"))


def _view(window: Window) -> Json:
    lon, lat = window.centre
    zoom = round(window.zoom, 3)
    place = {"longitude": round(lon, 3), "latitude": round(lat, 3), "zoom": zoom}
    # Names were laid out for this zoom and drift apart nearer; farther out they would meet, and
    # CollisionFilterExtension, tried on texts with an offset, hides those that do not.
    return place | {"minZoom": zoom, "maxZoom": zoom + 2, "pitch": 0, "bearing": 0}
