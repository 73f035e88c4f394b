"""The ground for deck.gl: a layer over the basemap's file, which the browser keeps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.figures.map.deck_parts import DASHED, Json, rgb

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.figures.map.scene import Scene
    from dashboard.figures.theme import Palette

_KIND, _ID = "properties.kind", "properties.id"
_WIDTHS = {"coast": 0.8, "border": 1.0, "outline": 1.3, "river": 1.1, "hatch": 0.9}
_EDGES = {
    "coast": "map_coast",
    "lake": "map_coast",
    "border": "map_border",
    "hatch": "map_border",
    "outline": "ink3",
    "river": "map_water",
}


def ground(scene: Scene, palette: Palette, address: str) -> Json:
    """Return the layer: every shape's colour is chosen by its kind, a country's by its code."""
    land = json.dumps(rgb(palette.map_land))
    hues = rgb(palette.map_first), rgb(palette.map_second)
    fill = _choice(_ID, dict(zip(scene.parties, hues, strict=True)), land)
    edge = _choice(
        _KIND, {kind: rgb(getattr(palette, name)) for kind, name in _EDGES.items()}, fill
    )
    fill = _choice(_KIND, {"lake": rgb(palette.map_water)}, fill)
    return {
        "@@type": "GeoJsonLayer",
        "id": "ground",
        "data": address,
        "pickable": False,
        "lineWidthUnits": "pixels",
        "getLineColor": f"@@={edge}",
        "getLineWidth": f"@@={_choice(_KIND, _WIDTHS, '0.7')}",
        "getDashArray": f"@@={_choice(_KIND, {'outline': [1.2, 2.4]}, '[0,0]')}",
        "extensions": [DASHED],
        "_subLayerProps": {"polygons-fill": {"getFillColor": f"@@={fill}"}},
    }


def _choice(what: str, cases: Mapping[str, Any], other: str) -> str:
    """Return a choice between values as deck.gl's expressions say it."""
    for case, value in cases.items():
        other = f"{what}=={json.dumps(case)}?{json.dumps(value)}:({other})"
    return other.replace(" ", "")
