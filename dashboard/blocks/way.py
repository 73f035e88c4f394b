"""A route in words: its ends, the side of the partner it runs on, its status, its countries."""

from __future__ import annotations

from functools import reduce

from dashboard.core import labels, ways
from dashboard.core.desk import Desk
from dashboard.core.model.routes import Route


def ends(desk: Desk, route: Route) -> str:
    """Return a route's ends, where both have names, and on which side of the partner it runs."""
    places = desk.index.record.places
    found = [places[id].name for id in (*route.path[:1], *route.path[-1:]) if id in places]
    names = [desk.words.text(name) for name in found if name]
    if len(names) < 2:
        return corridor(desk, route)
    said = desk.words.t("{start}–{end}", start=names[0], end=names[1])
    return desk.words.t(", ").join((said, corridor(desk, route)))


def corridor(desk: Desk, route: Route) -> str:
    """Return in words whether a route runs through the second country or around it."""
    dyad = desk.index.record.front.dyad
    country = desk.words.area(dyad[1])
    if ways.crosses(route, dyad):
        return desk.words.t("through {country}", country=country)
    return desk.words.t("around {country}", country=country)


def status(desk: Desk, route: Route) -> str:
    """Return a route's status, since when, and the date up to which the sources speak of it."""
    words, t = desk.words, desk.words.t
    said = [t(labels.ROUTE_STATUSES[route.status])]
    if route.since:
        said.append(t("since {date}", date=words.date(route.since)))
    said.append(t("as of {date}", date=words.date(route.as_of)))
    return t(", ").join(said)


def countries(desk: Desk, route: Route) -> str:
    """Return the countries crossed, in their order."""
    names = (desk.words.area(code) for code in route.through)
    return reduce(lambda one, other: desk.words.t("{one}, {other}", one=one, other=other), names)


def is_drawn(route: Route) -> bool:
    """Tell whether the map draws a route."""
    return bool(route.path) and route.accuracy != "no-route"
