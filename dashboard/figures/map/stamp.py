"""Source and date within a map, twice, so that no crop of three fifths of it loses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import stamp
from dashboard.figures.spot import Box
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.figures.map.scene import Scene
    from dashboard.figures.map.window import Place
    from dashboard.figures.stamp import Copy

_NEAR = 8  # pixels around a route that words had better leave free


def spots(scene: Scene, ways: Iterable[Iterable[Place]]) -> tuple[Copy, ...]:
    """Return where the two copies stand: where they hide least of the routes and places."""
    wide, tall = scene.window.size
    lines = stamp.rows(scene.stamp, tall)
    if not lines:
        return ()
    places = (scene.window.xy(spot.place) for spot in scene.spots)
    near = [
        Box(x - _NEAR, y - _NEAR, x + _NEAR, y + _NEAR)
        for x, y in (*places, *(point for way in ways for point in way))
    ]
    return stamp.spots(lines, tall, {wide: near})


def boxes(scene: Scene, found: Iterable[Copy]) -> list[Box]:
    """Return the rooms of the copies, which names keep clear of."""
    wide, tall = scene.window.size
    return [stamp.box(stamp.rows(scene.stamp, tall), spot, wide) for spot in found]


def drawn(scene: Scene, found: Iterable[Copy]) -> str:
    """Return the copies as svg."""
    wide, tall = scene.window.size
    lines = stamp.rows(scene.stamp, tall)
    return "".join(row for spot in found for row in _rows(lines, spot, wide))


def _rows(lines: list[str], spot: Copy, wide: int) -> Iterator[str]:
    anchor = "start" if spot.side == "left" else "end"
    top = spot.middle - len(lines) * stamp.LINE / 2
    for index, line in enumerate(lines):
        y = top + index * stamp.LINE + stamp.SIZE
        place = {"x": spot.share * wide, "y": y, "text_anchor": anchor}
        yield tag("text", str(escape(line)), class_="br-map-stamp", **place)
