"""A measure beside its baseline, both taken by turns so that a busy machine slows both."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

ROUNDS = 5


@dataclass(frozen=True)
class Measure:
    """What was measured: medians in milliseconds, and what the value must not pass.

    Attributes:
        most: Greatest ratio of value to baseline, or greatest value where `absolute`.
        absolute: Whether `most` is in milliseconds.
        wall: Time from the click to the answer, where `value` is processor time.
    """

    what: str
    against: str
    baseline: float
    value: float
    most: float
    absolute: bool = False
    wall: float | None = None

    def __str__(self) -> str:
        """Return the measure as one line."""
        ratio = self.value / self.baseline
        within = (self.value if self.absolute else ratio) <= self.most
        bound = f"{self.most:g} {'ms' if self.absolute else '×'}"
        parts = [
            f"{self.what}: {self.value:.1f} ms",
            f"{self.against} {self.baseline:.1f} ms",
            f"ratio {ratio:.2f}",
            f"bound {bound}",
            "within" if within else "over",
        ]
        if self.wall is not None:
            parts.insert(1, f"wall {self.wall:.1f} ms")
        return " | ".join(parts)


def in_turns(calls: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Return the median time of each call in milliseconds; all are called once a round."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(ROUNDS):
        for name, call in calls.items():
            gc.collect()
            start = time.perf_counter()
            call()
            taken[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(times) for name, times in taken.items()}
