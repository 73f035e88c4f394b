"""The map as the address asks for it: routes as lines, their ends as places, the window."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from dashboard.blocks import ground, spots, whatif
from dashboard.core import captions, choice, volume, ways
from dashboard.core.desk import Desk
from dashboard.core.model.routes import Route
from dashboard.core.whatif import Answer
from dashboard.figures.map import strokes
from dashboard.figures.map import window as windows
from dashboard.figures.map.scene import Line, Scene
from dashboard.figures.map.window import Window

NARROW = 500  # pixels; below it the key stands beneath the map, and lines are as wide as
SLIM = 0.75
AIR, ROOMY = (30, 30, 30, 30), (40, 40, 150, 40)


def scene(desk: Desk, size: tuple[int, int], links: bool = True) -> Scene:
    """Return the map of the routes that the address asks for.

    Args:
        desk: What the page is made from.
        size: Width and height in pixels.
        links: Whether a route on it leads to its panel.
    """
    record, words = desk.index.record, desk.words
    shown = choice.of(record.routes, desk.state, record.front.dyad)
    drawn = [route for route in shown if route.path]
    first, second = record.front.dyad
    said = words.t("Map of {n} routes", n=len(drawn))
    return Scene(
        window=window(desk, size),
        parties=(first, second),
        lang=words.lang,
        words=ground.words(desk),
        lines=tuple(_lines(desk, drawn, links, 1 if size[0] >= NARROW else SLIM)),
        spots=tuple(spots.spots(desk, drawn)),
        alt=f"{said}: {words.t('; ').join(words.text(route.title) for route in drawn)}",
        key=size[0] >= NARROW,
        stamp=captions.own_stamp(desk.index, words),
    )


def window(desk: Desk, size: tuple[int, int]) -> Window:
    """Return the part of the world shown: the same whatever is filtered or chosen."""
    front, bbox = desk.index.record.front, ground.basemap().bbox
    chosen = [view for name, view in front.views.items() if name == goods(desk)]
    points = [] if chosen else list(_points(desk))
    if points:
        return windows.fit(points, size, bbox, ROOMY if size[0] >= NARROW else AIR)
    view = chosen[0] if chosen else front.window
    corners = ((view.west, view.south), (view.east, view.north))
    return windows.fit(corners, size, bbox, (0, 0, 0, 0))


def _points(desk: Desk) -> Iterator[tuple[float, float]]:
    """Yield the places of all routes of the goods shown."""
    record = desk.index.record
    for route in record.routes:
        if ways.goods(route) == goods(desk):
            yield from ways.points(route.path, record.places)


def goods(desk: Desk) -> str:
    """Return the kind of goods whose routes are shown."""
    return desk.state.goods or "oil"


def _lines(desk: Desk, routes: Sequence[Route], links: bool, slim: float) -> Iterator[Line]:
    given = whatif.answer(desk) if desk.state.closed else None
    used, full = _moved(desk, given)
    for route in routes:
        for number, path in enumerate((route.path, *route.branches)):
            yield _line(desk, route, path, number, used, full, links, slim)


def _line(
    desk: Desk, route: Route, path: Sequence[str], number: int, used: Collection[str],
    full: Collection[str], links: bool, slim: float,
) -> Line:  # fmt: skip
    record, state = desk.index.record, desk.state
    chosen = state.route == route.id
    return Line(
        id=f"{route.id}~{number}" if number else route.id,
        label="" if number else desk.words.text(route.short or route.title),
        points=tuple(ways.points(path, record.places)),
        corridor="through" if ways.crosses(route, record.front.dyad) else "around",
        status=ways.standing(route),  # type: ignore[arg-type] # the four that a scene knows
        muted=ways.is_given_up(route),
        width=strokes.share(volume.yearly(route, desk.index.book)) * slim,
        accuracy="medium" if route.accuracy == "no-route" else route.accuracy,
        selected=chosen or route.id in lit(desk),
        closed=route.id in state.closed,
        used=route.id in used,
        binding=route.id in full,
        name=desk.words.text(route.title),
        href=desk.turn(route="" if chosen else route.id) if links else "",
    )


def _moved(desk: Desk, given: Answer | None) -> tuple[set[str], set[str]]:
    """Return the routes that carry more in what is assumed, and those that are full."""
    network = desk.index.record.network
    if given is None or network is None:
        return set(), set()
    routes: Mapping[str, str] = {link.id: link.route for link in network.links if link.route}
    more = {routes[id] for id, moved in given.links.items() if id in routes and moved[1] > 0}
    return more, {routes[id] for id in given.binding if id in routes}


def lit(desk: Desk) -> tuple[str, ...]:
    """Return the routes that the chosen event touches, where no route is chosen itself."""
    event = desk.index.events.get(desk.state.event)
    return event.routes if event and not desk.state.route else ()
