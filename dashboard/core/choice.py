"""Which routes the map shows, as the address asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import ways

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.routes import Route
    from dashboard.core.state import State


def of(routes: Sequence[Route], state: State, dyad: Sequence[str]) -> tuple[Route, ...]:
    """Return the routes of the goods, corridor and standing asked for, in the record's order."""
    wanted = state.goods or "oil"
    corridor = {"through": True, "around": False}.get(state.corridor)
    return tuple(
        route
        for route in routes
        if ways.goods(route) == wanted
        and corridor in {None, ways.crosses(route, dyad)}
        and state.standing in {"", ways.standing(route)}
    )
