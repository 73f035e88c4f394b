"""What is stated of a route can be true together, and with the line as it is drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core import periods, ways
from dashboard.core.fault import Fault, Loc

if TYPE_CHECKING:
    from dashboard.core.model.places import Place
    from dashboard.core.model.routes import Route
    from dashboard.core.parts import Parts

# Waypoints are towns and stations near the line, and operators measure pipe and not map:
# to come closer than this would be luck.
TOLERANCE = 0.15
# Shares are printed rounded, so that ten owners may make a little more than the whole.
ROUNDED = 0.5


def faults(parts: Parts) -> Iterator[Fault]:
    """Yield every route whose length, shares or dates contradict one another."""
    for number, route in enumerate(parts.routes):
        at = (parts.file, "routes", number)
        yield from _length(route, parts.places, at)
        yield from _shares(route, at)
        yield from _dates(route, at)


def _length(route: Route, places: dict[str, Place], at: Loc) -> Iterator[Fault]:
    """Yield that an operating pipeline is drawn much longer or shorter than it is."""
    stated = ways.stated(route)
    measured = route.status == "operating" and route.mode == "pipeline" and len(route.path) > 1
    if stated is None or not measured or any(id not in places for id in route.path):
        return
    ends = [end for end in (stated.low, stated.value, stated.high) if end is not None]
    drawn = ways.drawn(route, places)
    nearest = min(max(drawn, ends[0]), ends[-1])
    off = drawn / nearest - 1
    if abs(off) > TOLERANCE:
        less = "less" if off < 0 else "more"
        cure = "add places along the line" if off < 0 else "take out places off the line"
        yield Fault(
            (*at, "path"),
            f"the line as drawn is {drawn:,.0f} km long, {abs(off):.0%} {less} than the "
            f"{nearest:,.0f} km stated; {cure}, or correct the length",
        )


def _shares(route: Route, at: Loc) -> Iterator[Fault]:
    """Yield that the owners of one company or section have more than all of it at one time."""
    sums: defaultdict[tuple[str, str | None], float] = defaultdict(float)
    for owner in route.owners:
        sums[str(owner.part), owner.period] += owner.share or 0
    for total in sums.values():
        if total > 100 + ROUNDED:
            message = (
                f"the shares of one company come to {total:g} %; correct them, or say in "
                "part: of which company each is"
            )
            yield Fault((*at, "owners"), message)


def _dates(route: Route, at: Loc) -> Iterator[Fault]:
    try:
        last = periods.parse(route.as_of).end
        first = periods.parse(route.since).start if route.since else last
    except ValueError:
        return  # told by the rule on dates
    if first > last:
        message = (
            f"the status began after the sources that tell of it, found {route.since!r} and "
            f"as_of: {route.as_of!r}; correct one of the two"
        )
        yield Fault((*at, "since"), message)
