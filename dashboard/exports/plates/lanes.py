"""A window of the timeline as the subject of a plate: strip and lanes, or strip and list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks import lanes as blocks
from dashboard.blocks import timeline
from dashboard.core import labels
from dashboard.exports.plates import cited, event_key, steps
from dashboard.exports.plates.matter import Area, Matter, Subject
from dashboard.exports.plates.nested import nested
from dashboard.figures.timeline import frame as frames
from dashboard.figures.timeline.lanes import lanes
from dashboard.figures.timeline.strip import strip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.desk import Desk
    from dashboard.exports.plates.view import View
    from dashboard.figures.timeline.scene import Timeline

_STRIP = frames.BASE + 24  # as tall as the strip is alone
_LEAST = 0.72  # of their size on the screen, below which the words of the lanes are too small
_WIDE = 1000


def subject(view: View) -> Subject:
    """Return the plate of the timeline as the address asks for it."""
    desk = view.desk
    shown = timeline.shown(desk)
    sources = cited.sources(shown)
    matter = Matter(
        headline=_headline(desk, len(shown)),
        subtitle=_subtitle(desk),
        source=cited.line(desk, sources) if sources else desk.words.t("No event in the record"),
        note=desk.words.t("The record dates the steps and does not establish a link."),
        key=event_key.signs(desk, shown),
    )
    return Subject(
        matter=matter,
        draw=lambda area, plot: _draw(view, area),
        alt=desk.words.t("{outlet}: {claim}", outlet=matter.headline, claim=matter.subtitle),
        name="timeline",
        sources=sources,
    )


def _headline(desk: Desk, count: int) -> str:
    """Return what is shown: how many events between which days, or what the page says."""
    window = desk.state.window
    if window is None:
        return timeline.title(desk)
    events = desk.words.n("{n} dated event", "{n} dated events", count)
    days = desk.words.period(f"{window[0]}/{window[1]}")
    return desk.words.t("{events}, {days}", events=events, days=days)


def _subtitle(desk: Desk) -> str:
    """Return what was collected, and the filters in words."""
    t = desk.words.t
    chosen = t("; ").join(_filters(desk))
    plain = t("Events in the record, by topic: what was collected, not all that happened.")
    return t("Only: {filters}. {plain}", filters=chosen, plain=plain) if chosen else plain


def _filters(desk: Desk) -> Iterator[str]:
    state, words, index = desk.state, desk.words, desk.index
    if state.actor:
        yield words.area(state.actor)
    if state.domain:
        yield words.t(labels.DOMAINS[state.domain])
    if state.quad:
        yield words.t(labels.QUADS[state.quad])
    if state.importance in {"2", "3"}:
        yield words.t("of weight") if state.importance == "2" else words.t("of first weight")
    for route in index.record.routes:
        if route.id == state.route:
            yield words.text(route.title)
    if state.topic in index.indicators:
        yield words.text(index.indicators[state.topic].title)


def _draw(view: View, area: Area) -> str:
    """Return strip and lanes; where these would be too small, strip or lanes; else a list."""
    desk, wanted = view.desk, _LEAST * view.size.label / 11.5
    shown = timeline.shown(desk)
    drawn = blocks.drawn(desk, shown if desk.state.window else timeline.chosen(desk))
    tall = frames.height(len(drawn.lanes))
    if area.height / tall >= wanted and area.width / wanted >= _WIDE * 0.8:
        return _plot(drawn, area, 0, tall)
    above = frames.TOP - 20
    if desk.state.window and area.height / (tall - above) >= wanted and area.width > area.height:
        return _plot(drawn, area, above, tall)
    scale = min(area.width / 900, 0.9)
    high = min(_STRIP * scale, area.height)
    top = Area(area.x, area.y, area.width, high)
    below = Area(area.x, area.y + high + 6, area.width, area.height - high - 6)
    listed = sorted(shown, key=lambda event: -event.importance)
    return _plot(drawn, top, 0, _STRIP, only_strip=True) + steps.listed(view, listed, below)


def _plot(drawn: Timeline, area: Area, top: float, bottom: float, only_strip: bool = False) -> str:
    """Return what lies between two heights of a timeline, as wide as the area."""
    tall = bottom - top
    wide = area.width * tall / area.height
    frame = frames.Frame(wide, len(drawn.lanes), frames.days(drawn.window))
    parts = "" if top else strip(drawn, frame)
    parts += "" if only_strip else lanes(drawn, frame)
    inner = f'<g class="br-tl-plot">{parts}</g>'
    return nested(inner, area, (wide, tall), (0, top))
