"""The axes of a native chart as ChartML: round values up, periods or days across."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dashboard.exports.briefing.slides import drawing
from dashboard.exports.briefing.slides.drawing import Run
from dashboard.exports.briefing.slides.workbook import number, serial
from dashboard.figures.axis import ticks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.exports.briefing.slides.columns import Ink
    from dashboard.exports.briefing.slides.grid import Grid

ACROSS, UP = "111111111", "222222222"
_MOST = 11
_YEARS = (1, 2, 5, 10, 20, 50)
_YEAR = 365.25


@dataclass(frozen=True)
class Scale:
    """The value axis: its gridlines."""

    grid: tuple[float, ...]

    @property
    def step(self) -> float:
        """Return how far apart the gridlines are."""
        return round(self.grid[1] - self.grid[0], 10)

    def share(self, value: float) -> float:
        """Return how far up a value lies, from 0 to 1."""
        return (value - self.grid[0]) / (self.grid[-1] - self.grid[0])


def scale(grid: Grid, from_zero: bool) -> Scale:
    """Return the value axis that holds every value of a chart."""
    values = [column.value(m) for column in grid.columns for m in column.marks if m] or [0.0, 1.0]
    low, high = min(values), max(values)
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    return Scale(ticks(low, high))


def upright(scale: Scale, ink: Ink, between: bool) -> str:
    """Return the value axis with its gridlines.

    Args:
        scale: Its values.
        ink: Colours and sizes.
        between: Whether a period takes room of its own, as columns do.
    """
    form = "#,##0" if max(map(abs, scale.grid)) >= 10_000 else "General"
    lines = f"<c:majorGridlines><c:spPr>{drawing.line(ink.palette.rule, 0.75)}</c:spPr>"
    cross = "between" if between else "midCat"
    return (
        f'<c:valAx><c:axId val="{UP}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{number(scale.grid[-1])}"/><c:min val="{number(scale.grid[0])}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="l"/>{lines}</c:majorGridlines>'
        f'<c:numFmt formatCode="{form}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{drawing.line('', 0)}</c:spPr>{_look(ink)}"
        f'<c:crossAx val="{ACROSS}"/><c:crosses val="min"/><c:crossBetween val="{cross}"/>'
        f'<c:majorUnit val="{number(scale.step)}"/></c:valAx>'
    )


def dated(made: Grid, ink: Ink) -> str:
    """Return the axis of many periods of one length, of which some are named."""
    years = made.months == 12
    unit, every = ("years", 1) if years else ("months", made.months)
    count = max(1, -(-len(made.rows) // _MOST))
    steps = _YEARS if years else (1, 2, 3, 4, 6, 12, 24)
    step = next((n for n in steps if n >= count * every), steps[-1])
    form = "yyyy" if years else "yyyy\\-mm"
    return (
        f'<c:dateAx><c:axId val="{ACROSS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="{form}" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{drawing.line(ink.palette.ink, 1.25)}</c:spPr>{_look(ink)}"
        f'<c:crossAx val="{UP}"/><c:crosses val="autoZero"/><c:auto val="1"/>'
        f'<c:lblOffset val="100"/><c:baseTimeUnit val="{unit}"/><c:majorUnit val="{step}"/>'
        f'<c:majorTimeUnit val="{unit}"/></c:dateAx>'
    )


def periods(ink: Ink) -> str:
    """Return the axis on which each period has its place and its name."""
    return (
        f'<c:catAx><c:axId val="{ACROSS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{drawing.line(ink.palette.ink, 1.25)}</c:spPr>{_look(ink)}"
        f'<c:crossAx val="{UP}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        f'<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>'
        f'<c:tickMarkSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def days(spans: Sequence[tuple[date, date]], ink: Ink) -> str:
    """Return the axis of days, named by years or months."""
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    years = last.year - first.year + 1
    # The year's third day: leap days move the later ticks, and none may fall into a year before.
    low = serial(date(first.year, 1, 3))
    high = serial(date(last.year + 1, 1, 3))
    step, form = _YEAR, "yyyy"
    if years <= 2:
        months = ((last.year - first.year) * 12 + last.month - first.month) // _MOST + 1
        step, form = _YEAR / 12 * months, "yyyy\\-mm"
        low = serial(first.replace(day=3)) - (0 if first.day >= 3 else 3)
        high = max(serial(last) + 3, low + 31)
    else:
        step *= next((n for n in _YEARS if years / n <= _MOST), _YEARS[-1])
    return (
        f'<c:valAx><c:axId val="{ACROSS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{high}"/><c:min val="{low}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="b"/>'
        f'<c:numFmt formatCode="{form}" sourceLinked="0"/><c:majorTickMark val="out"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{drawing.line(ink.palette.ink, 1.25)}</c:spPr>{_look(ink)}"
        f'<c:crossAx val="{UP}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>'
        f'<c:majorUnit val="{number(step)}"/></c:valAx>'
    )


def _look(ink: Ink) -> str:
    run = Run("", ink.size - 1, ink.palette.ink3)
    return (
        '<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f'{drawing.look(run, ink.lang, "defRPr")}</a:pPr><a:endParaRPr lang="{ink.lang}"/></a:p>'
        "</c:txPr>"
    )
