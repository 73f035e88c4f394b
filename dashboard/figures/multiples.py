"""Small multiple: one indicator of the catalogue, drawn on the server without Plotly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.figures import small as parts
from dashboard.figures import svg
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from dashboard.core.chart import Chart

SIZE = (180, 64)


def small(chart: Chart) -> Markup:
    """Return a chart as a small picture with its first and last year beneath."""
    place = parts.frame(chart, SIZE, 4)
    drawn = [
        parts.gaps(chart.gaps, place),
        parts.zero(place),
        *(parts.series(one, chart, place) for one in reversed(chart.series)),
    ]
    years = (str(day.year) for day in (chart.start, chart.end))
    ends = "".join(tag("span", year) for year in dict.fromkeys(years))
    axis = tag("span", ends, class_="br-small-axis", aria_hidden="true")
    return svg.picture(SIZE, "br-small", chart.alt, drawn) + Markup(axis)
