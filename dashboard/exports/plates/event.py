"""One event as the subject of a plate: who, what kind, who says so; its chart or map beside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.blocks import scene, small_map
from dashboard.core import captions, compose, labels
from dashboard.exports.plates import (
    cited,
    inks,
    letters,
    maps,
    particulars,
    pieces,
    plotted,
    written,
)
from dashboard.exports.plates.letters import Style
from dashboard.exports.plates.matter import Area, Matter, Subject

if TYPE_CHECKING:
    from dashboard.core.chart import Chart
    from dashboard.core.model.events import Event
    from dashboard.exports.plates.view import View

_SHARE, _GAP = 0.47, 28  # of the width that the facts take beside a picture
_MOST = 8  # sources that are named
_WIDEST = 1.3  # of the height: a room less wide has no place for a picture beside


def subject(view: View, event: Event) -> Subject:
    """Return the plate of an event."""
    desk, words = view.desk, view.desk.words
    chart = _chart(view, event)
    readings = written.drawn(desk.index, chart) if chart else ()
    sources = cited.sources([event])
    topic = words.t(labels.DOMAINS[event.domain])
    date = words.period(event.date)
    matter = Matter(
        headline=words.text(event.title),
        subtitle=words.text(event.summary),
        source=cited.line(desk, sources, _MOST, words.t("all of them in its panel")),
        note=_note(view, chart),
        kicker=words.t("{date} · {topic}", date=date, topic=topic),
    )
    return Subject(
        matter=matter,
        draw=lambda area, plot: _draw(view, event, chart, area, plot),
        alt=words.t("{when}: {title}", when=date, title=matter.headline),
        name=event.id,
        sources=tuple(dict.fromkeys((*sources, *written.sources(desk.index, readings)))),
        shown=written.shown(readings),
        chart=chart,
        plot=lambda area: _under(view, _right(area)),
    )


def _chart(view: View, event: Event) -> Chart | None:
    """Return the chart that is read around the event, where a wide plate has room for it."""
    size = view.size
    if not event.indicators or size.card or size.width < _WIDEST * size.height:
        return None
    return compose.around(view.desk.index, event, view.desk.state, view.desk.words)


def _note(view: View, chart: Chart | None) -> str:
    """Return whose the figures of the chart beside are, and what the record does not say."""
    words = view.desk.words
    said = [words.t("The record dates the steps and does not establish a link.")]
    if chart:
        said.insert(0, words.t("Figures: {source}.", source=chart.source))
    return ("" if words.locale.language == "zh" else " ").join(said)


def _draw(view: View, event: Event, chart: Chart | None, area: Area, plot: str) -> str:
    """Return the facts at the left and chart or map at the right, or the facts alone."""
    wide = area.width > _WIDEST * area.height and not view.size.card
    placed = bool(event.routes or event.places)
    if not wide or not (chart or placed):
        return particulars.drawn(view, event, area)
    left = Area(area.x, area.y, area.width * _SHARE - _GAP, area.height)
    facts = particulars.drawn(view, event, left)
    right = _right(area)
    if chart:
        title = captions.headline(view.desk.index.indicators[chart.id], view.desk.words)
        return facts + _titled(view, title, right) + plotted.placed(plot, _under(view, right))
    return facts + _map(view, event, right)


def _right(area: Area) -> Area:
    return Area(area.x + area.width * _SHARE, area.y, area.width * (1 - _SHARE), area.height)


def _under(view: View, area: Area) -> Area:
    """Return the part of an area beneath the title of what stands in it."""
    tall = view.size.label * 2.2
    return Area(area.x, area.y + tall, area.width, area.height - tall)


def _titled(view: View, title: str, area: Area) -> str:
    colours = inks.palette(view)
    style = Style(view.size.label, 700)
    rule = pieces.hairline(area.x, area.right, area.y, colours.ink)
    lines = [letters.clip(title, area.width, style)]
    return rule + pieces.block(lines, area.x, area.y + style.size * 0.4, style, colours.ink)


def _map(view: View, event: Event, area: Area) -> str:
    home = small_map.at_map(view.desk, event)
    scale = view.size.label / maps.LABEL
    size = round(area.width / scale), round(area.height / scale)
    drawn = small_map.lit(home, scene.scene(home, size, links=False))
    return maps.plot(replace(drawn, inset=False, key=False), area)
