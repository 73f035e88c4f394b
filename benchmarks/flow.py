"""The what-if, all ends of its ranges included, against one maximum flow on the same graph."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from benchmarks.copies import RECORD
from benchmarks.measure import Measure, in_turns
from dashboard.core import closure, flow, network, whatif
from dashboard.core.load import load
from dashboard.core.select import Index

TIMES = 20


def measures() -> Iterator[Measure]:
    """Yield the time to work out what happens if the preset route closes, asked 20 times."""
    index = Index(load(RECORD))
    found = index.record.network
    if found is None:
        return
    closed, year = (found.preset,), found.years[-1]
    loads = network.loads(index.record, index.book, year)
    arcs = closure.arcs(loads, closed, (1, 1), 1)
    supply = {place: n for place, n in closure.need(loads, closed, 1).items() if n > 0}
    graph = flow.graph(arcs, supply, dict.fromkeys(closure.exits(loads)))

    def once() -> None:
        for _ in range(TIMES):
            nx.maximum_flow(graph, flow.SOURCE, flow.SINK)

    def asked() -> None:
        for _ in range(TIMES):
            whatif.ask(index.record, index.book, closed, year, 30)

    once()
    asked()
    taken = in_turns({"once": once, "asked": asked})
    what, against = f"what-if, {TIMES} times", "networkx.maximum_flow"
    yield Measure(what, against, taken["once"], taken["asked"], 50)
