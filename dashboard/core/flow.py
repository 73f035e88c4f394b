"""The greatest flow through a network of links, which way it goes, and what binds it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterator

Node = tuple[str, str]
Moved = Mapping[Node, Mapping[Node, int]]
SOURCE, SINK = ("end", "source"), ("end", "sink")


@dataclass(frozen=True)
class Arc:
    """One link in the direction of its flow.

    Attributes:
        room: Most that may pass, in whole units; None where there is no limit.
        back: How much of what moves now may be held back, which frees the way to the arc's start.
        cost: Of one unit; among greatest flows the cheapest is taken.
        back_cost: Of holding one unit back.
    """

    id: str
    start: str
    end: str
    room: int | None
    back: int = 0
    cost: int = 1
    back_cost: int = 1


@dataclass(frozen=True)
class Trail:
    """A part of the flow that goes one way: its amount, and the arcs on which more moves."""

    amount: int
    arcs: tuple[str, ...]


@dataclass(frozen=True)
class Flow:
    """A greatest flow.

    Attributes:
        total: What leaves the network.
        arcs: More moved on each arc, less where negative.
        trails: The same, taken apart.
        cut: The full arcs that bind: with more room on all of them more would leave.
    """

    total: int
    arcs: Mapping[str, int]
    trails: tuple[Trail, ...]
    cut: frozenset[str]


def graph(
    arcs: Iterable[Arc], supply: Mapping[str, int], ends: Mapping[str, int | None]
) -> nx.DiGraph[Node]:
    """Return the network as networkx reads it, from SOURCE to SINK.

    Every arc stands as a node of its own, so that two may join the same places.

    Args:
        arcs: The links that are open.
        supply: What must leave, by the place where it stands.
        ends: Where flow leaves the network, and how much at most.
    """
    made: nx.DiGraph[Node] = nx.DiGraph()
    made.add_nodes_from([SOURCE, SINK])
    for arc in arcs:
        start, end = ("at", arc.start), ("at", arc.end)
        made.add_edge(start, ("on", arc.id), weight=arc.cost, **_limit(arc.room))
        made.add_edge(("on", arc.id), end, weight=0)
        if arc.back:
            made.add_edge(end, ("back", arc.id), weight=arc.back_cost, **_limit(arc.back))
            made.add_edge(("back", arc.id), start, weight=0)
    for place, amount in supply.items():
        made.add_edge(SOURCE, ("at", place), weight=0, **_limit(amount))
    for place, most in ends.items():
        made.add_edge(("at", place), SINK, weight=0, **_limit(most))
    return made


def _limit(room: int | None) -> dict[str, int]:
    return {} if room is None else {"capacity": room}


def greatest(
    arcs: Iterable[Arc], supply: Mapping[str, int], ends: Mapping[str, int | None]
) -> Flow:
    """Return the cheapest of the greatest flows, so that the same question has one answer.

    Args:
        arcs: The links that are open.
        supply: What must leave, by the place where it stands.
        ends: Where flow leaves the network, and how much at most.

    Source:
        Maximum flow and minimum cut (Ford and Fulkerson, 1956) over the residual network of what
        moves now; the cheapest by the network simplex, both as networkx has them.
    """
    network = graph(arcs, supply, ends)
    cut_size, (near, far) = nx.minimum_cut(network, SOURCE, SINK)
    total = round(cut_size)
    network.add_node(SOURCE, demand=-total)
    network.add_node(SINK, demand=total)
    flow: Moved = nx.network_simplex(network)[1]
    cut = {step[1] for node in near for step in network[node] if step in far and step[0] == "on"}
    return Flow(total, _arcs(flow), tuple(_trails(flow)), frozenset(cut))


def _arcs(flow: Moved) -> dict[str, int]:
    """Return what moves more on each arc, less where it is held back."""
    moved: dict[str, int] = defaultdict(int)
    for (kind, id), onward in flow.items():
        if kind in {"on", "back"}:
            moved[id] += sum(onward.values()) * (1 if kind == "on" else -1)
    return dict(moved)


def _trails(flow: Moved) -> Iterator[Trail]:
    """Yield the flow as trails from source to sink, each as wide as its narrowest step."""
    left = {node: {to: n for to, n in onward.items() if n} for node, onward in flow.items()}
    while left[SOURCE]:
        steps, node = [], SOURCE
        while node != SINK:
            onward = next(iter(left[node]))
            steps.append((node, onward))
            node = onward
        amount = min(left[start][end] for start, end in steps)
        for start, end in steps:
            left[start][end] -= amount
            if not left[start][end]:
                del left[start][end]
        yield Trail(amount, tuple(id for _, (kind, id) in steps if kind == "on"))
