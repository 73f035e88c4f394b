"""Gridlines and their words: values on the lines at the left, years or months beneath."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from babel.dates import format_skeleton

from dashboard.figures import text
from dashboard.figures.axis import NARROW, days, moment, number
from dashboard.figures.layer import Layer, Part, note

if TYPE_CHECKING:
    from dashboard.core.chart import Chart
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Palette

# A phone has room for about eight years in a row.
_YEARS, _YEAR = 8, 366
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
Ticks = list[tuple[float, str]]


def layout(chart: Chart, axes: Axes, palette: Palette) -> dict[str, Part]:
    """Return the two axes as Plotly's layout: ranges, gridlines, words of the time axis."""
    inner = [tick for tick in dates(chart, axes) if not _side(*tick, axes)]
    return {
        "xaxis": {
            "type": "date",
            "range": [moment(axes.left), moment(axes.right)],
            "tickmode": "array",
            "tickvals": [moment(day) for day, _ in inner],
            "ticktext": [words for _, words in inner],
            "showline": not chart.from_zero,
            "linecolor": palette.control,
        },
        "yaxis": {
            "range": [axes.bottom, axes.top],
            "domain": [0, axes.domain],
            "tickmode": "array",
            "tickvals": list(axes.ticks),
            "zeroline": chart.from_zero,
        },
    }


def words(chart: Chart, axes: Axes, palette: Palette) -> Layer:
    """Return the values on their gridlines, and the dates too near an edge to stand centred.

    Plotly's own labels inside a plot would hide the dates beneath them.
    """
    style = {"color": palette.ink3, "size": 12, "name": "axis"}
    first = {"xref": "paper", "x": 0, "xanchor": "left", "yanchor": "bottom"}
    notes = [
        note(said, axes.left, value, palette, **style) | first
        for value, said in zip(axes.ticks, values(chart, axes), strict=True)
    ]
    foot = {"yref": "paper", "yanchor": "top", "yshift": -6}
    for day, said in dates(chart, axes):
        if side := _side(day, said, axes):
            notes.append(_edge(day, said, side, axes, palette, style) | foot)
    return Layer(notes=tuple(notes))


def values(chart: Chart, axes: Axes) -> list[str]:
    """Return the gridlines' values as they read, the unit once, on the top one."""
    said = [number(value) for value in axes.ticks]
    if chart.unit:
        tight = chart.unit[0] in "%‰" or east_asian_width(chart.unit[0]) in "WF"
        said[-1] += ("" if tight else " ") + text.safe(chart.unit)
    return said


def dates(chart: Chart, axes: Axes) -> Ticks:
    """Return where the time axis is labelled: years where they are many, else months."""
    span = chart.end.toordinal() - chart.start.toordinal() + 1
    lengths = [days(mark) for one in chart.series for mark in one.marks]
    yearly = bool(lengths) and min(lengths) >= _YEAR - 1
    if span <= 2.6 * _YEAR and not yearly:
        return _months(chart, span)
    return [tick for tick in _years(chart) if not _side(*tick, axes)]


def _years(chart: Chart) -> Ticks:
    """Return years to label, each at its middle, no more than a phone has room for."""
    first, last = chart.start.year, chart.end.year
    step = next(step for step in _STEPS if step * _YEARS >= last - first + 1)
    years = [year for year in range(first, last + 1) if year % step == 0]
    return [(date(year, 1, 1).toordinal() + 182.5, str(year)) for year in years]


def _months(chart: Chart, span: int) -> Ticks:
    """Return months to label, each at its first day; January and the first carry the year."""
    step = 1 if span <= 150 else 3 if span <= 1.2 * _YEAR else 6
    found: Ticks = []
    for index in range(chart.start.year * 12, chart.end.year * 12 + 12):
        day = date(index // 12, index % 12 + 1, 1)
        if not chart.start <= day <= chart.end or index % step:
            continue
        skeleton = "yMMM" if not found or day.month == 1 else "MMM"
        found.append((day.toordinal(), format_skeleton(skeleton, day, locale=chart.lang)))
    return found


def _side(day: float, said: str, axes: Axes) -> str:
    """Return the edge that a centred label would cross on a phone, or nothing."""
    half, place = text.width(said, 12) / 2, axes.x(day, NARROW)
    return "left" if place < half else "right" if place > NARROW - half else ""


def _edge(day: float, said: str, side: str, axes: Axes, palette: Palette, style: Part) -> Part:
    place = axes.x(day, NARROW)
    shift = -min(place, 10) if side == "left" else min(NARROW - place, 10)
    return note(said, day, 0, palette, xanchor=side, xshift=round(shift), **style)
