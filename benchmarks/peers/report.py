"""What was seen of the peers and of ours: bounds as measures, and everything as one table."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.chromium import LOCAL, SLOW
from benchmarks.measure import ROUNDS, Measure, row
from benchmarks.peers import homes, serve
from benchmarks.peers.bench import CLICKS, OURS, OVERVIEW, Seen, measured

FIGURE, CHARTS, CLICK = "first real figure", "six charts live", "a click that redraws six charts"
# What is measured, how it is called, over which link, its unit, and what it is divided by.
ROWS = (
    ("figure", FIGURE, LOCAL, "ms", 1),
    ("figure", FIGURE, SLOW, "ms", 1),
    ("charts", CHARTS, LOCAL, "ms", 1),
    ("charts", CHARTS, SLOW, "ms", 1),
    ("clicks", CLICK, LOCAL, "ms", 1),
    ("cpu", "the server's processor for such a click", LOCAL, "ms", 1),
    ("weight", "bytes of the first visit", LOCAL, "kB", 1000),
)
EVERY = tuple(serve.NAMES.values())
BOUND = {("figure", LOCAL): EVERY, ("charts", LOCAL): EVERY, ("clicks", LOCAL): ("Dash",)}


def measures() -> Iterator[Measure]:
    """Yield what is measured beside each peer; some of it has a bound."""
    yield from bounds(measured())


def told() -> Iterator[object]:
    """Yield the same, then everything that was seen as a Markdown table."""
    seen = measured()
    yield from bounds(seen)
    yield ""
    yield from lines(seen)


def bounds(seen: Seen) -> Iterator[Measure]:
    """Yield ours beside each peer, by what was seen."""
    for what, said, link, unit, parts in ROWS:
        ours = seen.median(what, OURS, link.name)
        for name in serve.NAMES.values():
            base = seen.median(what, name, link.name)
            if ours is None or base is None:
                continue
            most = 1 if name in BOUND.get((what, link), ()) else None
            yield Measure(f"{said}, {link.name}", name, base / parts, ours / parts, most, unit=unit)


def lines(seen: Seen) -> Iterator[str]:
    """Yield the lines of the table; behind each peer's value that of ours, divided by it."""
    versions = {name: f"{name} {homes.version(key)}" for key, name in serve.NAMES.items()}
    yield row(["medians", "link", *(versions.get(name, name) for name in seen.names)])
    yield row(["---"] * (2 + len(seen.names)))
    for what, said, link, unit, parts in ROWS:
        ours = seen.median(what, OURS, link.name)
        found = {name: seen.median(what, name, link.name) for name in seen.names}
        cells = (_cell(name, value, ours, unit, parts) for name, value in found.items())
        yield row([said, link.name, *cells])
    yield ""
    yield (
        f"In brackets: ours divided by the peer’s. Medians of {ROUNDS} loads and of"
        f" {ROUNDS * CLICKS} clicks, in turn and back; a new reader for each load; Chromium"
        f" {seen.browser}. {OVERVIEW} has one chart."
    )


def _cell(name: str, value: float | None, ours: float | None, unit: str, parts: int) -> str:
    if value is None or ours is None:
        return ""
    said = f"{value / parts:.0f} {unit}"
    return said if name in {OURS, OVERVIEW} else f"{said} ({ours / value:.2f})"
