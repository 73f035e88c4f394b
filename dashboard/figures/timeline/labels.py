"""Words beside the marks: two lines, right or left, dropped where there is no room."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures import text
from dashboard.figures.timeline import dates
from dashboard.figures.timeline.frame import LEFT
from dashboard.figures.timeline.spots import pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.figures.timeline.frame import Frame
    from dashboard.figures.timeline.scene import Moment, Timeline
    from dashboard.figures.timeline.spots import Spot

LINE, AWAY, _CELLS, _SHORT = 16, 6, 42, 22
Span = tuple[float, float]


@dataclass(frozen=True)
class Label:
    """The words of one mark.

    Attributes:
        spot: The mark.
        turn: 1 where the words stand right of it, -1 left.
        date: In bold, before the first row.
        rows: One or two.
        span: Left and right edge.
    """

    spot: Spot
    turn: int
    date: str
    rows: tuple[str, ...]
    span: Span


def labels(timeline: Timeline, spots: Sequence[Spot], frame: Frame) -> tuple[Label, ...]:
    """Return the labels that find room; none meets another, a mark or the hairline."""
    taken: dict[int, list[Span]] = defaultdict(list)
    chosen = next((one for one in spots if is_chosen(one, timeline)), None)
    for spot in spots:
        taken[spot.lane].append((spot.x - spot.half, spot.x + spot.half))
    if chosen:
        _bar_off(taken, chosen.x, 3, range(frame.lanes))
    for x, first, last in pairs(spots):
        _bar_off(taken, x, 1, range(first, last + 1))
    found = []
    for spot in sorted(spots, key=_weight):
        if spot.single and spot is not chosen:
            label = _placed(spot, spot.single, timeline, taken[spot.lane], frame)
            if label:
                taken[spot.lane].append(label.span)
                found.append(label)
    return tuple(found)


def is_chosen(spot: Spot, timeline: Timeline) -> bool:
    """Tell whether a mark is, or holds, the chosen event."""
    return any(moment.id == timeline.selected for moment in spot.moments)


def rows(date: str, title: str) -> tuple[str, ...]:
    """Return the title in one row or two of about the same length, the date ahead of the first."""
    ahead = "-" * text.cells(date)
    whole = f"{ahead} {title}"
    folded = [whole] if text.cells(whole) <= _SHORT else text.balance(whole, _CELLS)
    return (folded[0].removeprefix(ahead).strip(), *folded[1:])


def _bar_off(taken: Mapping[int, list[Span]], x: float, half: float, lanes: Iterable[int]) -> None:
    for lane in lanes:
        taken[lane].append((x - half, x + half))


def _weight(spot: Spot) -> tuple[int, float]:
    return -max(moment.importance for moment in spot.moments), spot.x


def _placed(
    spot: Spot, moment: Moment, timeline: Timeline, taken: Sequence[Span], frame: Frame
) -> Label | None:
    with_year = timeline.window[0].year != timeline.window[1].year
    date = dates.short(moment, with_year, timeline.lang)
    said = rows(date, moment.title)
    if len(said) > 2:
        return None
    first = text.width(date) * 1.08 + 4 + text.width(said[0])
    wide = max(first, *(text.width(row) for row in said[1:]), 0)
    left, right = spot.x - spot.half, spot.x + spot.half
    for turn, span in (
        (1, (right + AWAY, right + AWAY + wide)),
        (-1, (left - AWAY - wide, left - AWAY)),
    ):
        if span[0] >= LEFT and span[1] <= frame.right and not _meets(span, taken):
            return Label(spot, turn, date, said, span)
    return None


def _meets(span: Span, taken: Sequence[Span]) -> bool:
    return any(span[0] < right + 5 and span[1] > left - 5 for left, right in taken)
