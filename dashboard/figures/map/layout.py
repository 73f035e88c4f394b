"""A scene laid out in pixels: courses, places and names, for every painter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures.map import course, inset, key, names, strokes
from dashboard.figures.map import stamp as map_stamp

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.figures.map.course import Way
    from dashboard.figures.map.label import Label
    from dashboard.figures.map.scene import Basemap, Line, Scene, Spot
    from dashboard.figures.map.window import Place
    from dashboard.figures.spot import Box
    from dashboard.figures.stamp import Copy


@dataclass(frozen=True)
class Layout:
    """What stands where.

    Attributes:
        lines: In order of drawing.
        ways: Each route's course, by its id.
        spots: Each place, with whether it is the end of a route that is assumed to stop.
        stamps: Where source and date stand, whose room the names leave free.
    """

    lines: tuple[Line, ...]
    ways: Mapping[str, Way]
    spots: tuple[tuple[Spot, Place, bool], ...]
    labels: tuple[Label, ...]
    stamps: tuple[Copy, ...] = ()


def layout(scene: Scene, basemap: Basemap) -> Layout:
    """Return where everything of a scene stands."""
    lines = tuple(strokes.order(scene.lines))
    ways = course.courses(scene.lines, scene.window)
    ends = {line.points[-1] for line in scene.lines if line.closed}
    spots = tuple((spot, scene.window.xy(spot.place), spot.place in ends) for spot in scene.spots)
    stamps = map_stamp.spots(scene, ways.values())
    clear = [*taken(scene, basemap), *map_stamp.boxes(scene, stamps)]
    labels = names.labels(scene, basemap, ways, clear)
    return Layout(lines, ways, spots, labels, stamps)


def taken(scene: Scene, basemap: Basemap) -> list[Box]:
    """Return where scale, globe and key stand."""
    boxes = [inset.scale_box(scene.window)]
    if scene.inset:
        boxes.append(inset.globe_box(basemap.globe, scene.window))
    if scene.key:
        boxes.append(key.box(scene.window))
    return boxes
