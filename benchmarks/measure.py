"""A measure beside its baseline, both taken by turns so that a busy machine slows both."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

ROUNDS = int(os.environ.get("ROUNDS", "5"))


@dataclass(frozen=True)
class Measure:
    """What was measured: medians, and what the value must not pass.

    Attributes:
        baseline: None where nothing stands beside the value.
        most: Greatest ratio of value to baseline, or greatest value where `absolute`; None where
            there is no bound.
        absolute: Whether `most` is in `unit`.
        wall: Time from the click to the answer, where `value` is processor time.
    """

    what: str
    against: str
    baseline: float | None
    value: float
    most: float | None
    absolute: bool = False
    wall: float | None = None
    unit: str = "ms"

    def __str__(self) -> str:
        """Return the measure as one line."""
        return " | ".join((f"{self.what}: {self._said(self.value)}", *self._beside()))

    def _beside(self) -> Iterator[str]:
        judged = self.value
        if self.wall is not None:
            yield f"wall {self.wall:.1f} ms"
        if self.baseline is not None:
            yield f"{self.against} {self._said(self.baseline)}"
            yield f"ratio {self.value / self.baseline:.2f}"
            judged = self.value if self.absolute else self.value / self.baseline
        if self.most is not None:
            yield f"bound {self.most:g} {self.unit if self.absolute else '×'}".rstrip()
            yield "within" if judged <= self.most else "over"

    def _said(self, value: float) -> str:
        return f"{value:.1f} ms" if self.unit == "ms" else f"{value:.3g} {self.unit}".rstrip()


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
