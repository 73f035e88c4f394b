"""The ground of a window: each layer as the path of an svg, kept for the next look at it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.figures.map import cut
from dashboard.figures.spot import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.figures.map.scene import Basemap, Scene, Shape
    from dashboard.figures.map.window import Place, Window

AREAS = ("land", "first", "second", "disputed", "lake")
LINES = ("river", "border", "coast", "outline", "hatch")
_EDGE, _LEAST, _HATCH = 6.0, 0.8, 4.6


@lru_cache(maxsize=64)
def _rings(
    window: Window, parties: tuple[str, str], basemap: Basemap
) -> dict[str, list[list[Place]]]:
    """Return each layer's rings and lines in pixels, cut to the window, in order of drawing."""
    found: dict[str, list[list[Place]]] = {kind: [] for kind in (*AREAS, *LINES)}
    for shape in basemap.shapes:
        found[layer(shape, parties)] += _cut(shape, window)
    return found


def layer(shape: Shape, parties: tuple[str, str]) -> str:
    """Return the layer of a shape: a country's is its party's, or land."""
    if shape.kind != "country":
        return shape.kind
    return dict(zip(parties, ("first", "second"), strict=True)).get(shape.id, "land")


def paths(scene: Scene, basemap: Basemap) -> dict[str, str]:
    """Return each layer that is in the window as a path, in whole tenths of a pixel."""
    return _paths(scene.window, scene.parties, basemap)


@lru_cache(maxsize=64)
def _paths(window: Window, parties: tuple[str, str], basemap: Basemap) -> dict[str, str]:
    layers = _rings(window, parties, basemap)
    drawn = {
        kind: "".join(_path(line, kind in AREAS) for line in lines)
        for kind, lines in layers.items()
    }
    return {kind: path for kind, path in drawn.items() if path}


def under(scene: Scene, basemap: Basemap, xy: Place) -> str:
    """Return the layer beneath a pixel: water where there is none."""
    areas = _boxed(scene.window, scene.parties, basemap)
    for kind in reversed(AREAS):
        near = [ring for box, ring in areas[kind] if _holds(box, xy)]
        if sum(_crosses(ring, xy) for ring in near) % 2:
            return {"lake": "water", "disputed": "land"}.get(kind, kind)
    return "water"


@lru_cache(maxsize=64)
def _boxed(
    window: Window, parties: tuple[str, str], basemap: Basemap
) -> dict[str, list[tuple[Box, list[Place]]]]:
    layers = _rings(window, parties, basemap)
    return {kind: [(_bounds(ring), ring) for ring in layers[kind]] for kind in AREAS}


def _cut(shape: Shape, window: Window) -> Iterator[list[Place]]:
    wide, tall = window.size
    box = Box(-_EDGE, -_EDGE, wide + _EDGE, tall + _EDGE)
    skip = _skip(window)
    for ring in shape.rings:
        points = [window.flat(point) for point in ring]
        if not _bounds(points).meets(box):
            continue
        if shape.kind in {"country", "disputed", "lake"}:
            kept = cut.thin(cut.ring(points, box), _LEAST)
            if len(kept) > 2:
                yield kept
        elif shape.kind != "hatch" or _wanted(ring, skip):
            for part in cut.line(points, box):
                kept = cut.thin(part, _LEAST)
                if len(kept) > 1:
                    yield kept


def _bounds(points: Sequence[Place]) -> Box:
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _holds(box: Box, xy: Place) -> bool:
    return box.left <= xy[0] <= box.right and box.bottom <= xy[1] <= box.top


def _skip(window: Window) -> int:
    """Return how many of the baked lines of hatching make one that can be told from the next."""
    step = 0.32 * window.scale / 2**0.5
    return max(1, round(_HATCH / step))


def _wanted(line: Sequence[Place], skip: int) -> bool:
    return round(sum(line[0]) / 0.32) % skip == 0


def _path(line: Sequence[Place], closed: bool) -> str:
    points = [(round(x * 10), round(y * 10)) for x, y in line]
    (x, y), *rest = points
    steps = [f"M{x} {y}l"]
    for right, low in rest:
        if (right, low) != (x, y):
            steps.append(f"{_step(right - x)}{_step(low - y)}")
            x, y = right, low
    if len(steps) == 1:
        return ""
    return "".join(steps).replace("l ", "l") + ("z" if closed else "")


def _step(value: int) -> str:
    return f"{value}" if value < 0 else f" {value}"


def _crosses(ring: Sequence[Place], xy: Place) -> int:
    """Return how often a ray to the right of a pixel meets a ring."""
    x, y = xy
    count = 0
    (left, low) = ring[-1]
    for right, high in ring:
        if (low > y) != (high > y) and x < left + (y - low) / (high - low) * (right - left):
            count += 1
        left, low = right, high
    return count
