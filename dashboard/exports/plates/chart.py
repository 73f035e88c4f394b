"""An indicator's chart as the subject of a plate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import compose
from dashboard.exports.plates import chart_key, inks, plotted, written
from dashboard.exports.plates.matter import Matter, Subject
from dashboard.figures import axis

if TYPE_CHECKING:
    from dashboard.core.chart import Chart
    from dashboard.core.desk import Desk
    from dashboard.core.model.indicators import Indicator
    from dashboard.exports.plates.matter import Area
    from dashboard.exports.plates.view import View


def subject(view: View, indicator: Indicator) -> Subject:
    """Return the plate of an indicator's chart as the address asks for it."""
    desk = view.desk
    chart = compose.chart(desk.index, indicator, desk.state, desk.words)
    readings = written.drawn(desk.index, chart)
    return Subject(
        matter=Matter(
            headline=chart.headline,
            subtitle=chart.subtitle,
            source=chart.source,
            note=note(desk, chart),
            key=chart_key.signs(chart, desk.words, inks.palette(view)),
        ),
        draw=lambda area, plot: plotted.placed(plot, area),
        alt=chart.alt,
        name=indicator.id,
        sources=written.sources(desk.index, readings),
        shown=written.shown(readings),
        chart=chart,
        plot=_whole,
    )


def note(desk: Desk, chart: Chart) -> str:
    """Return a chart's note, ahead of it that its axis does not start at zero, if so."""
    cut = desk.words.t("The value axis does not start at zero.") if axis.is_cut(chart) else ""
    between = "" if desk.words.locale.language == "zh" else " "
    return between.join(filter(None, (cut, chart.note)))


def _whole(area: Area) -> Area:
    return area
