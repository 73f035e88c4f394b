"""Periods as the record writes them, and the days they cover."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

YEAR = "[12][0-9]{3}"  # an axis of dates has room at both ends
_PART = re.compile(rf"({YEAR})(?:-(?:H([12])|Q([1-4])|([0-9]{{2}})(?:-([0-9]{{2}}))?))?")
_FORMS = "2024, 2024-H1, 2024-Q1, 2024-03, 2024-03-05, or two of these joined by /"


@dataclass(frozen=True, order=True)
class Period:
    """The first and last day of a period, and its kind: year, half, quarter, month, day or span."""

    start: date
    end: date
    kind: str

    @property
    def days(self) -> int:
        """Return how many days the period covers, both ends included."""
        return (self.end - self.start).days + 1

    @property
    def middle(self) -> date:
        """Return the day in the middle of the period."""
        return self.start + (self.end - self.start) / 2


@lru_cache(maxsize=8192)
def parse(text: str) -> Period:
    """Return the period that `text` names.

    Raises:
        ValueError: The text is no period; the message says what periods look like.
    """
    given = text.split("/")
    if len(given) > 2:
        raise ValueError(f"not a period, found {text!r}; write {_FORMS}")
    first = _part(given[0], text)
    if len(given) == 1:
        return first
    last = _part(given[1], text)
    if last.end < first.start:
        raise ValueError(f"the period ends before it starts, found {text!r}; swap its two ends")
    return Period(first.start, last.end, "span")


def ends(text: str) -> tuple[date, date]:
    """Return the first and last day of the period that `text` names."""
    found = parse(text)
    return found.start, found.end


def _part(part: str, text: str) -> Period:
    match = _PART.fullmatch(part)
    if not match:
        raise ValueError(f"not a period, found {text!r}; write {_FORMS}")
    year = int(match[1])
    if match[2]:
        return _months(year, int(match[2]) * 6 - 5, 6, "half")
    if match[3]:
        return _months(year, int(match[3]) * 3 - 2, 3, "quarter")
    if not match[4]:
        return _months(year, 1, 12, "year")
    month = int(match[4])
    if not 1 <= month <= 12:
        raise ValueError(f"no month has the number {match[4]}, found {text!r}; write 01 to 12")
    if not match[5]:
        return _months(year, month, 1, "month")
    try:
        day = date(year, month, int(match[5]))
    except ValueError:
        raise ValueError(f"no such day, found {text!r}; correct the date") from None
    return Period(day, day, "day")


def _months(year: int, month: int, count: int, kind: str) -> Period:
    last = month + count - 1
    return Period(date(year, month, 1), date(year, last, monthrange(year, last)[1]), kind)
