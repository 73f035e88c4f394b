"""What stands beside the map: the chosen route, the what-if, the list of routes."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.blocks import map as maps
from dashboard.blocks import route, routes, whatif
from dashboard.core.desk import Desk


def aside(desk: Desk) -> Markup:
    """Return the column beside the map; the chosen route stands first."""
    chosen = next((one for one in desk.index.record.routes if one.id == desk.state.route), None)
    made = h.aside(".br-side")[
        route.panel(desk, chosen) if chosen else None,
        whatif.panel(desk),
        routes.listing(desk, maps.routes(desk)),
    ]
    return Markup(str(made))
