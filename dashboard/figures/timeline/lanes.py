"""The lanes as svg: ground, hairlines, bars, marks, and the chosen event's flag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.svg import tag
from dashboard.figures.timeline.bars import bars
from dashboard.figures.timeline.frame import TOP
from dashboard.figures.timeline.ground import ground, nothing
from dashboard.figures.timeline.labels import is_chosen, labels
from dashboard.figures.timeline.marks import flag, mark
from dashboard.figures.timeline.spots import pairs, spots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.figures.timeline.frame import Frame
    from dashboard.figures.timeline.scene import Timeline
    from dashboard.figures.timeline.spots import Spot


def lanes(timeline: Timeline, frame: Frame) -> str:
    """Return the lanes, from the grid up to the chosen event's flag."""
    found = spots(timeline, frame)
    placed = {label.spot: label for label in labels(timeline, found, frame)}
    chosen = next((spot for spot in found if is_chosen(spot, timeline)), None)
    drawn = [
        *ground(timeline, frame),
        *bars(found, frame),
        *_pairs(found, frame),
        _hair(chosen, frame) if chosen else "",
        *(mark(timeline, spot, placed.get(spot), frame) for spot in found),
        flag(timeline, chosen, frame) if chosen else "",
        "" if found else nothing(timeline, frame),
    ]
    return tag("g", "".join(drawn), class_="br-tl-lanes")


def _pairs(found: Sequence[Spot], frame: Frame) -> Iterator[str]:
    for x, first, last in pairs(found):
        high, low = frame.y(first), frame.y(last)
        yield tag("line", x1=x, x2=x, y1=high, y2=low, class_="br-tl-pair")


def _hair(spot: Spot, frame: Frame) -> str:
    return tag("line", x1=spot.x, x2=spot.x, y1=TOP - 8, y2=frame.bottom, class_="br-tl-hair")
