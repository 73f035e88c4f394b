"""The map's window, its places and routes, and the parties of the front page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core.fault import Fault, Loc, shown

if TYPE_CHECKING:
    from dashboard.core.model.front import Front, Window
    from dashboard.core.model.places import Place
    from dashboard.core.model.routes import Route
    from dashboard.core.parts import Parts


def faults(parts: Parts) -> Iterator[Fault]:
    """Yield every route that cannot be drawn, and what the front page gets wrong of its dyad."""
    window = parts.front.window if parts.front else None
    for number, route in enumerate(parts.routes):
        at = (parts.file, "routes", number)
        yield from _path(route, at)
        if window:
            yield from _outside(route, window, parts.places, at)
    if window:
        drawn = {
            id for route in parts.routes for line in (route.path, *route.branches) for id in line
        }
        for id in parts.places.keys() - drawn:
            for fault in _beyond((id,), window, parts.places, ()):
                yield Fault((parts.file, "places", id), fault.message, on_key=True)
    if parts.front:
        yield from _front(parts.front, (parts.file, "record"))


def _path(route: Route, at: Loc) -> Iterator[Fault]:
    count = len(route.path)
    if route.accuracy == "no-route" and count:
        yield Fault(
            (*at, "path"), f"accuracy: no-route has no path, found {count} places; take path: out"
        )
    elif route.accuracy != "no-route" and count < 2:
        message = (
            f"a path has at least 2 places, found {count}; add places, or write accuracy: no-route"
        )
        yield Fault((*at, "path"), message)
    for number, branch in enumerate(route.branches):
        if len(branch) < 2:
            message = f"a branch has at least 2 places, found {len(branch)}; add places"
            yield Fault((*at, "branches", number), message)
    if route.branches and not count:
        yield Fault((*at, "branches"), "branches leave or join a path; add path:, or take them out")


def _outside(route: Route, window: Window, places: dict[str, Place], at: Loc) -> Iterator[Fault]:
    yield from _beyond(route.path, window, places, (*at, "path"))
    for number, branch in enumerate(route.branches):
        yield from _beyond(branch, window, places, (*at, "branches", number))


def _beyond(
    line: tuple[str, ...], window: Window, places: dict[str, Place], at: Loc
) -> Iterator[Fault]:
    for number, id in enumerate(line):
        place = places.get(id)
        if place and not (
            window.west <= place.lon <= window.east and window.south <= place.lat <= window.north
        ):
            message = (
                f"{id!r} at {place.lon:g}, {place.lat:g} is outside record.window:; "
                "correct the place, or widen the window"
            )
            yield Fault((*at, number), message)


def _window(window: Window, at: Loc) -> Iterator[Fault]:
    for low, high in (("west", "east"), ("south", "north")):
        ends = getattr(window, low), getattr(window, high)
        if ends[0] >= ends[1]:
            message = (
                f"{low} is not below {high}, found {ends[0]:g} and {ends[1]:g}; "
                "swap or correct them"
            )
            yield Fault((*at, low), message)


def _front(front: Front, at: Loc) -> Iterator[Fault]:
    yield from _window(front.window, (*at, "window"))
    for goods, window in front.views.items():
        yield from _window(window, (*at, "views", goods))
    for code in front.dyad:
        if code not in front.parties:
            yield Fault((*at, "parties"), f"the party {code} of the dyad is missing; add {code}:")
    for code in front.parties:
        if code not in front.dyad:
            message = f"{shown(code)} is not of the dyad {', '.join(front.dyad)}; take it out"
            yield Fault((*at, "parties", code), message, on_key=True)
    if len(set(front.dyad)) < len(front.dyad):
        yield Fault(
            (*at, "dyad"), f"the dyad names one country twice, found {front.dyad[0]}; name two"
        )
