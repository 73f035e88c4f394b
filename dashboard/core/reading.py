"""One value of an indicator in its own unit, as given or computed, and what names it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.core.model.indicators import Observation

FUTURE = frozenset({"F", "T"})


@dataclass(frozen=True)
class Reading:
    """One observation in its indicator's unit, or one computed value.

    Attributes:
        low, high: Ends of the stated range; alike where one value is stated.
        point: The value that is stated besides its range.
        observation: What the curated file says; None where the value is computed.
        inputs: Id and period of each value that a computed one was made of.
        again: How many readings like it, by period, source, maker and rivalry, stand before it.
    """

    indicator: str
    period: str
    low: float
    high: float
    qualifier: str
    status: str
    rival: str = ""
    observation: Observation | None = None
    inputs: tuple[tuple[str, str], ...] = ()
    point: float | None = None
    again: int = 0

    @property
    def value(self) -> float:
        """Return the value, or the middle of a range, for placing a mark."""
        return (self.low + self.high) / 2 if self.point is None else self.point

    @property
    def number(self) -> str:
        """Return the value or range in digits; twelve tell no two sums apart that should be one."""
        ends = "–".join(dict.fromkeys(f"{end:.12g}" for end in (self.low, self.high)))
        return ends if self.point is None else f"{self.point:.12g} ({ends})"

    @property
    def source(self) -> str:
        """Return the id of the source, empty for a computed value."""
        return self.observation.cite.source if self.observation else ""

    @property
    def key(self) -> str:
        """Return what names this reading among those of its indicator."""
        maker = self.observation.by if self.observation else ""
        again = str(self.again + 1) if self.again else ""
        return "~".join(filter(None, (self.period, self.source, maker, self.rival, again)))


def told_apart(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yield the readings, numbered where they would have the same key."""
    met: Counter[str] = Counter()
    for reading in readings:
        told = replace(reading, again=met[reading.key])
        while told.key in met:
            told = replace(told, again=told.again + 1)
        met.update({reading.key, told.key})
        yield told
