"""What if routes are closed: how much needs another way, how much finds one, and what binds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from dashboard.core import closure, flow, network
from dashboard.core.flow import Flow
from dashboard.core.network import Input, Load, Range

if TYPE_CHECKING:
    from dashboard.core.book import Book
    from dashboard.core.model.record import Record
    from dashboard.core.reading import Reading

YEAR = 365


@dataclass(frozen=True)
class Way:
    """What oil would take one after another: routes, or links that are part of none.

    Attributes:
        volume: In Mt a year.
    """

    steps: tuple[str, ...]
    crosses: bool
    volume: Range


@dataclass(frozen=True)
class Answer:
    """What the arithmetic gives; volumes in Mt a year, `during` turns them into the days asked.

    Attributes:
        need: What the closed routes carried, and must leave by another way.
        found: How much of it the other routes could take.
        left: How much finds no way.
        crossing: How much of what is found still crosses the second country.
        around: How much of it does not.
        ways: By which routes, those that go around first, then the largest.
        links: More moved on each open link, less where negative.
        binding: Links that are full: more would leave only with more room there.
        over: Links on which more is said to move than the lowest capacity stated; their room
            is taken as nought, not less.
        unstated: Open links of which nobody states a capacity.
        inputs: Every value that the arithmetic rests on.
        shown: What was measured when the closed routes were cut before.
    """

    closed: tuple[str, ...]
    year: str
    days: int
    need: Range
    found: Range
    left: Range
    crossing: Range
    around: Range
    ways: tuple[Way, ...]
    links: Mapping[str, Range]
    binding: tuple[str, ...]
    over: tuple[str, ...]
    unstated: tuple[str, ...]
    inputs: tuple[Input, ...]
    shown: tuple[Reading, ...]

    def during(self, volume: Range) -> Range:
        """Return a yearly volume as it comes to in the days asked, at an even daily rate."""
        return volume[0] * self.days / YEAR, volume[1] * self.days / YEAR


@dataclass
class Tally:
    """What each run at one corner of the ranges gave, in tonnes a year."""

    found: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    crossing: list[int] = field(default_factory=list)
    around: list[int] = field(default_factory=list)
    ways: dict[tuple[bool, tuple[str, ...]], list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )
    links: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    binding: set[str] = field(default_factory=set)


def ask(record: Record, book: Book, closed: Collection[str], year: str, days: int) -> Answer:
    """Return what happens if routes are closed for some days, by the flows of a year.

    The flow is run at every corner of the ranges: room on crossing links, room on other links and
    the oil of the closed routes, each at its low and its high. Low room is the lowest capacity
    less the highest use. What could leave only grows with room, so the range of the whole is
    exact; that of one way or of the crossing part is the range of the corners.

    Of all flows that carry most, the one is taken that sends least into the second country anew;
    of these the one that holds back least of what moves now by other ways, and then the one over
    fewest links. So the answer can be had again, and does not overstate the crossing.

    Raises:
        ValueError: The record has no network, or the network no such route.
    """
    if strangers := set(closed) - set(network.closable(record)):
        raise ValueError(f"no route of the network is called {sorted(strangers)}")
    shut = tuple(id for id in network.closable(record) if id in closed)
    loads = network.loads(record, book, year)
    tally, corners = Tally(), list(product((0, 1), repeat=3))
    needs = [closure.need(loads, shut, end) for end in (0, 1)]
    for at in corners:
        _count(tally, loads, shut, (at[0], at[1]), needs[at[2]], at[2])
    open_ = {load.link.id: load for load in loads if load.link.route not in shut}
    return Answer(
        closed=shut, year=year, days=days,
        need=_mt([sum(max(n, 0) for n in end.values()) for end in needs]),
        found=_mt(tally.found), left=_mt(tally.left),
        crossing=_mt(tally.crossing), around=_mt(tally.around),
        ways=tuple(_ways(tally, len(corners))),
        links={id: _mt(moved) for id, moved in tally.links.items()},
        binding=tuple(id for id in open_ if id in tally.binding),
        over=tuple(id for id, load in open_.items() if load.is_over),
        unstated=tuple(id for id, load in open_.items() if load.capacity is None),
        inputs=tuple(_inputs(loads, shut, tally)),
        shown=tuple(_shown(record, book, shut)),
    )  # fmt: skip


def _count(
    tally: Tally, loads: Sequence[Load], closed: tuple[str, ...], ends: tuple[int, int],
    stands: Mapping[str, int], own: int,
) -> None:  # fmt: skip
    """Add the flow at one corner of the ranges."""
    supply = {place: amount for place, amount in stands.items() if amount > 0}
    gaps = {place: -amount for place, amount in stands.items() if amount < 0}
    out: dict[str, int | None] = {**gaps, **dict.fromkeys(closure.exits(loads))}
    given = list(closure.arcs(loads, closed, ends, own))
    result = flow.greatest(given, supply, out)
    crossing = {load.link.id for load in loads if load.crosses}
    over = sum(t.amount for t in result.trails if not crossing.isdisjoint(t.arcs))
    left = sum(supply.values()) - result.total
    tally.found.append(result.total)
    tally.left.append(left)
    tally.crossing.append(over)
    tally.around.append(result.total - over)
    for way, amount in _by_way(result, loads, crossing).items():
        tally.ways[way].append(amount)
    for arc in given:
        tally.links[arc.id].append(result.arcs.get(arc.id, 0))
    if left:
        tally.binding |= result.cut


def _by_way(
    result: Flow, loads: Iterable[Load], crossing: set[str]
) -> dict[tuple[bool, tuple[str, ...]], int]:
    route_of = {load.link.id: load.link.route for load in loads}
    found: dict[tuple[bool, tuple[str, ...]], int] = defaultdict(int)
    for trail in result.trails:
        routes = dict.fromkeys(route for arc in trail.arcs if (route := route_of[arc]))
        found[not crossing.isdisjoint(trail.arcs), tuple(routes) or trail.arcs] += trail.amount
    return found


def _ways(tally: Tally, runs: int) -> list[Way]:
    made = [
        Way(steps, crosses, _mt(amounts + [0] * (runs - len(amounts))))
        for (crosses, steps), amounts in tally.ways.items()
    ]
    return sorted(made, key=lambda way: (way.crosses, -way.volume[1], way.steps))


def _inputs(loads: Iterable[Load], closed: Collection[str], tally: Tally) -> Iterator[Input]:
    """Yield what closed links carried, capacity and use of open ones, and what is held back."""
    for load in loads:
        if load.link.route in closed:
            wanted = {"own"}
        elif min(tally.links[load.link.id], default=0) < 0:
            wanted = {"capacity", "used", "own"}
        else:
            wanted = {"capacity", "used"}
        yield from (one for one in load.inputs if one.role in wanted)


def _shown(record: Record, book: Book, closed: Collection[str]) -> Iterator[Reading]:
    for pick in record.network.shown if record.network else ():
        if pick.route in closed:
            yield book.pick(pick.indicator, pick.period, pick.source)


def _mt(tonnes: Sequence[int]) -> Range:
    return min(tonnes) / closure.TONNES, max(tonnes) / closure.TONNES
