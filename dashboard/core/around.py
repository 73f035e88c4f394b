"""What the record holds shortly before and after an event."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from dashboard.core import periods

if TYPE_CHECKING:
    from dashboard.core.book import Book
    from dashboard.core.model.events import Event
    from dashboard.core.reading import Reading

Span = tuple[date, date]
YEAR, MONTHS = 365, 183  # days on each side: of yearly figures, of shorter ones
SHORT = 100  # days; a period as long as a quarter is short


def spans(event: Event, book: Book, indicator: str) -> tuple[Span, Span]:
    """Return the stretches before and after an event, as long as suits an indicator's periods."""
    start, end = periods.ends(event.date)
    far = timedelta(_far(book, indicator))
    day = timedelta(1)
    return (start - far, start - day), (end + day, end + far)


def readings(
    event: Event, book: Book, indicator: str
) -> tuple[tuple[Reading, ...], tuple[Reading, ...], tuple[Reading, ...]]:
    """Return the main readings whose period ends before an event, holds it, and begins after it.

    Only those that reach into the stretches around it.
    """
    (first, _), (_, last) = spans(event, book, indicator)
    start, end = periods.ends(event.date)
    found: tuple[list[Reading], ...] = ([], [], [])
    for reading in book.main(indicator).values():
        begins, ends = periods.ends(reading.period)
        if begins <= last and first <= ends:
            found[(ends >= start) + (begins > end)].append(reading)
    before, during, after = map(tuple, found)
    return before, during, after


def _far(book: Book, indicator: str) -> int:
    lengths = sorted(periods.parse(period).days for period in book.main(indicator))
    return MONTHS if lengths and lengths[len(lengths) // 2] <= SHORT else YEAR
