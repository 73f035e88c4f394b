"""Routes closed: the links left open as arcs, and the oil that stands where, in tonnes a year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from dashboard.core.flow import Arc

if TYPE_CHECKING:
    from dashboard.core.network import Load

TONNES = 1_000_000
# Each dearer than any way of the next kind: going into the second country, holding back what moves
# now, one more link.
INTO, BACK, LINK = 1_000_000, 1_000, 1


def need(loads: Iterable[Load], closed: Collection[str], end: int) -> dict[str, int]:
    """Return the oil that stands at each place, in tonnes a year, since links are closed.

    What a closed link no longer brings is taken off what the next one left without a way; where
    that comes out below nought, the place has room for as much from elsewhere.

    Args:
        loads: Every link.
        closed: The routes closed.
        end: 0 for the low end of what they carried, 1 for the high end.
    """
    found: dict[str, int] = defaultdict(int)
    for load in loads:
        if load.link.route in closed:
            carried = _tonnes(load.own[end])
            found[load.link.ends[0]] += carried
            found[load.link.ends[1]] -= carried
    return found


def arcs(
    loads: Iterable[Load], closed: Collection[str], ends: tuple[int, int], own: int
) -> Iterator[Arc]:
    """Yield the open links as arcs, in tonnes a year.

    Args:
        loads: Every link.
        closed: The routes closed.
        ends: Which end of the room is taken: of links that cross the second country, of others.
        own: Which end is taken of what moves now and may be held back.
    """
    loads = list(loads)
    inside = {load.link.ends[1] for load in loads if load.crosses}
    for load in loads:
        spare = load.spare
        if load.link.route in closed or (spare is not None and spare[1] == 0 == load.own[1]):
            continue
        room = None if spare is None else _tonnes(spare[ends[not load.crosses]])
        start, end = load.link.ends
        cost = INTO if load.crosses and start not in inside else LINK
        yield Arc(load.link.id, start, end, room, _tonnes(load.own[own]), cost, BACK)


def exits(loads: Iterable[Load]) -> set[str]:
    """Return the places that no link leaves; what reaches them has left."""
    loads = list(loads)
    return {load.link.ends[1] for load in loads} - {load.link.ends[0] for load in loads}


def _tonnes(volume: float) -> int:
    return round(volume * TONNES)
