"""Sparkline of a tile: the series behind its figure, without axis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.figures import small, svg

if TYPE_CHECKING:
    from markupsafe import Markup

    from dashboard.core.chart import Chart

SIZE = (276, 20)


def spark(chart: Chart) -> Markup:
    """Return the sparkline of a chart's first series; its alternative text is the chart's."""
    alone = replace(chart, series=chart.series[:1])
    place = small.frame(alone, SIZE, 3)
    drawn = (small.series(one, alone, place) for one in alone.series)
    parts = [small.gaps(alone.gaps, place), *drawn]
    return svg.picture(SIZE, "br-spark", chart.alt, parts)
