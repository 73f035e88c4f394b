"""A window of the timeline as the subject of a plate: strip and lanes, or strip and list."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.blocks import lanes as blocks
from dashboard.blocks import timeline
from dashboard.core import labels, periods
from dashboard.exports.plates import cited, event_key, steps
from dashboard.exports.plates.matter import Area, Matter, Subject
from dashboard.exports.plates.nested import nested
from dashboard.figures.timeline import frame as frames
from dashboard.figures.timeline.lanes import lanes
from dashboard.figures.timeline.strip import strip

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.desk import Desk
    from dashboard.core.model.events import Event
    from dashboard.exports.plates.view import View
    from dashboard.figures.timeline.scene import Timeline

_STRIP = frames.BASE + 24  # as tall as the strip is alone
_ABOVE = frames.TOP - 20  # where the lanes begin
_LEAST = 0.64  # of their size on the screen, below which the words of the lanes are too small
_WIDE, _ROOM = 900, 90
_CONTROLS = re.compile(r'<rect [^>]*class="br-tl-grip"[^>]*/>')
_WINDOW = re.compile(r'<(?:rect|path) [^>]*class="br-tl-(?:window|funnel)"[^>]*/>')
_LINKS = re.compile(r"</?a\b[^>]*>|<title>[^<]*</title>")


def subject(view: View) -> Subject:
    """Return the plate of the timeline as the address asks for it."""
    desk = view.desk
    shown = timeline.shown(desk)
    sources = cited.sources(shown)
    matter = Matter(
        headline=_headline(desk, len(shown)),
        subtitle=_subtitle(desk),
        source=_source(desk, sources),
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


def _source(desk: Desk, sources: tuple[str, ...]) -> str:
    if not sources:
        return desk.words.t("No event in the record for this choice")
    return cited.line(desk, sources, rest=desk.words.t("each event's own, in its panel"))


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
    """Return strip and lanes; where these would be too small, lanes alone, or strip and list."""
    desk, wanted = view.desk, _LEAST * view.size.label / 13.5
    shown = timeline.shown(desk)
    drawn = replace(
        blocks.drawn(desk, timeline.chosen(desk)), all_href="", zoom_href="", selected=""
    )
    tall = frames.height(len(drawn.lanes))
    if _fits(area, tall, wanted):
        used, left = _cut(area, tall * view.size.label / 13.5)
        listed = steps.listed(view, _weighed(shown), left) if left.height > _ROOM else ""
        return _plot(drawn, used, 0, tall) + listed
    few = replace(drawn, lanes=_busy(drawn))
    low = frames.height(len(few.lanes))
    if desk.state.window and few.lanes and _fits(area, low - _ABOVE, wanted):
        used, left = _cut(area, (low - _ABOVE) * view.size.label / 13.5)
        listed = steps.listed(view, _weighed(shown), left) if left.height > _ROOM else ""
        return _plot(few, used, _ABOVE, low) + listed
    used, left = _cut(area, _STRIP * min(area.width / 900, 0.9))
    strip_alone = _plot(drawn, used, 0, _STRIP, only_strip=True)
    return strip_alone + (steps.listed(view, _weighed(shown), left) if not view.size.card else "")


def _weighed(events: Sequence[Event]) -> list[Event]:
    """Return events in order of weight, of the same weight the latest first."""

    def weight(event: Event) -> tuple[int, int]:
        return -event.importance, -periods.ends(event.date)[1].toordinal()

    return sorted(events, key=weight)


def _cut(area: Area, tall: float) -> tuple[Area, Area]:
    """Return the upper part of an area, at most so tall, and the part beneath it."""
    high = min(tall, area.height)
    used = Area(area.x, area.y, area.width, high)
    return used, Area(area.x, area.y + high + 8, area.width, area.height - high - 8)


def _busy(drawn: Timeline) -> tuple[tuple[str, str], ...]:
    """Return the lanes that have an event in the window."""
    used = {moment.lane for moment in drawn.shown}
    return tuple(lane for lane in drawn.lanes if lane[0] in used)


def _fits(area: Area, tall: float, wanted: float) -> bool:
    return area.height / tall >= wanted and area.width / wanted >= _WIDE


def _plot(drawn: Timeline, area: Area, top: float, bottom: float, only_strip: bool = False) -> str:
    """Return what lies between two heights of a timeline, as wide as the area."""
    tall = bottom - top
    wide = area.width * tall / area.height
    frame = frames.Frame(wide, len(drawn.lanes), frames.days(drawn.window))
    whole = drawn.window == drawn.whole
    parts = "" if top else _CONTROLS.sub("", strip(drawn, frame))
    parts = _WINDOW.sub("", parts) if only_strip or whole else parts
    parts += "" if only_strip else _LINKS.sub("", lanes(drawn, frame))
    inner = f'<g class="br-tl-plot">{parts}</g>'
    return nested(inner, area, (wide, tall), (0, top))
