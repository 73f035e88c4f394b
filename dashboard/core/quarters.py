"""Events counted by quarter and kind of act: counts of what was collected, not an index."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from dashboard.core import periods

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.core.model.events import Event


@dataclass(frozen=True)
class Quarter:
    """A quarter, and how many events of each kind of act begin in it."""

    start: date
    counts: Counter[str]

    @property
    def end(self) -> date:
        """Return the quarter's last day."""
        return _next(self.start) - timedelta(1)

    @property
    def total(self) -> int:
        """Return how many events it has."""
        return self.counts.total()


def of(events: Iterable[Event]) -> tuple[Quarter, ...]:
    """Return every quarter from the first event to the last, those without events too.

    An event counts where it begins; one of which only the year is known is left out.
    """
    dated = (event for event in events if periods.parse(event.date).kind != "year")
    found: dict[date, Counter[str]] = {
        start: Counter(str(event.quad) for event in group)
        for start, group in groupby(sorted(dated, key=_start), key=_start)
    }
    if not found:
        return ()
    out, start = [], min(found)
    while start <= max(found):
        out.append(Quarter(start, found.get(start, Counter())))
        start = _next(start)
    return tuple(out)


def _start(event: Event) -> date:
    day = periods.ends(event.date)[0]
    return date(day.year, day.month - (day.month - 1) % 3, 1)


def _next(start: date) -> date:
    return date(start.year + start.month // 10, (start.month + 3 - 1) % 12 + 1, 1)
