"""Where things stand in a timeline: the measures that picture and component share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

LEFT, AIR = 156, 14
STRIP_TOP, BASE, TOP, FOOT = 8, 82, 124, 34
_LANES, _LEAST, _MOST = 420, 58, 80
_STAMP = 12  # pixels that a line of small words takes
NEAR, HALF, REACH, APART, BAR, STEP = 14, 7.5, 30, 3, 21, 3.5


@dataclass(frozen=True)
class Frame:
    """The measures of one timeline, in pixels.

    Attributes:
        width: Of the whole.
        lanes: How many.
        window: First day, and the day after the last, as ordinals.
    """

    width: float
    lanes: int
    window: tuple[float, float]

    @property
    def right(self) -> float:
        """Return where the days end."""
        return self.width - AIR

    @property
    def bottom(self) -> float:
        """Return where the lanes end."""
        return TOP + self.lanes * lane_height(self.lanes)

    def x(self, day: float) -> float:
        """Return where a day's first moment lies."""
        first, last = self.window
        return LEFT + (day - first) / (last - first) * (self.right - LEFT)

    def y(self, lane: int) -> float:
        """Return the middle of a lane."""
        return TOP + (lane + 0.5) * lane_height(self.lanes)


def lane_height(lanes: int) -> int:
    """Return how tall each of so many lanes is."""
    return min(max(round(_LANES / max(lanes, 1)), _LEAST), _MOST)


def height(lanes: int) -> int:
    """Return how tall a timeline is, so that its room can be kept."""
    return TOP + lanes * lane_height(lanes) + FOOT


def stamp(lanes: int) -> float:
    """Return the base line of the words that no crop of three fifths loses.

    They stand right beneath the rule of a lane, in the middle fifth of the lanes, and of the whole
    where the two have a part in common.
    """
    each, tall = lane_height(lanes), height(lanes)
    inner = TOP + 0.4 * lanes * each, TOP + 0.6 * lanes * each
    outer = 0.4 * tall, 0.6 * tall
    under = [TOP + lane * each + _STAMP - 1 for lane in range(lanes)]
    within = [y for y in under if inner[0] + _STAMP - 2 <= y <= inner[1] - 3]
    across = [y for y in under if outer[0] + _STAMP - 2 <= y <= outer[1] - 3]
    both = [y for y in within if y in across]
    return next(iter((*both, *within, *across)), sum(inner) / 2 + 4)


def days(span: tuple[date, date]) -> tuple[float, float]:
    """Return a span as ordinals: the first day, and the day after the last."""
    return span[0].toordinal(), span[1].toordinal() + 1
