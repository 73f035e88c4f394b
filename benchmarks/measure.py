"""A measure beside its baseline, both taken by turns so that a busy machine slows both."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
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

    @property
    def ratio(self) -> float | None:
        """Return how many times its baseline the value is; none where there is no baseline."""
        return self.value / self.baseline if self.baseline else None

    @property
    def kept(self) -> bool | None:
        """Tell whether the bound is kept; none where there is no bound."""
        if self.most is None:
            return None
        judged = self.value if self.absolute or self.ratio is None else self.ratio
        return judged <= self.most

    def cells(self) -> list[str]:
        """Return what a row of a table says of it: ours, baseline, ratio, bound, kept or missed."""
        base = "" if self.baseline is None else f"{self._said(self.baseline)}, {self.against}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        verdict = {None: "", True: "kept", False: "missed"}[self.kept]
        return [self.what, self._said(self.value), base, ratio, self._bound(), verdict]

    def _beside(self) -> Iterator[str]:
        if self.wall is not None:
            yield f"wall {self.wall:.1f} ms"
        if self.baseline is not None:
            yield f"{self.against} {self._said(self.baseline)}"
        if self.ratio is not None:
            yield f"ratio {self.ratio:.2f}"
        if self.most is not None:
            yield f"bound {self._bound()}"
            yield "within" if self.kept else "over"

    def _bound(self) -> str:
        if self.most is None:
            return ""
        return f"{self.most:g} {self.unit if self.absolute else '×'}".rstrip()

    def _said(self, value: float) -> str:
        return f"{value:.1f} ms" if self.unit == "ms" else f"{value:.3g} {self.unit}".rstrip()


def row(cells: Iterable[str]) -> str:
    """Return a row of a Markdown table."""
    return f"| {' | '.join(cells)} |"


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
