"""From a record to a chart: which readings it shows, in which unit, and what its frame says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dashboard.core import around as stretches
from dashboard.core import captions, labels, marks, periods, switch
from dashboard.core import state as states
from dashboard.core.chart import Chart, Flag, Gap, Role, Series
from dashboard.core.reading import FUTURE
from dashboard.core.state import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.core.model.events import Event
    from dashboard.core.model.indicators import Indicator
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words

ROLES: tuple[Role, ...] = ("first", "second", "third", "context", "mute")


def chart(
    index: Index, indicator: Indicator, state: State, words: Words, alone: bool = False
) -> Chart:
    """Return the chart of an indicator as the reader wants it.

    Args:
        index: The record.
        indicator: The indicator that leads the chart; those beside it are drawn with it.
        state: Gives unit, years, what is shown or put away, the selected event.
        words: The language.
        alone: Whether the indicators beside it are left out.
    """
    unit = unit_of(index, indicator.id, state.unit)
    beside = () if alone else indicator.beside
    members = [indicator, *(index.indicators[id] for id in beside)]
    shown = _shown(index, members, unit, state)
    readings = [reading for _, found, _ in shown for reading in found]
    start, end = extent(readings, state)
    letters = marks.letters(readings) or marks.letters(shown[0][1])
    series = tuple(
        _series(index, member, found, role, unit, letters, words)
        for member, found, role in shown
        if found
    )
    return Chart(
        id=indicator.id,
        kind=indicator.chart,
        headline=captions.headline(indicator, words),
        subtitle=words.text(indicator.definition),
        unit=words.unit(unit)[1],
        series=series,
        flags=tuple(_flags(index, indicator, state, start, end, words)) if state.events else (),
        gaps=tuple(_gaps(readings, words)),
        start=start,
        end=end,
        from_zero=indicator.chart in {"bar", "block"},
        alt=captions.alt(index, shown[0][0], words, unit, shown[0][1]),
        source=captions.source_line(index, readings, words),
        note=words.text(indicator.note) if indicator.note else "",
        as_of=words.date(index.record.front.updated),
        lang=words.lang,
        words=tuple((status, words.t(labels.STATUSES[status])) for status in sorted(FUTURE)),
        stamp=captions.stamp(index, readings, words),
    )


def around(index: Index, event: Event, state: State, words: Words) -> Chart:
    """Return the chart of the first indicator that an event touches, the event alone marked."""
    indicator = index.indicators[event.indicators[0]]
    made = chart(index, indicator, replace(state, event=event.id, years=None, unit=""), words)
    start, end = (
        min(made.start, periods.ends(event.date)[0]),
        max(made.end, periods.ends(event.date)[1]),
    )
    return replace(
        made,
        flags=(flag(event, words, selected=True),),
        around=stretches.spans(event, index.book, indicator.id),
        start=start,
        end=end,
    )


def small(index: Index, indicator: str, words: Words) -> Chart:
    """Return an indicator by itself in its own unit, for a small multiple or a sparkline."""
    key = (indicator, words.lang)
    if key not in index.small:
        alone = index.indicators[indicator]
        index.small[key] = chart(index, alone, State(events=False), words, alone=True)
    return index.small[key]


def unit_of(index: Index, indicator: str, slug: str) -> str:
    """Return the unit that the reader asked for, or the indicator's own."""
    options = switch.options(index, indicator)
    return next((unit for unit in options if states.slug(unit) == slug), options[0])


def _shown(
    index: Index, members: Sequence[Indicator], unit: str, state: State
) -> list[tuple[Indicator, list[Reading], Role]]:
    """Return each member with its readings and hue, without those that the reader put away."""
    given = [
        (member, _readings(index, member.id, unit, state), role)
        for member, role in zip(members, _roles(index, members), strict=True)
    ]
    left = [one for one in given if one[0].id not in state.hide]
    return left if any(found for _, found, _ in left) else given


def _readings(index: Index, id: str, unit: str, state: State) -> list[Reading]:
    if not switch.follows(index, id, unit):
        return []
    given = (r for r in index.book.readings(id) if state.rivals or not r.rival)
    found = (switch.converted(index, r, unit) for r in given if in_years(r, state))
    return [reading for reading in found if reading is not None]


def in_years(reading: Reading, state: State) -> bool:
    """Tell whether a reading falls within the years that the reader chose."""
    if state.years is None:
        return True
    start, end = periods.ends(reading.period)
    return state.years[0] <= end.year and start.year <= state.years[1]


def extent(readings: Sequence[Reading], state: State) -> tuple[date, date]:
    """Return the first and last day of the time axis: the years chosen, or those with readings."""
    if state.years:
        return date(state.years[0], 1, 1), date(state.years[1], 12, 31)
    days = [day for r in readings for day in periods.ends(r.period)] or [date(2000, 1, 1)]
    return min(days), max(days)


def _roles(index: Index, members: Sequence[Indicator]) -> Iterator[Role]:
    """Yield the hue of each member: its reporter's where free, else the next of the context's."""
    free = list(ROLES)
    dyad = index.record.front.dyad
    for member in members:
        own: Role | None = {dyad[0]: ROLES[0], dyad[1]: ROLES[1]}.get(member.dyad[0])
        role = own if own in free else next((r for r in free if r not in ROLES[:2]), ROLES[-1])
        if role in free and role != "mute":
            free.remove(role)
        yield role


def _series(
    index: Index, member: Indicator, readings: Sequence[Reading], role: Role, unit: str,
    letters: Mapping[tuple[str, str], str], words: Words,
) -> Series:  # fmt: skip
    drawn = tuple(
        marks.mark(index, r, unit, letters.get((r.indicator, r.key), ""), words) for r in readings
    )
    computed = member.derive is not None
    name = words.text(member.label or member.title)
    return Series(member.id, name, role, member.chart, drawn, computed)


def _flags(
    index: Index, indicator: Indicator, state: State, start: date, end: date, words: Words
) -> Iterator[Flag]:
    for event in index.events_of(indicator.id):
        made = flag(event, words, event.id == state.event)
        if start <= made.end and made.start <= end:
            yield made


def flag(event: Event, words: Words, selected: bool = False) -> Flag:
    """Return an event as it is drawn."""
    since, slash, until = event.date.partition("/")
    ends = (words.period(since), words.period(until)) if slash else ()
    return Flag(
        event.id, *periods.ends(event.date), words.text(event.title), words.period(event.date),
        event.quad, event.importance, selected, *ends,
    )  # fmt: skip


def _gaps(readings: Sequence[Reading], words: Words) -> Iterator[Gap]:
    """Yield the stretches of four weeks and more, between the first and last, without a figure."""
    reached: date | None = None
    for start, end in sorted(periods.ends(reading.period) for reading in readings):
        if reached and start - reached > timedelta(days=28):
            text = words.t("no figure in the record")
            yield Gap(reached + timedelta(1), start - timedelta(1), text)
        reached = max(reached or end, end)
