"""Bars beneath the marks of months, years and spans, so that an imprecise date looks like one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.figures.svg import tag
from dashboard.figures.timeline.frame import BAR, HALF, LEFT, STEP
from dashboard.figures.timeline.spots import side

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.figures.timeline.frame import Frame
    from dashboard.figures.timeline.scene import Moment
    from dashboard.figures.timeline.spots import Spot


def bars(spots: Sequence[Spot], frame: Frame) -> Iterator[str]:
    """Yield a bar for each single mark whose date is wider than it; at most three levels a lane."""
    levels: dict[int, list[float]] = defaultdict(lambda: [float("-inf")] * 3)
    for spot in spots:
        moment = spot.single
        if not moment or moment.end == moment.start:
            continue
        left, right = _ends(moment, frame)
        if right - left < 2 * HALF:
            continue
        ends = levels[spot.lane]
        level = next((index for index, end in enumerate(ends) if end + 4 < left), 0)
        ends[level] = right
        y = frame.y(spot.lane)
        low = y + BAR + level * STEP
        path = f"M{left:.2f} {low}H{right:.2f}{_caps(moment, frame, low)}M{spot.x:.2f} {y}V{low}"
        yield tag("path", d=path, class_=f"br-tl-bar br-{side(moment.quad)}")


def _ends(moment: Moment, frame: Frame) -> tuple[float, float]:
    left, right = moment.start.toordinal(), moment.end.toordinal() + 1
    return max(frame.x(left), LEFT), min(frame.x(right), frame.right)


def _caps(moment: Moment, frame: Frame, low: float) -> str:
    """Return a cap for each end that lies in the window; a bar that goes on has none."""
    first, last = frame.window
    days = moment.start.toordinal(), moment.end.toordinal() + 1
    left, right = _ends(moment, frame)
    caps = f"M{left:.2f} {low - 2.5}v5" if days[0] >= first else ""
    return caps + (f"M{right:.2f} {low - 2.5}v5" if days[1] <= last else "")
