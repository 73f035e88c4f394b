"""The marks of a series as a small svg: lines broken where the record is silent, ranges as bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures import points, svg, trail
from dashboard.figures.axis import middle
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart, Gap, Mark, Series

_AREAS = {"bar", "block"}
_FAINT = 1.6


@dataclass(frozen=True)
class Frame:
    """Where time and value lie within a small picture, in its pixels."""

    start: float
    end: float
    low: float
    high: float
    width: int
    height: int
    pad: float

    def x(self, day: float) -> float:
        """Return how far from the left a day lies."""
        span = self.end - self.start or 1.0
        return self.pad + (day - self.start) / span * (self.width - 2 * self.pad)

    def y(self, value: float) -> float:
        """Return how far below the top a value lies."""
        span = self.high - self.low or 1.0
        return self.height - self.pad - (value - self.low) / span * (self.height - 2 * self.pad)


def frame(chart: Chart, size: tuple[int, int], pad: float) -> Frame:
    """Return the frame that holds every mark of a chart; columns keep their zero."""
    marks = [mark for one in chart.series for mark in one.marks]
    low = min((mark.low for mark in marks), default=0.0)
    high = max((mark.high for mark in marks), default=1.0)
    if chart.from_zero or chart.kind in _AREAS:
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        low, high = low - 1, high + 1
    start, end = chart.start.toordinal(), chart.end.toordinal() + 1
    return Frame(start, end, low, high, size[0], size[1], pad)


def series(one: Series, chart: Chart, place: Frame) -> str:
    """Return one series in its role's colours, rivals as small rings."""
    marks = points.main(one)
    if one.computed and chart.kind in _AREAS:
        drawn = _levels(marks, place, "br-v-line br-v-computed")
    elif chart.kind in _AREAS:
        beside = [other.id for other in chart.series if not other.computed]
        drawn = _columns(marks, place, beside.index(one.id), len(beside))
    elif chart.kind == "step":
        drawn = _levels(marks, place, "br-v-line")
    else:
        drawn = _lines(one, marks, chart, place)
    rings = [
        _dot(mark, place, 1.8, "br-v-ring")
        for mark in one.marks
        if mark.rival and points.is_point(mark)
    ]
    return tag("g", "".join([*drawn, *rings]), class_=f"br-role-{one.role}")


def gaps(found: Sequence[Gap], place: Frame) -> str:
    """Return the hatched fields of missing periods."""
    path = []
    for gap in found:
        left, right = place.x(gap.start.toordinal()), place.x(gap.end.toordinal() + 1)
        path.append(svg.hatch(left, 0, right - left, place.height, 7, rising=False))
    return tag("path", d="".join(path), class_="br-v-gap") if path else ""


def zero(place: Frame) -> str:
    """Return the line at zero, or the foot of the picture where zero is not in it."""
    inside = place.low <= 0 <= place.high
    height = place.y(0) if inside else place.height - 0.5
    kind = "br-v-zero" if inside else "br-v-axis"
    return tag("line", x1=0, x2=place.width, y1=height, y2=height, class_=kind)


def _lines(one: Series, marks: Sequence[Mark], chart: Chart, place: Frame) -> list[str]:
    """Return the runs of a line, its ranges, and a dot for every mark that no line reaches."""
    near = [index > 0 for index in range(len(marks))]
    joined = [*(near if chart.kind == "slope" else trail.linked(marks, chart.gaps)), False]
    firm, ahead = "", ""
    dots = []
    last = marks[-1] if marks else None
    for index, mark in enumerate(marks):
        before = marks[index - 1]
        link = joined[index] and points.is_point(mark) and points.is_point(before)
        if link and chart.kind != "dot":
            way = f"M{_spot(before, place)}L{_spot(mark, place)}"
            firm, ahead = (firm, ahead + way) if mark.is_future else (firm + way, ahead)
        lonely = chart.kind == "dot" or not (link or joined[index + 1])
        if points.is_point(mark) and (mark is last or lonely):
            dots.append(_dot(mark, place, 2.6 if mark is last else 1.9, _firmness(mark)))
    kind = "br-v-line br-v-computed" if one.computed else "br-v-line"
    parts = [tag("path", d=_merged(firm), class_=kind)] if firm else []
    parts += [tag("path", d=ahead, class_="br-v-line br-v-ahead")] if ahead else []
    return [*parts, *(_range(mark, place) for mark in marks if mark.is_range), *dots]


def _merged(path: str) -> str:
    """Return a path whose pieces run on where one ends at the start of the next."""
    pieces = [piece.split("L") for piece in path.split("M") if piece]
    said, end = "", ""
    for start, stop in pieces:
        said += f"L{stop}" if start == end else f"M{start}L{stop}"
        end = stop
    return said


def _levels(marks: Sequence[Mark], place: Frame, kind: str) -> list[str]:
    """Return a level across each period, joined upright to the one before where they meet."""
    path, reached = "", None
    for mark in marks:
        if points.is_point(mark):
            left, right = place.x(mark.start.toordinal()), place.x(mark.end.toordinal() + 1)
            meets = reached is not None and abs(left - reached) < 1
            path += f"{'V' if meets else f'M{left:.1f} '}{place.y(mark.value):.1f}H{right:.1f}"
            reached = right
    ranges = [_range(mark, place) for mark in marks if mark.is_range]
    return [tag("path", d=path, class_=kind), *ranges] if path else ranges


def _columns(marks: Sequence[Mark], place: Frame, index: int, count: int) -> list[str]:
    """Return columns from zero over each period: solid, hatched to the high bound, hollow ahead."""
    parts = []
    for mark in marks:
        start, end = place.x(mark.start.toordinal()), place.x(mark.end.toordinal() + 1)
        share = 0.8 if end - start < place.width / 6 else 1
        width = max((end - start) * share / count, _FAINT)
        left = start + index * width
        near, far = (mark.low, mark.high) if mark.value >= 0 else (mark.high, mark.low)
        kind = "br-v-plan" if mark.is_future else "br-v-fill"
        parts.append(_rect(left, width, place.y(0), place.y(near), kind))
        if mark.is_range:
            top, foot = sorted((place.y(near), place.y(far)))
            parts.append(_rect(left, width, top, foot, "br-v-tint"))
            path = svg.hatch(left, top, width, foot - top, 5)
            parts.append(tag("path", d=path, class_="br-v-hatch"))
    return parts


def _rect(left: float, width: float, one: float, other: float, kind: str) -> str:
    top, foot = sorted((one, other))
    return tag("rect", x=left, y=top, width=width, height=foot - top, class_=kind)


def _range(mark: Mark, place: Frame) -> str:
    x, low, high = place.x(middle(mark)), place.y(mark.low), place.y(mark.high)
    cap = "h-5" if abs(low - high) > 1 else ""
    path = f"M{x - 2.5:.1f} {low:.1f}h5m-2.5 0V{high:.1f}m2.5 0{cap}"
    return tag("path", d=path, class_="br-v-bar")


def _dot(mark: Mark, place: Frame, radius: float, kind: str) -> str:
    return tag("circle", cx=place.x(middle(mark)), cy=place.y(mark.value), r=radius, class_=kind)


def _firmness(mark: Mark) -> str:
    return "br-v-ring" if mark.is_future or mark.qualifier == "approx" else "br-v-dot"


def _spot(mark: Mark, place: Frame) -> str:
    return f"{place.x(middle(mark)):.1f} {place.y(mark.value):.1f}"
