"""Axes of a plot: the stretch of time and value it covers, and where its gridlines lie."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from dashboard.figures.theme import HEIGHT, MARGIN

if TYPE_CHECKING:
    from dashboard.core.chart import Chart, Flag, Gap, Mark

# Labels are placed for a wide plot and checked for a phone's, since one figure serves both.
WIDE, NARROW = 800, 358
STRIP = 58
HEAD = 30  # pixels above the top gridline, for labels
SMALL = 320
DAY = 86_400_000


@dataclass(frozen=True)
class Axes:
    """The extent of a plot in days and values, and its size in pixels on a wide screen.

    Attributes:
        left, right: Days of the time axis' ends, as ordinals.
        bottom, top: Values of the value axis' ends.
        ticks: Values of the gridlines.
        strip: Height of the strip of events above the plot, 0 where there is none.
        whole: Height of the figure with its margins.
    """

    left: float
    right: float
    bottom: float
    top: float
    ticks: tuple[float, ...]
    strip: int
    whole: int

    @property
    def height(self) -> float:
        """Return the height of the plot without its strip, in pixels."""
        return self.whole - MARGIN["t"] - MARGIN["b"] - self.strip

    @property
    def domain(self) -> float:
        """Return the share of the whole plot that lies below the strip."""
        return self.height / (self.height + self.strip)

    def x(self, day: float, width: float = WIDE) -> float:
        """Return how far from the left a day lies, in pixels."""
        return (day - self.left) / (self.right - self.left) * width

    def y(self, value: float) -> float:
        """Return how far above the bottom a value lies, in pixels."""
        return (value - self.bottom) / (self.top - self.bottom) * self.height

    def rise(self, pixels: float) -> float:
        """Return the difference in value that a height in pixels stands for."""
        return pixels / self.height * (self.top - self.bottom)


def axes(
    chart: Chart, height: int, head: int = HEAD, left: float = 0.05, right: float = 0.035
) -> Axes:
    """Return the axes that hold every mark of a chart.

    Args:
        chart: What is drawn.
        height: Height of the figure in pixels.
        head: Pixels kept free above the top gridline, for labels.
        left: Share of the width kept free before the first day.
        right: Share of the width kept free after the last.
    """
    marks = [mark for one in chart.series for mark in one.marks]
    low = min((mark.low for mark in marks), default=0.0)
    high = max((mark.high for mark in marks), default=1.0)
    if chart.from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    grid = ticks(low, high, 5 if height >= SMALL else 4)
    strip = STRIP if chart.flags else 0
    span = grid[-1] - grid[0]
    share = head / (height - MARGIN["t"] - MARGIN["b"] - strip)
    first, last = chart.start.toordinal(), chart.end.toordinal() + 1
    width = (last - first) / (1 - left - right)
    return Axes(
        left=first - left * width,
        right=last + right * width,
        bottom=grid[0],
        top=grid[0] + span / (1 - share),
        ticks=grid,
        strip=strip,
        whole=height,
    )


def is_cut(chart: Chart) -> bool:
    """Tell whether the value axis starts above zero, which the chart's frame then says."""
    return axes(chart, HEIGHT).bottom > 0


def ticks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """Return round values from below `low` to above `high`, at most `most` steps apart."""
    if high <= low:
        low, high = low - abs(low) * 0.1 - 0.5, high + abs(high) * 0.1 + 0.5
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    for factor in (1, 2, 2.5, 5, 10, 20):
        step = factor * power
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        if last - first <= most:
            break
    return tuple(round(i * step, 10) for i in range(first, last + 1))


def number(value: float) -> str:
    """Return a gridline's value as it reads: true minus, thin spaces from 10 000 on."""
    text = f"{abs(value):,.4f}".rstrip("0").rstrip(".")
    text = text.replace(",", "\u2009" if abs(value) >= 10_000 else "")
    return f"−{text}" if value < 0 else text


def middle(drawn: Mark | Flag | Gap) -> float:
    """Return the middle of a period that is drawn, as an ordinal day with its part."""
    return (drawn.start.toordinal() + drawn.end.toordinal() + 1) / 2


def days(drawn: Mark | Flag | Gap) -> int:
    """Return the length of a period that is drawn."""
    return drawn.end.toordinal() - drawn.start.toordinal() + 1


def moment(ordinal: float) -> str:
    """Return an ordinal day as Plotly reads it."""
    whole = math.floor(ordinal)
    start = datetime.combine(date.fromordinal(whole), time())
    return (start + timedelta(days=round(ordinal - whole, 3))).isoformat()
