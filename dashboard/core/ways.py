"""Questions asked of a route: how long it is drawn, and whether it crosses the partner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dashboard.core import geo

if TYPE_CHECKING:
    from dashboard.core.model.kinds import Commodity, Goods, RouteStatus
    from dashboard.core.model.particulars import Length
    from dashboard.core.model.places import Place
    from dashboard.core.model.routes import Route

GOODS: Mapping[Commodity, Goods] = {"crude": "oil", "refined": "oil", "gas": "gas"}
STANDINGS: Mapping[RouteStatus, str] = {
    "operating": "operating", "construction": "planned", "proposed": "proposed",
    "idle": "suspended", "mothballed": "suspended", "shelved": "suspended",
    "cancelled": "suspended", "retired": "suspended",
}  # fmt: skip


def points(ids: Sequence[str], places: Mapping[str, Place]) -> list[geo.Point]:
    """Return the points of a line; a place that is not known is left out."""
    return [(places[id].lon, places[id].lat) for id in ids if id in places]


def drawn(route: Route, places: Mapping[str, Place]) -> float:
    """Return the length of the path as it is drawn, in kilometres; branches are not counted."""
    return geo.length(points(route.path, places))


def stated(route: Route) -> Length | None:
    """Return the main length stated of the whole route; None where there is none."""
    whole = (found for found in route.length if found.part is None and found.rival is None)
    return next(whole, None)


def goods(route: Route) -> Goods:
    """Return the kind of goods under which the map shows a route."""
    return GOODS.get(route.commodity, "freight")


def standing(route: Route) -> str:
    """Return which of the four statuses that a map tells apart a route has."""
    return STANDINGS[route.status]


def is_given_up(route: Route) -> bool:
    """Tell whether a route was given up: it is drawn in grey."""
    return route.status in {"shelved", "cancelled", "retired"}


def crosses(route: Route, dyad: Sequence[str]) -> bool:
    """Tell whether a route crosses the second country of a dyad; it goes around it otherwise."""
    return dyad[1] in route.through
