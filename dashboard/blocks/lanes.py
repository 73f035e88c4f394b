"""Events as the lanes of a timeline, with what the timeline says by itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.blocks import event as events
from dashboard.core import captions, labels, periods
from dashboard.core.desk import Desk
from dashboard.core.model.events import Event
from dashboard.figures.timeline.scene import Moment, Precision, Timeline

AIR = timedelta(45)
KINDS: dict[str, Precision] = {"day": "day", "month": "month", "year": "year"}


def drawn(desk: Desk, found: Sequence[Event]) -> Timeline:
    """Return the timeline of some events, as it is drawn."""
    t, record = desk.words.t, desk.index.record
    whole = extent(desk)
    lanes = [name for name in labels.DOMAINS if any(event.domain == name for event in found)]
    return Timeline(
        moments=tuple(moment(desk, event) for event in found),
        lanes=tuple((name, t(labels.DOMAINS[name])) for name in lanes),
        window=desk.state.window or whole,
        whole=whole,
        selected=desk.state.event,
        gaps=tuple(
            (*periods.ends(one.period), desk.words.text(one.text)) for one in record.front.coverage
        ),
        today=date.fromisoformat(record.front.updated),
        lang=desk.words.tag,
        words=_words(desk),
        zoom_href=_zoomed(desk),
        all_href=desk.turn(window=None),
        stamp=t(", ").join(captions.own_stamp(desk.index, desk.words)),
    )


def extent(desk: Desk) -> tuple[date, date]:
    """Return the first and last day of all events, with some air."""
    days = [day for event in desk.index.dated for day in periods.ends(event.date)]
    days = days or [date.fromisoformat(desk.index.record.front.updated)]
    return date(min(days).year, 1, 1), max(days) + AIR


def moment(desk: Desk, event: Event) -> Moment:
    """Return an event as a mark."""
    said, first = desk.words, desk.index.sources[event.cite[0].source]
    start, end = periods.ends(event.date)
    return Moment(
        id=event.id,
        start=start,
        end=end,
        precision=KINDS.get(periods.parse(event.date).kind, "range"),
        lane=event.domain,
        quad=event.quad,
        importance=event.importance,
        when=said.period(event.date),
        actor=said.area(event.actors[0]),
        title=said.text(event.title),
        kind=events.kind(desk, event),
        grade=first.grade,
        href=desk.turn(event="" if event.id == desk.state.event else event.id),
    )


def _zoomed(desk: Desk) -> str:
    """Return the address of another window, which is filled in where it is drawn."""
    whole = desk.turn(window=None)
    return f"{whole}{'&' if '?' in whole else '?'}window={{window}}"


def _words(desk: Desk) -> dict[str, str]:
    t = desk.words.t
    return {
        "name": t("Timeline of events"),
        "help": t(
            "Left and right arrow keys move in time, up and down between topics; Home and End,"
            " plus and minus to zoom, 0 for all years; Enter opens an event, Escape clears the"
            " choice"
        ),
        "all_events": t("All events"),
        "one_mark": t("one mark = one event"),
        "bars_month": t("bars: events a month"),
        "bars_quarter": t("bars: events a quarter"),
        "bars_year": t("bars: events a year"),
        "all_years": t("All years"),
        "zoom_in": t("Zoom in"),
        "zoom_out": t("Zoom out"),
        "today": t("record as of"),
        "none": t("No event in the record for this choice"),
        "none_here": t("No event between these dates"),
        "cluster": t("{count} events, {first} to {last}"),
        "span": t("{first} to {last}"),
        "option": t("{when}, {actor}, {kind}, {title}, grade {grade}"),
        "option_plain": t("{when}, {actor}, {kind}, {title}"),
        "said": t("{when}: {title}"),
    }
