"""What stands beside the map: the chosen event and route, the what-if, the list of routes."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.blocks import event, route, routes, whatif
from dashboard.blocks import map as maps
from dashboard.blocks.scene import goods
from dashboard.core import ways
from dashboard.core.desk import Desk


def aside(desk: Desk) -> Markup:
    """Return the column beside the map; the chosen route stands first."""
    chosen = next((one for one in desk.index.record.routes if one.id == desk.state.route), None)
    happened = desk.index.events.get(desk.state.event)
    made = h.aside(".br-side")[
        event.panel(desk, happened, desk.index.dated) if happened else None,
        route.panel(desk, chosen) if chosen else None,
        whatif.panel(desk) if _is_asked(desk) else None,
        routes.listing(desk, maps.routes(desk)),
    ]
    return Markup(str(made))


def _is_asked(desk: Desk) -> bool:
    """Tell whether the what-if is about the goods shown, or was asked already."""
    network = desk.index.record.network
    preset = network.preset if network else ""
    about = {ways.goods(route) for route in desk.index.record.routes if route.id == preset}
    return bool(desk.state.closed) or goods(desk) in about
