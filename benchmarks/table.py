"""What the browser saw, as a Markdown table: medians, and the least and greatest beside them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import product
from statistics import median

import streamlit

from benchmarks.browser import LINKS, TURNS, Seen
from benchmarks.measure import ROUNDS, row
from benchmarks.visit import Visit

# Attribute of a visit, heading, what it is divided by, decimal places.
COLUMNS = (
    ("painted", "first paint", 1, 0),
    ("figures", "first figures", 1, 0),
    ("largest", "largest paint", 1, 0),
    ("live", "live", 1, 0),
    ("charts", "charts live", 1, 0),
    ("shift", "layout shift", 1, 3),
    ("handover", "at hand-over", 1, 3),
    ("moved", "moved px", 1, 0),
    ("http", "HTTP kB", 1000, 0),
    ("socket", "socket kB", 1000, 0),
    ("static", "static kB", 1000, 1),
    ("asked", "304s", 1, 0),
    ("cpu", "server ms", 1, 0),
)


def lines(seen: Seen) -> Iterator[str]:
    """Yield the lines of the table, then the clicks and where all this was measured."""
    heads = ["page", "link", *(head for _, head, _, _ in COLUMNS)]
    yield row(heads)
    yield row(["---"] * len(heads))
    for link, turn in product(LINKS, TURNS):
        for (app, *where), visits in seen.visits.items():
            if where == [link.name, turn]:
                yield row([app, f"{link.name}, {turn}", *_cells(visits)])
    yield ""
    for app, times in seen.clicks.items():
        yield f"Click that redraws them all, {app}: {_spread(times, 1, 0)} ms, {len(times)} clicks."
    yield _place(seen)


def _cells(visits: Sequence[Visit]) -> Iterator[str]:
    for what, _, unit, places in COLUMNS:
        values = [getattr(one, what) for one in visits]
        yield "" if None in values else _spread(values, unit, places)


def _spread(values: Sequence[float], unit: int, places: int) -> str:
    least, middle, most = (
        f"{value / unit:.{places}f}" for value in (min(values), median(values), max(values))
    )
    return middle if least == most else f"{middle} ({least}–{most})"


def _place(seen: Seen) -> str:
    today = datetime.now().astimezone()
    return (
        f"Medians of {ROUNDS} in turn, milliseconds where nothing else is said;"
        f" {today.day} {today:%B %Y}, {os.cpu_count()} cores shared by servers and browser,"
        f" Chromium {seen.version}, Streamlit {streamlit.__version__}."
    )
