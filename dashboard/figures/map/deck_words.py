"""Names and notes for deck.gl."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dashboard.figures.map import deck_parts
from dashboard.figures.map.deck_parts import Json, rgb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.figures.map.label import Label
    from dashboard.figures.map.layout import Layout
    from dashboard.figures.map.scene import Scene
    from dashboard.figures.map.window import Place
    from dashboard.figures.theme import Palette

_PARTY, _SIZE = 19, 12.5
_BOLD = {"party", "route"}
_FONT = {"sdf": True, "fontSize": 48, "buffer": 8, "radius": 16}


def words(scene: Scene, laid: Layout, palette: Palette) -> Iterator[Json]:
    """Yield names in two weights, of which a layer of text has one, and notes on a card."""
    kinds = {
        "names": [one for one in laid.labels if one.kind not in {*_BOLD, "note"}],
        "strong": [one for one in laid.labels if one.kind in _BOLD],
        "notes": [one for one in laid.labels if one.kind == "note"],
    }
    for name, labels in kinds.items():
        features = [_label(one, scene, laid, palette) for one in labels]
        layer = _layer(name, features, palette)
        yield layer | (_card(palette) if name == "notes" else {})


def _label(one: Label, scene: Scene, laid: Layout, palette: Palette) -> Json:
    """Return a name that hangs from what it names, as far off as it was laid out."""
    x, y = _anchor(one, laid)
    said = {
        "id": one.id,
        "t": "\n".join(one.rows),
        "c": rgb(getattr(palette, one.colour)),
        "s": _PARTY if one.kind == "party" else _SIZE,
        "o": [round(one.middle[0] - x, 1), round(one.middle[1] - y, 1)],
    }
    return deck_parts.point((x, y), scene.window, said)


def _anchor(one: Label, laid: Layout) -> Place:
    """Return the pixel that a name hangs from: its place, or the nearest of its route."""
    if one.target:
        return one.target
    if one.kind == "route":
        return min(laid.ways[one.id], key=lambda xy: math.dist(xy, one.middle))
    places = {spot.id: xy for spot, xy, _ in laid.spots}
    return places.get(one.id, one.middle) if one.kind == "place" else one.middle


def _layer(name: str, features: list[Json], palette: Palette) -> Json:
    return deck_parts.layer(name, features) | {
        "pointType": "text",
        "getText": "@@=properties.t",
        "getTextSize": "@@=properties.s",
        "getTextColor": "@@=properties.c",
        "getTextPixelOffset": "@@=properties.o",
        "textCharacterSet": "auto",
        "textFontFamily": palette.sans,
        "textFontWeight": 700 if name == "strong" else 400,
        "textFontSettings": _FONT,
        "textOutlineWidth": 3,
        "textOutlineColor": rgb(palette.map_land),
        "textLineHeight": 1.28,
    }


def _card(palette: Palette) -> Json:
    return {
        "textBackground": True,
        "textBackgroundPadding": [11, 8],
        "getTextBackgroundColor": rgb(palette.card),
        "getTextBorderColor": rgb(palette.ink),
        "getTextBorderWidth": 1.2,
        "textOutlineColor": rgb(palette.card),
    }
