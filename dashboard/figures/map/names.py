"""Where names stand on a map: the most needed first, none over another, what has no room left out.

The order is the selected route and its ends, other routes, places, countries. Where every route
finds room all the same, places come before routes: they have fewer places to stand.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.figures.map import ground, label, strokes
from dashboard.figures.spot import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from dashboard.figures.map.label import Label
    from dashboard.figures.map.scene import Basemap, Scene
    from dashboard.figures.map.window import Place

    Ways = Mapping[str, Sequence[Place]]
    # The places that a name could take; whether it may lie over a route rather than be left out.
    Wish = tuple[Callable[[], Iterator[Label]], bool]

_CELL, _EDGE, _MARK = 6.0, 5.0, 16.0


class _Room:
    """What is taken: boxes that no name may meet, and the cells that routes run through."""

    def __init__(
        self, scene: Scene, cells: AbstractSet[tuple[int, int]], taken: Sequence[Box]
    ) -> None:
        wide, tall = scene.window.size
        self.frame = Box(_EDGE, _EDGE, wide - _EDGE, tall - _EDGE)
        marks = [scene.window.xy(spot.place) for spot in scene.spots]
        self.boxes = [*taken, *(label.around(xy, _MARK, _MARK) for xy in marks)]
        self.cells = cells

    def free(self, box: Box, over: bool) -> bool:
        """Tell whether a box lies in the frame and meets nothing; `over` routes it may lie."""
        if not self.frame.holds(box) or any(map(box.meets, self.boxes)):
            return False
        return over or self.cells.isdisjoint(_cells(box))

    def first(self, wish: Wish) -> Label | None:
        """Return a name at the first of its places that is free."""
        places, over = wish
        for allowed in (False, True) if over else (False,):
            for one in places():
                if self.free(one.box, allowed):
                    return one
        return None


def labels(scene: Scene, basemap: Basemap, ways: Ways, taken: Sequence[Box]) -> tuple[Label, ...]:
    """Return every name that finds room.

    Args:
        scene: The map.
        basemap: The names on the ground.
        ways: Each route's course in pixels.
        taken: What else stands on the map.
    """
    cells = {cell for way in ways.values() for cell in _through(way)}
    room = partial(_Room, scene, cells, taken)
    generous = _found(scene, basemap, ways, room(), routes_first=False)
    if len(_routes(generous)) == sum(bool(line.label) for line in scene.lines):
        return generous
    strict = _found(scene, basemap, ways, room(), routes_first=True)
    return generous if _routes(strict) <= _routes(generous) else strict


def _routes(found: Sequence[Label]) -> set[str]:
    return {one.id for one in found if one.kind == "route"}


def _found(
    scene: Scene, basemap: Basemap, ways: Ways, room: _Room, routes_first: bool
) -> tuple[Label, ...]:
    found = []
    for wish in _wishes(scene, basemap, ways, routes_first):
        chosen = room.first(wish)
        if chosen:
            room.boxes.append(chosen.box)
            layer = ground.under(scene, basemap, chosen.middle)
            found.append(replace(chosen, ground=layer))
    return tuple(found)


def _wishes(scene: Scene, basemap: Basemap, ways: Ways, routes_first: bool) -> Iterator[Wish]:
    """Yield each name's wish, the most needed name first."""
    yield from ((partial(label.note, note, scene), True) for note in scene.notes)
    routes, places = _routes_wishes(scene, ways), _places_wishes(scene)
    yield from (wish for wish in (*routes, *places) if wish[1])
    for group in (routes, places) if routes_first else (places, routes):
        yield from (wish for wish in group if not wish[1])
    for name in sorted(basemap.names, key=lambda name: name.id not in scene.parties):
        yield partial(label.name, name, scene), name.id in scene.parties


def _routes_wishes(scene: Scene, ways: Ways) -> list[Wish]:
    lines = [line for line in reversed(strokes.order(scene.lines)) if line.label]
    return [(partial(label.route, line, ways[line.id], scene), line.selected) for line in lines]


def _places_wishes(scene: Scene) -> list[Wish]:
    return [(partial(label.spot, spot, scene), spot.main) for spot in scene.spots if spot.name]


def _through(way: Sequence[Place]) -> Iterator[tuple[int, int]]:
    """Yield the cells that a course runs through."""
    for start, end in pairwise(way):
        far = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
        steps = max(1, int(far / _CELL * 2))
        for step in range(steps + 1):
            x = start[0] + step / steps * (end[0] - start[0])
            y = start[1] + step / steps * (end[1] - start[1])
            yield int(x // _CELL), int(y // _CELL)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for x in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for y in range(int(box.bottom // _CELL), int(box.top // _CELL) + 1):
            yield x, y
