"""Small invented networks for the tests of the what-if."""

from dashboard.core.model.network import Network
from dashboard.core.model.routes import Route
from dashboard.core.select import Index
from tests.core import small

CITE = {"source": "port-2024", "locator": "p. 1"}


def index(links, figures, years=("2024",), shown=()) -> Index:
    """Return a record whose network has these links.

    Args:
        links: Each link as `start end`, with its fields.
        figures: Observations of each indicator: unit, then period and value or range.
        years: Years whose flows may be taken.
        shown: What was measured when a route was cut.
    """
    made = [_link(id, ends, fields) for (id, ends), fields in links.items()]
    names = dict.fromkeys(end for link in made for end in link["ends"])
    starts = {link["ends"][0] for link in made} - {link["ends"][1] for link in made}
    nodes = {
        name: {"kind": "field" if name in starts else "junction", "name": {"same": name}}
        for name in names
    }
    routes = [_route(link.pop("crossed"), link["route"]) for link in made if "route" in link]
    preset = routes[0].id if routes else "none"
    network = Network.model_validate(
        {
            "preset": preset, "years": years, "nodes": nodes, "links": made, "shown": shown,
            "note": {"same": "Invented."}, "cite": [CITE],
        }
    )  # fmt: skip
    indicators = [
        small.observed(id, *(small.given(**o) for o in given), unit=unit)
        for id, (unit, *given) in figures.items()
    ]
    return small.changed(network=network, routes=tuple(routes), indicators=tuple(indicators))


def _link(id, ends, fields):
    made = {"id": id, "name": {"same": id}, "ends": ends.split(), **fields}
    if crossed := fields.get("route"):
        return {**made, "route": id, "crossed": crossed.split()}
    return {"through": ["FIN"], **made}


def _route(through, id) -> Route:
    plain = {"title": {"same": id}, "carries": {"same": "Oil."}, "commodity": "crude"}
    more = {"status": "operating", "as_of": "2025", "accuracy": "no-route", "cite": [CITE]}
    return Route.model_validate({"id": id, **plain, **more, "through": through})


def limit(indicator, period, **more):
    """Return a capacity that an observation states."""
    return {"indicator": indicator, "period": period, **more}


def flat(value, period="2024", **more):
    """Return an observation of one value."""
    return {"period": period, "value": value, **more}


def ranged(low, high, period="2024", **more):
    """Return an observation of a range."""
    return {"period": period, "low": low, "high": high, **more}
