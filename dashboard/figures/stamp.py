"""Source and date within a plot, twice, so that no crop of three fifths of it loses them.

A crop of that size is at least three fifths wide and high, so it holds the middle fifth of the
height; across, it holds the stretch from a fifth to the middle, or that from the middle on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures import drawn, text
from dashboard.figures.axis import NARROW, WIDE
from dashboard.figures.layer import Layer, Part
from dashboard.figures.spot import Box
from dashboard.figures.theme import fade

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from dashboard.core.chart import Chart
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Palette

SIZE, LINE = 10, 13
BAND = 0.4, 0.6  # of the height
STRETCHES = (0.2, 0.5), (0.5, 0.8)  # of the width
_CELLS, _ROWS, _STEPS = 19, 2, 5
_VEIL = 0.82  # of the ground behind a copy, for what it may lie on
_WEIGHT = 4  # hiding words is so much worse than hiding a part of a mark
_WIDTHS = NARROW, WIDE


@dataclass(frozen=True)
class Copy:
    """Where a copy stands.

    Attributes:
        share: Of the plot's width, at which its near edge lies.
        middle: Pixels between the plot's edge and the middle of the copy.
        side: Which of its edges is the near one.
        is_inner: Whether it stands at the middle of the plot.
    """

    share: float
    middle: float
    side: str
    is_inner: bool


def stamp(chart: Chart, axes: Axes, palette: Palette, notes: Sequence[Part]) -> Layer:
    """Return both copies, each where it hides least of what is drawn.

    Args:
        chart: Says who and when.
        axes: Where the marks stand.
        palette: In which colours.
        notes: The words that the plot has already.
    """
    lines = rows(chart.stamp, axes.height)
    if not lines:
        return Layer()
    taken = {
        wide: [*drawn.marks(chart, axes, wide), *[*drawn.words(notes, axes, wide)] * _WEIGHT]
        for wide in _WIDTHS
    }
    copies = (_drawn(lines, spot, axes, palette) for spot in spots(lines, axes.height, taken))
    return Layer(notes=tuple(copies))


def spots(
    lines: Sequence[str], height: float, taken: Mapping[int, Sequence[Box]]
) -> tuple[Copy, Copy]:
    """Return where the two copies hide least; they do not meet in the middle.

    Args:
        lines: Of a copy.
        height: Of the plot in pixels.
        taken: What is drawn, for each width that the plot may have.
    """
    low, high = (share * height for share in BAND)
    size = _size(lines)
    near = {
        width: [other for other in boxes if other.bottom < high and low < other.top]
        for width, boxes in taken.items()
    }

    def hidden(spot: Copy) -> float:
        return sum(_hidden(_box(size, spot, width), boxes) for width, boxes in near.items())

    first = _best(_places(lines, height, 0), hidden)
    others = _places(lines, height, 1)
    return first, _best([o for o in others if not (o.is_inner and first.is_inner)], hidden)


def _best(places: Sequence[Copy], hidden: Callable[[Copy], float]) -> Copy:
    """Return the first place that hides nothing, else the one that hides least."""
    free = (spot for spot in places if not hidden(spot))
    return next(free, None) or min(places, key=hidden)


def _places(lines: Sequence[str], height: float, index: int) -> list[Copy]:
    """Return the places that a copy may take, the best first."""
    low, high = (share * height for share in BAND)
    tall = len(lines) * LINE
    room = max(high - low - tall, 0)
    heights = [low + tall / 2 + room * step / (_STEPS - 1) for step in (2, 1, 3, 0, 4)]
    sides = ("left", "right") if index == 0 else ("right", "left")
    return [
        Copy(STRETCHES[index][0 if side == "left" else 1], middle, side, side != sides[0])
        for side in sides
        for middle in heights
    ]


def rows(said: Sequence[str], height: float) -> list[str]:
    """Return the lines of a copy: who in two at most, and when; cut where the band is low."""
    if not said:
        return []
    *who, when = said
    most = max(min(int((BAND[1] - BAND[0]) * height / LINE) - 1, _ROWS), 1)
    folded = text.balance(who[0], _CELLS) if who else []
    if len(folded) > most:
        folded = [*folded[: most - 1], _clipped(folded[most - 1])]
    return [*folded, when]


def _clipped(row: str) -> str:
    while text.cells(row) >= _CELLS:
        row = row[:-1]
    return f"{row.rstrip()}…"


def _drawn(lines: Sequence[str], spot: Copy, axes: Axes, palette: Palette) -> Part:
    return {
        "xref": "paper",
        "yref": "paper",
        "x": spot.share,
        "y": round(spot.middle / axes.height * axes.domain, 4),
        "xanchor": spot.side,
        "yanchor": "middle",
        "align": spot.side,
        "showarrow": False,
        "borderpad": 0,
        "text": "<br>".join(text.safe(line) for line in lines),
        "font": {"size": SIZE, "color": palette.ink3},
        "bgcolor": fade(palette.page, _VEIL),
        "name": "stamp",
    }


def rooms(chart: Chart, axes: Axes) -> list[Box]:
    """Return where both copies would best stand on a phone, for words that have a choice."""
    lines = rows(chart.stamp, axes.height)
    places = (_places(lines, axes.height, index)[0] for index in (0, 1) if lines)
    return [box(lines, spot, NARROW) for spot in places]


def box(lines: Sequence[str], spot: Copy, width: float) -> Box:
    """Return the room that a copy takes in a plot so wide, in pixels from the lower left."""
    return _box(_size(lines), spot, width)


def _size(lines: Sequence[str]) -> tuple[float, float]:
    return max(text.width(line, SIZE) for line in lines), len(lines) * LINE


def _box(size: tuple[float, float], spot: Copy, width: float) -> Box:
    wide, tall = size
    left = spot.share * width - (0 if spot.side == "left" else wide)
    return Box(left, spot.middle - tall / 2, left + wide, spot.middle + tall / 2)


def _hidden(own: Box, taken: Sequence[Box]) -> float:
    """Return how much of what is drawn a copy would lie on."""
    return sum(_shared(own, other) for other in taken if own.meets(other))


def _shared(one: Box, other: Box) -> float:
    wide = min(one.right, other.right) - max(one.left, other.left)
    return wide * (min(one.top, other.top) - max(one.bottom, other.bottom))
