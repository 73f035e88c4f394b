"""What the marks stand on: lanes and their names, grid, dates, today; or that there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import text
from dashboard.figures.svg import tag
from dashboard.figures.timeline import dates
from dashboard.figures.timeline import frame as frames
from dashboard.figures.timeline.frame import LEFT, TOP
from dashboard.figures.timeline.labels import LINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.figures.timeline.frame import Frame
    from dashboard.figures.timeline.scene import Timeline


def ground(timeline: Timeline, frame: Frame) -> Iterator[str]:
    """Yield the elements beneath the marks."""
    yield from _names(timeline, frame)
    yield from _axis(timeline, frame)
    yield from _today(timeline, frame)
    yield from _stamps(timeline, frame)


def _stamps(timeline: Timeline, frame: Frame) -> Iterator[str]:
    """Yield whose timeline it is and as of when, twice, so that no crop loses both."""
    if timeline.stamp and frame.lanes:
        said, y = str(escape(timeline.stamp)), frames.stamp(frame.lanes)
        for share, anchor in ((0.2, "start"), (0.8, "end")):
            place = {"x": frame.width * share, "y": y, "text_anchor": anchor}
            yield tag("text", said, class_="br-tl-stamp", **place)


def _names(timeline: Timeline, frame: Frame) -> Iterator[str]:
    tall = (frame.bottom - TOP) / max(frame.lanes, 1)
    for index, (_, name) in enumerate(timeline.lanes):
        y = TOP + index * tall
        yield tag("line", x1=0, x2=frame.width, y1=y, y2=y, class_="br-tl-rule")
        rows = text.fold(name, 20)
        for row, said in enumerate(rows):
            low = frame.y(index) + 4.5 + (row - (len(rows) - 1) / 2) * LINE
            yield tag("text", str(escape(said)), x=0, y=low, class_="br-tl-name")


def _axis(timeline: Timeline, frame: Frame) -> Iterator[str]:
    low, free = frame.bottom, 0.0
    for day, skeleton in dates.ticks(frame.window, frame.right - LEFT):
        x = frame.x(day.toordinal())
        yield tag("line", x1=x, x2=x, y1=TOP, y2=low, class_="br-tl-grid")
        yield tag("line", x1=x, x2=x, y1=low, y2=low + 7, class_="br-tl-tick")
        said = str(escape(dates.said(day, skeleton, timeline.lang)))
        if x >= free and x + text.width(said, 12) <= frame.width:
            free = x + text.width(said, 12) + 2
            yield tag("text", said, x=x, y=low + 22, class_="br-tl-date")
    yield tag("line", x1=0, x2=frame.width, y1=low, y2=low, class_="br-tl-zero")


def _today(timeline: Timeline, frame: Frame) -> Iterator[str]:
    day = timeline.today.toordinal() + 0.5
    if frame.window[0] <= day <= frame.window[1]:
        x = frame.x(day)
        yield tag("line", x1=x, x2=x, y1=TOP - 4, y2=frame.bottom, class_="br-tl-today")
        said = str(escape(timeline.words["today"]))
        yield tag("text", said, x=x, y=TOP - 8, text_anchor="end", class_="br-tl-date")


def nothing(timeline: Timeline, frame: Frame) -> str:
    """Return the words for a window or a record without events."""
    first, last = timeline.window
    words = timeline.words["none_here" if timeline.moments else "none"]
    inside = (gap[2] for gap in timeline.gaps if gap[0] <= first and gap[1] >= last)
    said = str(escape(next(inside, words) if timeline.moments else words))
    place = {"x": (LEFT + frame.right) / 2, "y": (TOP + frame.bottom) / 2, "text_anchor": "middle"}
    return tag("text", said, class_="br-tl-none", **place)
