"""Periods of a chart's table: of one length or not, and every one from the first to the last."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Span = tuple[date, date]
_MONTHS = {12: "year", 6: "half", 3: "quarter", 1: "month"}


def length(spans: Sequence[Span]) -> int:
    """Return how many months each period has, where all are years, halves, quarters or months."""
    found = {_months(span) for span in spans}
    length = found.pop() if len(found) == 1 else 0
    return length if length in _MONTHS else 0


def _months(span: Span) -> int:
    """Return a period's length in whole months of the calendar, 0 where it has no such length."""
    start, end = span
    after = end + timedelta(1)
    months = (after.year - start.year) * 12 + after.month - start.month
    whole = start.day == 1 and after.day == 1 and months in _MONTHS
    return months if whole and (start.month - 1) % months == 0 else 0


def filled(spans: Sequence[Span], months: int) -> list[Span]:
    """Return every period from the first to the last, also those without a value."""
    first, last = spans[0][0], spans[-1][0]
    count = ((last.year - first.year) * 12 + last.month - first.month) // months + 1
    starts = [_later(first, months * step) for step in range(count + 1)]
    return [(a, b - timedelta(1)) for a, b in pairwise(starts)]


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def text(span: Span) -> str:
    """Return a period of whole months as the record writes it."""
    start, kind = span[0], _MONTHS[_months(span)]
    if kind == "year":
        return f"{start.year:04}"
    if kind == "month":
        return f"{start.year:04}-{start.month:02}"
    sign, months = ("H", 6) if kind == "half" else ("Q", 3)
    return f"{start.year:04}-{sign}{(start.month - 1) // months + 1}"


def middle(span: Span) -> float:
    """Return the middle of a period as an ordinal day."""
    return (span[0].toordinal() + span[1].toordinal()) / 2
