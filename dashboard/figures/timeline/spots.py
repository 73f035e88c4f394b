"""Marks in the lanes: an event at its day, or a cluster where several would overlap."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures.timeline.frame import APART, HALF, NEAR, REACH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from dashboard.figures.timeline.frame import Frame
    from dashboard.figures.timeline.scene import Moment, Timeline

SIDES = ("coop", "friction", "step")


@dataclass(frozen=True)
class Spot:
    """One mark: a single event, or a cluster of several.

    Attributes:
        x: Its middle.
        lane: Index of its lane.
        moments: In order of place.
    """

    x: float
    lane: int
    moments: tuple[Moment, ...]

    @property
    def half(self) -> float:
        """Return half the mark's width."""
        return half(len(self.moments))

    @property
    def single(self) -> Moment | None:
        """Return the event where there is only one."""
        return self.moments[0] if len(self.moments) == 1 else None

    @property
    def mix(self) -> tuple[int, int, int]:
        """Return how many are co-operation, friction and neither."""
        sides = [side(moment.quad) for moment in self.moments]
        return sides.count("coop"), sides.count("friction"), sides.count("step")


def half(count: int) -> float:
    """Return half the width of a mark for so many events."""
    return HALF if count == 1 else 7.5 + 3.5 * len(str(count))


def side(quad: str) -> str:
    """Return which of SIDES a quad belongs to."""
    if quad.endswith("cooperation"):
        return "coop"
    return "friction" if quad.endswith("conflict") else "step"


def spots(timeline: Timeline, frame: Frame) -> tuple[Spot, ...]:
    """Return the marks of all lanes; those of one lane do not overlap."""
    place = {key: index for index, (key, _) in enumerate(timeline.lanes)}
    lanes: dict[int, list[tuple[float, Moment]]] = defaultdict(list)
    days = positions(timeline)
    first, last = frame.window
    for moment in timeline.shown:
        day = min(max(days[moment.id], first), last)
        lanes[place[moment.lane]].append((frame.x(day), moment))
    return tuple(
        spot for lane, found in sorted(lanes.items()) for spot in _merged(lane, _sorted(found))
    )


def positions(timeline: Timeline) -> dict[str, float]:
    """Return the day of each event's mark as an ordinal; events of one day share it out."""
    same: dict[tuple[str, int], list[Moment]] = defaultdict(list)
    found = {}
    for moment in timeline.ordered:
        start, end = moment.start.toordinal(), moment.end.toordinal()
        found[moment.id] = (start + end + 1) / 2 if moment.precision != "range" else start + 0.5
        if start == end:
            same[moment.lane, start].append(moment)
    for (_, start), moments in same.items():
        for index, moment in enumerate(moments):
            found[moment.id] = start + (index + 0.5) / len(moments)
    return found


def pairs(spots: Sequence[Spot]) -> tuple[tuple[float, int, int], ...]:
    """Return the place, first and last lane of each day on which single events share a place."""
    same: dict[date, list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.single and spot.single.precision == "day":
            same[spot.single.start].append(spot)
    ends = ((found[0], found[-1]) for found in same.values())
    return tuple(
        (one.x, one.lane, other.lane)
        for one, other in ends
        if one.lane < other.lane and abs(one.x - other.x) < 1
    )


def _sorted(found: list[tuple[float, Moment]]) -> list[tuple[float, Moment]]:
    return sorted(found, key=lambda pair: pair[0])


def _merged(lane: int, found: Sequence[tuple[float, Moment]]) -> Iterator[Spot]:
    """Yield the marks of a lane; what is nearer than NEAR merges, up to a reach."""
    group: list[tuple[float, Moment]] = []
    edge = float("-inf")
    for x, moment in found:
        if group and not _joins(x, group, edge):
            yield _spot(lane, group, edge)
            edge = _middle(group, edge) + half(len(group))
            group = []
        group.append((x, moment))
    if group:
        yield _spot(lane, group, edge)


def _joins(x: float, group: Sequence[tuple[float, Moment]], edge: float) -> bool:
    near = x - group[-1][0] < NEAR and x - group[0][0] <= REACH
    return near or x - HALF < _middle(group, edge) + half(len(group)) + APART


def _middle(group: Sequence[tuple[float, Moment]], edge: float) -> float:
    """Return the middle of a group, right of the mark before it."""
    return max((group[0][0] + group[-1][0]) / 2, edge + half(len(group)) + APART)


def _spot(lane: int, group: Sequence[tuple[float, Moment]], edge: float) -> Spot:
    return Spot(_middle(group, edge), lane, tuple(moment for _, moment in group))
