"""The strip above the lanes: all events, stacked by month, quarter or year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dashboard.figures.timeline.frame import BASE, STRIP_TOP, days
from dashboard.figures.timeline.spots import positions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.figures.timeline.scene import Timeline

_UNITS = (("month", 1), ("quarter", 3), ("year", 12))
_ORDER = (
    "material-cooperation",
    "verbal-cooperation",
    "material-conflict",
    "verbal-conflict",
    "none",
)
_ROOM, _AIR = BASE - STRIP_TOP - 4, 1.3


@dataclass(frozen=True)
class Density:
    """How the strip is drawn.

    Attributes:
        unit: month, quarter or year.
        wide: Pixels of one bin.
        size: Pixels of a glyph; 0 where bars are drawn instead.
        stacks: Quads of each bin from the base up, by the bin's first and last-but-one day.
    """

    unit: str
    wide: float
    size: float
    stacks: Mapping[tuple[int, int], tuple[str, ...]]

    @property
    def tallest(self) -> int:
        """Return how many events the fullest bin holds."""
        return max(map(len, self.stacks.values()), default=0)


def density(timeline: Timeline, width: float) -> Density:
    """Return the strip's stacks; bars stand where a stack of glyphs would be too tall."""
    first, last = days(timeline.whole)
    options = [(unit, step, width * step * 30.44 / (last - first)) for unit, step in _UNITS]
    unit, step, wide = next((one for one in options if one[2] >= 6), options[-1])
    bins: dict[tuple[int, int], list[str]] = defaultdict(list)
    middle = positions(timeline)
    for moment in timeline.ordered:
        day = date.fromordinal(int(middle[moment.id]))
        bins[_bin(day, step)].append(moment.quad)
    stacks = {key: tuple(sorted(quads, key=_rank)) for key, quads in bins.items()}
    tallest = max(map(len, stacks.values()), default=1)
    size = min(wide - _AIR, 9, _ROOM / tallest - _AIR)
    return Density(unit, wide, size if size >= 4 else 0, stacks)


def rise(found: Density) -> float:
    """Return how many pixels one event takes in height."""
    return found.size + _AIR if found.size else _ROOM / found.tallest


def _bin(day: date, step: int) -> tuple[int, int]:
    month = day.year * 12 + (day.month - 1) // step * step
    after = month + step
    return (
        date(month // 12, month % 12 + 1, 1).toordinal(),
        date(after // 12, after % 12 + 1, 1).toordinal(),
    )


def _rank(quad: str) -> int:
    return _ORDER.index(quad) if quad in _ORDER else len(_ORDER)
