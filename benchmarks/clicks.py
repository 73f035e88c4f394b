"""Processor time that the server takes for a click, against an app of Streamlit's with nothing."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

from benchmarks.copies import RECORD
from benchmarks.measure import ROUNDS, Measure
from benchmarks.server import Reader, served
from dashboard.core.edition import known
from dashboard.core.load import load
from dashboard.core.select import Index

BOUND = 25.0
CLICKS = 12
SETTLED = 0.05  # seconds in which the server tidies up behind a run
# What the page settles too, so that the difference is the page's own work.
EMPTY = """
import gc
import streamlit as st

@st.cache_resource(show_spinner=False)
def settled():
    gc.collect()
    gc.freeze()

settled()
st.write("nothing")
"""
Address = tuple[str, str]
OVERVIEW: list[Address] = [("", ""), ("", "lang=zh"), ("", "theme=dark")]
EVIDENCE: list[Address] = [
    ("evidence", ""), ("evidence", "verdict=partly"), ("evidence", "tab=figures"),
    ("evidence", "tab=checks"), ("evidence", "tab=sources"),
]  # fmt: skip


def measures() -> Iterator[Measure]:
    """Yield processor time and wall time of a click on each kind of page."""
    index = Index(load(RECORD))
    walks = {"the Overview": OVERVIEW, "an indicator": _turns(index), "Evidence": EVIDENCE}
    new = [("indicators", f"indicator={id}") for id in index.indicators]
    with empty() as nothing, served() as ours:
        for what, walk in walks.items():
            yield measured(f"click on {what}", nothing, ours, cycle(walk), len(walk))
        yield measured("click on an indicator not drawn before", nothing, ours, new)


@contextmanager
def empty() -> Iterator[Reader]:
    """Serve an app that shows nothing."""
    with tempfile.TemporaryDirectory() as folder:
        app = Path(folder) / "empty.py"
        app.write_text(EMPTY, encoding="utf-8")
        with served(app) as reader:
            yield reader


def _turns(index: Index) -> list[Address]:
    """Return the page of the most switched indicator in its units and tabs, some values pinned."""
    found = known(index)
    id = max(found.units, key=lambda id: (len(found.units[id]), len(found.pins[id])))
    said = [f"unit={unit}" for unit in found.units[id][1:]]
    said += ["tab=table", "tab=record", "events=off", "rivals=off"]
    said += [f"pin={pin}" for pin in sorted(found.pins[id])[:4]]
    return [("indicators", f"indicator={id}&{more}") for more in said]


def measured(
    what: str, nothing: Reader, ours: Reader, walk: Iterable[Address], warm: int = CLICKS
) -> Measure:
    """Return the time of a click along a walk, its rounds by turns with those of the empty app."""
    addresses, home = iter(walk), cycle([("", "")])
    clicked(nothing, islice(home, CLICKS))
    clicked(ours, islice(addresses, warm))
    base, value = [], []
    for _ in range(ROUNDS):
        base.append(clicked(nothing, islice(home, CLICKS)))
        value.append(clicked(ours, islice(addresses, CLICKS)))
    cpu, wall = map(statistics.median, zip(*value, strict=True))
    against = statistics.median(used for used, _ in base)
    return Measure(what, "an empty app", against, cpu, BOUND, absolute=True, wall=wall)


def clicked(reader: Reader, addresses: Iterable[Address]) -> tuple[float, float]:
    """Return the processor time and wall time of one of these clicks, in milliseconds."""
    before = reader.cpu()
    walls = []
    for page, query in addresses:
        walls.append(reader.visit(page, query))
        time.sleep(SETTLED)
    return (reader.cpu() - before) / len(walls), statistics.median(walls)
