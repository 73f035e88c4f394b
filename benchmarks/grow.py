"""The Overview of a record twenty times as long, against the Overview of the record itself."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmarks.clicks import CLICKS, OVERVIEW, clicked
from benchmarks.copies import RECORD, multiplied
from benchmarks.measure import ROUNDS, Measure
from benchmarks.server import Reader, served

TIMES = 20


def measures() -> Iterator[Measure]:
    """Yield the processor time of the Overview's run where the record is so much longer."""
    with tempfile.TemporaryDirectory() as folder:
        long = multiplied(RECORD, TIMES, Path(folder) / "record")
        with served() as once, served(arguments=[str(long)]) as often:
            taken = _by_turns(once, often)
    (base, _), (value, wall) = taken
    yield Measure(
        f"the Overview of {TIMES} × the record", "the record", base, value, 1.3, wall=wall
    )


def _by_turns(*readers: Reader) -> list[tuple[float, ...]]:
    """Return median processor time and wall time of a click with each reader."""
    rounds: list[list[tuple[float, float]]] = [[] for _ in readers]
    for reader in readers:
        clicked(reader, islice(cycle(OVERVIEW), CLICKS))
    for _ in range(ROUNDS):
        for taken, reader in zip(rounds, readers, strict=True):
            taken.append(clicked(reader, islice(cycle(OVERVIEW), CLICKS)))
    return [tuple(map(statistics.median, zip(*taken, strict=True))) for taken in rounds]
