"""The dates beneath a strip: days, months or years, as many as the span bears."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_skeleton
from markupsafe import escape

from dashboard.figures import strip_place
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.chart import Flag

_DAYS, _MONTHS = 75, 900


def axis(flags: Sequence[Flag], level: float, locale: str) -> str:
    """Return the axis: a line, ticks, and dates; the first of each year names it."""
    first, last = strip_place.span(flags)
    width = strip_place.WIDTH
    drawn = [tag("line", x1=0, x2=width, y1=level, y2=level, class_="br-v-axis")]
    year = 0
    for day, named in _ticks(first, last):
        x = _place(day, flags)
        if not 40 < x < width - 40:
            continue
        length = 8 if named else 4
        drawn.append(tag("line", x1=x, x2=x, y1=level, y2=level + length, class_="br-v-axis"))
        if named:
            said = str(escape(_said(day, last - first, day.year != year, locale)))
            place = {"x": x, "y": level + 23, "text_anchor": "middle"}
            drawn.append(tag("text", said, class_="br-strip-axis", **place))
            year = day.year
    return "".join(drawn)


def _place(day: date, flags: Sequence[Flag]) -> float:
    first, last = strip_place.span(flags)
    edge = strip_place.EDGE
    return edge + (day.toordinal() - first) / (last - first) * (strip_place.WIDTH - 2 * edge)


def _ticks(first: float, last: float) -> Iterator[tuple[date, bool]]:
    """Yield the days that get a tick, and whether they are named."""
    day, end = date.fromordinal(int(first)), date.fromordinal(int(last))
    span = last - first
    while day <= end:
        if span <= _DAYS:
            yield day, day.day in (1, 10, 20)
        elif day.day == 1:
            step = 1 if span <= _MONTHS / 3 else 3 if span <= _MONTHS else 12
            if day.month % step == 1 or step == 1:
                yield day, span <= 3 * _MONTHS or day.year % 5 == 0
        day += timedelta(days=1)


def _said(day: date, span: float, with_year: bool, locale: str) -> str:
    skeleton = "MMMd" if span <= _DAYS else "MMM" if span <= _MONTHS else ""
    wanted = ("y" if with_year or not skeleton else "") + skeleton
    return str(format_skeleton(wanted, day, locale=Locale.parse(locale, sep="-")))
