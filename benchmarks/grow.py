"""The Overview of a record twenty times as long, against the Overview of the record itself."""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from benchmarks.clicks import CLICKS, clicked
from benchmarks.copies import RECORD, multiplied
from benchmarks.measure import ROUNDS, Measure
from benchmarks.server import Reader, served

TIMES = 20
SINCE = 1800


def measures() -> Iterator[Measure]:
    """Yield the processor time of the Overview's run where the record is so much longer."""
    with tempfile.TemporaryDirectory() as folder:
        long = multiplied(RECORD, TIMES, Path(folder) / "record")
        with served() as once, served(arguments=[str(long)]) as often:
            (base, _), (value, wall) = _by_turns(once, often)
    what = f"run of the Overview of {TIMES} × the record"
    yield Measure(what, "the record", base, value, 1.3, wall=wall)


def _by_turns(*readers: Reader) -> list[tuple[float, ...]]:
    """Return median processor time and wall time of a run with each reader.

    No run asks for years that were drawn before, so that everything shown is made anew.
    """
    walks = [(reader, (("", f"years={year}~2030") for year in count(SINCE))) for reader in readers]
    rounds: list[list[tuple[float, float]]] = [[] for _ in readers]
    for number in range(ROUNDS + 1):
        for taken, (reader, walk) in zip(rounds, walks, strict=True):
            found = clicked(reader, islice(walk, CLICKS))
            if number:  # the first round is for warming up
                taken.append(found)
    return [tuple(map(statistics.median, zip(*taken, strict=True))) for taken in rounds]
