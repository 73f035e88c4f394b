"""Dates on a timeline: short ones for labels, and the ticks of its axes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_interval, format_skeleton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.figures.timeline.scene import Moment

_ROOM = 64
_TENS = {1: set(range(1, 32)), 5: {1, 5, 10, 15, 20, 25}, 10: {1, 10, 20}}


def short(moment: Moment, with_year: bool, lang: str) -> str:
    """Return an event's date for its label: `6 Jul`, with the year where several are shown."""
    year = "y" if with_year else ""
    if moment.precision == "year":
        return said(moment.start, "y", lang)
    if moment.precision == "month":
        return said(moment.start, year + "MMM", lang)
    if moment.precision == "range" and moment.start != moment.end:
        locale = Locale.parse(lang, sep="-")
        skeleton = year + "MMMd"
        return str(format_interval(moment.start, moment.end, skeleton, locale=locale))
    return said(moment.start, year + "MMMd", lang)


def said(day: date, skeleton: str, lang: str) -> str:
    """Return a day in words."""
    return str(format_skeleton(skeleton, day, locale=Locale.parse(lang, sep="-")))


def ticks(window: tuple[float, float], width: float) -> tuple[tuple[date, str], ...]:
    """Return the days that are named beneath the lanes, with the skeleton of each.

    Args:
        window: First day, and the day after the last, as ordinals.
        width: Pixels between them.
    """
    found: list[tuple[date, str]] = []
    span = window[1] - window[0]
    for day, unit in _regular(window, span / width * _ROOM):
        fresh = not found or found[-1][0].year != day.year
        if unit == "year":
            skeleton = "y"
        elif unit == "month":
            skeleton = "yMMM" if fresh else "MMM"
        else:
            skeleton = "yMMMd" if fresh else "MMMd" if day.day == 1 else "d"
        found.append((day, skeleton))
    return tuple(found)


def _regular(window: tuple[float, float], room: float) -> Iterator[tuple[date, str]]:
    """Yield days that are at least `room` days apart."""
    first, last = date.fromordinal(int(window[0])), date.fromordinal(int(window[1]))
    for step, kept in _TENS.items():
        if room <= step:
            days = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal()))
            yield from ((day, "day") for day in days if day.day in kept)
            return
    months = next((step for step in (1, 3, 6, 12, 24, 60, 120) if room <= step * 29.5), 240)
    for month in range(first.year * 12, last.year * 12 + 12, months):
        day = date(month // 12, month % 12 + 1, 1)
        if first <= day < last:
            yield day, "year" if months >= 12 else "month"
