"""The places on the map: the ends of its routes, and where the chosen event was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dashboard.core import ways
from dashboard.core.desk import Desk
from dashboard.core.model.routes import Route
from dashboard.figures.map.scene import Spot


def spots(desk: Desk, routes: Sequence[Route]) -> Iterator[Spot]:
    """Yield the places of the chosen event, then the ends of the routes, the chosen one's first."""
    yield from _happened(desk)
    places, seen = desk.index.record.places, {spot.id for spot in _happened(desk)}
    for route in sorted(routes, key=lambda route: route.id != desk.state.route):
        chosen = route.id == desk.state.route
        hollow = ways.standing(route) == "proposed"
        for id in (route.path[0], route.path[-1]):
            place = places[id]
            if id in seen or not place.name:
                continue
            seen.add(id)
            at = (place.lon, place.lat)
            mark = "hollow" if hollow else "ring"
            yield Spot(id, desk.words.text(place.name), at, mark, chosen)  # type: ignore[arg-type] # one of a scene's marks


def marked(desk: Desk, places: Iterable[str], quad: str) -> Iterator[Spot]:
    """Yield the places of an event that have a name, with its mark."""
    for id in places:
        place = desk.index.record.places[id]
        if place.name:
            at = (place.lon, place.lat)
            yield Spot(id, desk.words.text(place.name), at, "event", main=True, quad=quad)


def _happened(desk: Desk) -> Iterator[Spot]:
    event = desk.index.events.get(desk.state.event)
    return marked(desk, event.places, event.quad) if event else iter(())
