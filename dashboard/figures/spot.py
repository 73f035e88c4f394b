"""Where a label has room: boxes in pixels, and the first free place beside a block."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_STEP = 26


class Box(NamedTuple):
    """A rectangle in pixels from the left and from the bottom."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes overlap."""
        if self.right <= other.left or other.right <= self.left:
            return False
        return self.bottom < other.top and other.bottom < self.top

    def holds(self, other: Box) -> bool:
        """Tell whether another box lies inside this one."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.bottom <= other.bottom and other.top <= self.top


def clear(
    block: Box, size: tuple[float, float], air: float, plot: Box, taken: Sequence[Box]
) -> Box | None:
    """Return the first free place for a label: above its block, then left of its top, then right.

    Args:
        block: What the label belongs to.
        size: Width and height of the label.
        air: Distance kept from the block.
        plot: What the label may not leave.
        taken: What the label may not hide.
    """
    wide, tall = size
    spots = [
        Box(x, y, x + wide, y + tall)
        for y in (block.top + air, block.top + air + _STEP)
        for x in _starts(block, wide, plot)
    ]
    spots.append(Box(block.left - air - wide, block.top - tall, block.left - air, block.top))
    spots.append(Box(block.right + air, block.top - tall, block.right + air + wide, block.top))
    for spot in spots:
        if plot.holds(spot) and not any(spot.meets(box) for box in taken):
            return spot
    return None


def _starts(block: Box, wide: float, plot: Box) -> list[float]:
    """Return where a label above a block may start: centred, or flush with either end."""
    centred = (block.left + block.right - wide) / 2
    inside = min(max(centred, plot.left), plot.right - wide)
    if wide > block.right - block.left:
        return [inside]
    return [inside, block.left, block.right - wide]


def apart(
    places: Sequence[tuple[float, float]], size: float, taken: Sequence[Box] = ()
) -> list[bool]:
    """Tell for each place whether a mark so large has room there, the first come first served.

    Args:
        places: Middles of the marks.
        size: Of a mark.
        taken: What no mark may meet.
    """
    boxes = list(taken)
    found = []
    for place in places:
        box = around(place, size)
        free = not any(box.meets(other) for other in boxes)
        found.append(free)
        if free:
            boxes.append(box)
    return found


def around(place: tuple[float, float], size: float) -> Box:
    """Return the square of a size about a place."""
    x, y = place
    return Box(x - size / 2, y - size / 2, x + size / 2, y + size / 2)
