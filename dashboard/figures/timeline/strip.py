"""The strip of all events as svg: stacks, years, gaps, and the window with its funnel."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import parts
from dashboard.figures.svg import tag
from dashboard.figures.timeline import dates
from dashboard.figures.timeline.density import density, rise
from dashboard.figures.timeline.frame import BASE, LEFT, STRIP_TOP, TOP, days
from dashboard.figures.timeline.gaps import gaps
from dashboard.figures.timeline.spots import SIDES, side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.figures.timeline.density import Density
    from dashboard.figures.timeline.frame import Frame
    from dashboard.figures.timeline.scene import Timeline

_NARROW = 28
_FINE = 12  # pixels; smaller marks have finer lines


def strip(timeline: Timeline, frame: Frame) -> str:
    """Return the strip above the lanes."""
    whole = replace(frame, window=days(timeline.whole))
    found = density(timeline, whole.right - LEFT)
    unit = "one_mark" if found.size else f"bars_{found.unit}"
    drawn = [
        tag("text", str(escape(timeline.words["all_events"])), x=0, y=26, class_="br-tl-name"),
        tag("text", str(escape(timeline.words[unit])), x=0, y=44, class_="br-tl-small"),
        _all(timeline),
        *gaps(timeline, found, whole),
        _window(timeline, frame, whole),
        *(_glyphs(found, whole) if found.size else _bars(found, whole)),
        tag("line", x1=LEFT, x2=whole.right, y1=BASE, y2=BASE, class_="br-tl-line"),
        *_years(timeline, whole),
        _grips(timeline, whole),
    ]
    return tag("g", "".join(drawn), class_="br-tl-strip")


def _all(timeline: Timeline) -> str:
    """Return the link to all years, where the component has its buttons."""
    if not timeline.all_href or timeline.window == timeline.whole:
        return ""
    said = str(escape(timeline.words["all_years"]))
    words = tag("text", said, x=0, y=73, class_="br-tl-small")
    return tag("a", words, href=timeline.all_href, target="_self")


def ends(timeline: Timeline, whole: Frame) -> tuple[float, float]:
    """Return where the window starts and ends on the strip."""
    first, last = days(timeline.window)
    return max(whole.x(first), LEFT), min(whole.x(last), whole.right)


def _window(timeline: Timeline, frame: Frame, whole: Frame) -> str:
    left, right = ends(timeline, whole)
    funnel = f"M{left:.2f} {BASE}L{LEFT} {TOP}M{right:.2f} {BASE}L{frame.right} {TOP}"
    wide, tall = max(right - left, 1), BASE - STRIP_TOP
    box = tag("rect", x=left, y=STRIP_TOP, width=wide, height=tall, class_="br-tl-window")
    return tag("path", d=funnel, class_="br-tl-funnel") + box


def _grips(timeline: Timeline, whole: Frame) -> str:
    y = (STRIP_TOP + BASE) / 2 - 11
    left, right = ends(timeline, whole)
    out = 3 if right - left < _NARROW else 0
    return "".join(
        tag("rect", x=x - 3, y=y, width=6, height=22, rx=2, class_="br-tl-grip")
        for x in (left - out, right + out)
    )


def _glyphs(found: Density, whole: Frame) -> Iterator[str]:
    fine = "br-tl-fine" if found.size < _FINE else ""
    for (start, _), quads in found.stacks.items():
        x = min(whole.x(start) + found.wide / 2, whole.right - found.size / 2)
        for index, quad in enumerate(quads):
            y = BASE - 2 - found.size / 2 - index * rise(found)
            yield parts.mark(quad, max(x, LEFT + found.size / 2), y, found.size, fine)


def _bars(found: Density, whole: Frame) -> Iterator[str]:
    for name in SIDES:
        path = ""
        for (start, end), quads in found.stacks.items():
            kinds = [side(quad) for quad in quads]
            if name in kinds:
                left, right = max(whole.x(start), LEFT), min(whole.x(end) - 1, whole.right)
                low = BASE - kinds.index(name) * rise(found)
                up = kinds.count(name) * rise(found)
                path += f"M{left:.1f} {low:.1f}V{low - up:.1f}H{right:.1f}V{low:.1f}Z"
        if path:
            yield tag("path", d=path, class_=f"br-tl-stack br-{name}")


def _years(timeline: Timeline, whole: Frame) -> Iterator[str]:
    """Yield a tick for each year, and its name where there is room."""
    first, last = timeline.whole
    each = (whole.right - LEFT) / max((last - first) / timedelta(days=365.25), 0.1)
    step = next((step for step in (1, 2, 5, 10, 20) if each * step >= 40), 50)
    for year in range(first.year, last.year + 1):
        day = date(year, 1, 1)
        x = max(whole.x(day.toordinal()), LEFT)
        named = year % step == 0
        yield tag("line", x1=x, x2=x, y1=BASE, y2=BASE + (8 if named else 4), class_="br-tl-tick")
        if named and x + 34 < whole.right:
            said = str(escape(dates.said(day, "y", timeline.lang)))
            yield tag("text", said, x=x + 5, y=BASE + 17, class_="br-tl-date")
