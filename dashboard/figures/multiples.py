"""An indicator drawn on the server without Plotly: a small multiple, or in a chart's stead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.figures import small as parts
from dashboard.figures import svg
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from dashboard.core.chart import Chart

SIZE = (180, 64)
LARGER = 1.5


def small(chart: Chart) -> Markup:
    """Return a chart as a small picture with its first and last year beneath."""
    return _drawn(chart, SIZE, 4)


def large(chart: Chart, size: tuple[int, int]) -> Markup:
    """Return a chart as a picture of a size in pixels, in the place where Plotly will draw it."""
    width, height = (round(side / LARGER) for side in size)
    return _drawn(chart, (width, height), 8)


def bare(chart: Chart, size: tuple[int, int], pad: float) -> str:
    """Return what a small picture of a chart holds, without its frame and axis."""
    place = parts.frame(chart, size, pad)
    drawn = (parts.series(one, chart, place) for one in reversed(chart.series))
    return "".join((parts.gaps(chart.gaps, place), parts.zero(place), *drawn))


def _drawn(chart: Chart, size: tuple[int, int], pad: float) -> Markup:
    years = (str(day.year) for day in (chart.start, chart.end))
    ends = "".join(tag("span", year) for year in dict.fromkeys(years))
    axis = tag("span", ends, class_="br-small-axis", aria_hidden="true")
    return svg.picture(size, "br-small", chart.alt, [bare(chart, size, pad)]) + Markup(axis)
