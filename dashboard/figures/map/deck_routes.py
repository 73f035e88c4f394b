"""Routes, their marks and places for deck.gl."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.map import deck_parts, marks, strokes
from dashboard.figures.map.deck_parts import DASHED, Json, rgb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.figures.map.layout import Layout
    from dashboard.figures.map.scene import Scene
    from dashboard.figures.map.strokes import Stroke
    from dashboard.figures.map.window import Place
    from dashboard.figures.theme import Palette

_HIT, _SQUARE = 16.0, 1.0
_SIGNS, _CELL, _SIZE = ("cross", "arrow", "bars", "stop"), 64, 24


def lines(scene: Scene, laid: Layout, palette: Palette) -> Json:
    """Return every stroke of every route, from the bottom up."""
    features = [
        deck_parts.line(
            laid.ways[line.id],
            scene.window,
            0.5,
            {
                "id": line.id,
                "c": rgb(getattr(palette, stroke.colour), stroke.opacity),
                "w": round(stroke.width, 2),
                "d": _dash(stroke),
            },
        )
        for line in laid.lines
        for stroke in strokes.strokes(line)
    ]
    return deck_parts.layer("lines", features) | {
        "lineJointRounded": True,
        "getLineColor": "@@=properties.c",
        "getLineWidth": "@@=properties.w",
        "getDashArray": "@@=properties.d",
        "extensions": [DASHED],
    }


def _dash(stroke: Stroke) -> list[float]:
    """Return a dash in widths; a round dot becomes a square, since caps are the layer's."""
    if not stroke.dash:
        return [0, 0]
    on, off = (length / stroke.width for length in stroke.dash)
    more = max(0.0, _SQUARE - on) if stroke.round else 0.0
    return [round(on + more, 2), round(off - more, 2)]


def hits(scene: Scene, laid: Layout) -> Json:
    """Return a wide, all but invisible line over each route, which a click meets.

    In the scene's order, which a selection does not change: Streamlit keeps what is selected by
    its number.
    """
    features = [
        deck_parts.line(laid.ways[line.id], scene.window, 3.0, {"id": line.id, "name": line.label})
        for line in scene.lines
    ]
    return deck_parts.layer("routes", features, pickable=True) | {
        "getLineColor": [0, 0, 0, 1],
        "getLineWidth": _HIT,
    }


def spots(scene: Scene, laid: Layout, palette: Palette) -> Json:
    """Return the rings of places."""
    fills = {"ring": rgb(palette.card), "hollow": [0, 0, 0, 0], "event": rgb(palette.ink)}
    features = [
        deck_parts.point(
            xy,
            scene.window,
            {"id": spot.id, "r": 5 if spot.main else 4.5, "f": fills[spot.mark]},
        )
        for spot, xy, closed in laid.spots
        if spot.mark != "cross" and not closed
    ]
    return deck_parts.layer("spots", features) | {
        "pointRadiusUnits": "pixels",
        "getPointRadius": "@@=properties.r",
        "getLineWidth": 1.8,
        "getLineColor": rgb(palette.ink),
        "_subLayerProps": {"points-circle": {"getFillColor": "@@=properties.f"}},
    }


def signs(scene: Scene, laid: Layout, palette: Palette, address: str) -> Json:
    """Return the marks on routes and the crossed squares of places, each on its rim."""
    features = [
        deck_parts.point(xy, scene.window, {"i": kind + rim, "c": rgb(colour), "a": turn})
        for kind, xy, turn, hue in _signs(laid)
        for rim, colour in (("-rim", palette.card), ("", getattr(palette, hue)))
    ]
    return deck_parts.layer("signs", features) | {
        "pointType": "icon",
        "iconAtlas": address,
        "iconMapping": _atlas(),
        "getIcon": "@@=properties.i",
        "getIconColor": "@@=properties.c",
        "getIconAngle": "@@=properties.a",
        "getIconSize": _SIZE,
    }


def _signs(laid: Layout) -> Iterator[tuple[str, Place, int, str]]:
    """Yield each sign's kind, pixel, turn to the left and colour."""
    for line in laid.lines:
        for one in marks.marks(line, laid.ways[line.id]):
            turn = 0 if one.kind == "cross" else -round(one.turn)
            yield one.kind, one.xy, turn, one.colour
    for spot, xy, closed in laid.spots:
        if spot.mark == "cross" or closed:
            yield "stop", xy, 0, "ink"


def _atlas() -> Json:
    """Return where each sign stands in assets/map-marks.svg."""
    cell = {"width": _CELL, "height": _CELL, "mask": True}
    return {
        f"{sign}{rim}": {"x": index * _CELL, "y": row * _CELL, **cell}
        for index, sign in enumerate(_SIGNS)
        for row, rim in enumerate(("", "-rim"))
    }
