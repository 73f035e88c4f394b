"""What the component draws a timeline from: columns, with days as numbers since the first.

Words that `Timeline.words` must hold, in English (`{…}` is filled in):

    name: Timeline of events
    help: Left and right arrow keys move in time, up and down between topics; Home and End, plus
        and minus to zoom, 0 for all years; Enter opens an event, Escape clears the choice
    all_events: All events
    one_mark: one mark = one event
    bars_month: bars: events a month
    bars_quarter: bars: events a quarter
    bars_year: bars: events a year
    all_years: All years
    zoom_in: Zoom in
    zoom_out: Zoom out
    today: today
    none: No event in the record for this choice
    none_here: No event between these dates
    cluster: {count} events, {first} to {last}
    span: {first} to {last}
    option: {when}, {actor}, {kind}, {title}, grade {grade}
    option_plain: {when}, {actor}, {kind}, {title}
    said: {when}: {title}
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.figures import text
from dashboard.figures.timeline import dates, frame

if TYPE_CHECKING:
    from datetime import date

    from dashboard.figures.timeline.scene import Timeline


def data(timeline: Timeline) -> dict[str, Any]:
    """Return the timeline for `timeline.js`, ready for JSON.

    Days count from `origin`, the strip's first; spans are half-open. What many events share
    (actor, kind, grade) is listed once and named by its place.
    """
    origin = timeline.whole[0]
    return {
        "origin": origin.isoformat(),
        "whole": _span(timeline.whole, origin),
        "window": _span(timeline.window, origin),
        "today": (timeline.today - origin).days,
        "gaps": [[*_span((first, last), origin), said] for first, last, said in timeline.gaps],
        "lanes": [text.fold(name, 20) for _, name in timeline.lanes],
        "selected": timeline.selected,
        "lang": timeline.lang,
        "stamp": timeline.stamp,
        "words": dict(timeline.words),
        "frame": _frame(len(timeline.lanes)),
        "events": _columns(timeline, origin),
    }


def _frame(lanes: int) -> dict[str, float]:
    return {
        "left": frame.LEFT, "air": frame.AIR, "strip": frame.STRIP_TOP, "base": frame.BASE,
        "top": frame.TOP, "lane": frame.lane_height(lanes), "height": frame.height(lanes),
        "stamp": frame.stamp(lanes),
    }  # fmt: skip


def _columns(timeline: Timeline, origin: date) -> dict[str, Any]:
    moments = timeline.ordered
    lanes = {key: index for index, (key, _) in enumerate(timeline.lanes)}
    kinds = {moment.quad: moment.kind for moment in moments}
    return {
        "id": [moment.id for moment in moments],
        "start": _steps([(moment.start - origin).days for moment in moments]),
        "long": [(moment.end - moment.start).days for moment in moments],
        "precision": "".join(moment.precision[0] for moment in moments),
        "lane": [lanes[moment.lane] for moment in moments],
        "importance": "".join(str(moment.importance) for moment in moments),
        "title": [moment.title for moment in moments],
        "when": [moment.when for moment in moments],
        "actor": _named([moment.actor for moment in moments]),
        "quad": _named([moment.quad for moment in moments]),
        "grade": _named([moment.grade for moment in moments]),
        "kinds": kinds,
        "ranges": _ranges(timeline),
    }


def _ranges(timeline: Timeline) -> dict[str, list[str]]:
    """Return the dates of spans in short, without and with the year: browsers lack some forms."""
    return {
        str(index): [dates.short(moment, with_year, timeline.lang) for with_year in (False, True)]
        for index, moment in enumerate(timeline.ordered)
        if moment.precision == "range"
    }


def _steps(days: list[int]) -> list[int]:
    """Return each number less the one before it: small ones are short."""
    return [day - before for day, before in zip(days, [0, *days], strict=False)]


def _named(values: list[str]) -> dict[str, list[Any]]:
    """Return the values once, and for each event the place of its own."""
    names = sorted(set(values))
    return {"names": names, "of": [names.index(value) for value in values]}


def _span(span: tuple[date, date], origin: date) -> list[int]:
    first, last = span
    return [(first - origin).days, (last - origin).days + 1]
