"""From a record to a chart: which readings it shows, in which unit, and what its frame says."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dashboard.core import facts, labels, periods, switch
from dashboard.core import state as states
from dashboard.core.chart import Chart, Flag, Gap, Mark, Role, Series
from dashboard.core.derive import FUTURE
from dashboard.core.state import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.core.derive import Reading
    from dashboard.core.model.indicators import Indicator
    from dashboard.core.model.places import Event
    from dashboard.core.select import Index
    from dashboard.core.words import Words

ROLES: tuple[Role, ...] = ("first", "second", "third", "context", "mute")
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def chart(
    index: Index, indicator: Indicator, state: State, words: Words, alone: bool = False
) -> Chart:
    """Return the chart of an indicator as the reader wants it.

    Args:
        index: The record.
        indicator: The indicator that leads the chart; those beside it are drawn with it.
        state: Gives unit, years, whether events and rivals are shown, the selected event.
        words: The language.
        alone: Whether the indicators beside it are left out.
    """
    unit = unit_of(index, indicator.id, state.unit)
    beside = () if alone else indicator.beside
    members = [indicator, *(index.indicators[id] for id in beside)]
    shown = [(m, _readings(index, m.id, unit, state)) for m in members]
    readings = [reading for _, found in shown for reading in found]
    start, end = extent(readings, state)
    letters = _letters(readings) or _letters(shown[0][1])
    series = tuple(
        _series(index, member, found, role, unit, letters, words)
        for (member, found), role in zip(shown, _roles(index, members), strict=True)
        if found
    )
    return Chart(
        id=indicator.id,
        kind=indicator.chart,
        headline=headline(indicator, words),
        subtitle=words.text(indicator.definition),
        unit=words.unit(unit)[1],
        series=series,
        flags=tuple(_flags(index, indicator, state, start, end, words)) if state.events else (),
        gaps=tuple(_gaps(readings, words)),
        start=start,
        end=end,
        from_zero=indicator.chart in {"bar", "block"},
        alt=alt(index, indicator, words, unit, shown[0][1]),
        source=source_line(index, readings, words),
        note=words.text(indicator.note) if indicator.note else "",
        as_of=words.date(index.record.front.updated),
        lang=words.lang,
        words=tuple((status, words.t(labels.STATUSES[status])) for status in sorted(FUTURE)),
    )


def small(index: Index, indicator: str, words: Words) -> Chart:
    """Return an indicator by itself in its own unit, for a small multiple or a sparkline."""
    key = (indicator, words.lang)
    if key not in index.small:
        alone = index.indicators[indicator]
        index.small[key] = chart(index, alone, State(events=False), words, alone=True)
    return index.small[key]


def headline(indicator: Indicator, words: Words) -> str:
    """Return the claim that the record carries, or the topic where it carries none."""
    return words.text(indicator.headline or indicator.title)


def unit_of(index: Index, indicator: str, slug: str) -> str:
    """Return the unit that the reader asked for, or the indicator's own."""
    options = switch.options(index, indicator)
    return next((unit for unit in options if states.slug(unit) == slug), options[0])


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
    start, end = _days(reading)
    return state.years[0] <= end.year and start.year <= state.years[1]


def _days(reading: Reading) -> tuple[date, date]:
    found = periods.parse(reading.period)
    return found.start, found.end


def extent(readings: Sequence[Reading], state: State) -> tuple[date, date]:
    """Return the first and last day of the time axis: the years chosen, or those with readings."""
    if state.years:
        return date(state.years[0], 1, 1), date(state.years[1], 12, 31)
    days = [day for reading in readings for day in _days(reading)] or [date(2000, 1, 1)]
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
    marks = tuple(
        _mark(index, r, unit, letters.get((r.indicator, r.key), ""), words) for r in readings
    )
    computed = member.derive is not None
    name = words.text(member.label or member.title)
    return Series(member.id, name, role, member.chart, marks, computed)


def _letters(readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    """Return a letter for every value of the periods in dispute; none if letters do not last."""
    given = Counter((r.indicator, r.period) for r in readings)
    disputed = {at for r in readings if r.rival and given[at := (r.indicator, r.period)] > 1}
    keys = [(r.indicator, r.key) for r in readings if (r.indicator, r.period) in disputed]
    return dict(zip(keys, LETTERS, strict=False)) if len(keys) <= len(LETTERS) else {}


def _mark(index: Index, reading: Reading, unit: str, letter: str, words: Words) -> Mark:
    times = words.unit(unit)[0]
    start, end = _days(reading)
    rounded = None if reading.observation and unit == index.book.unit(reading.indicator) else 3
    return Mark(
        key=f"{reading.indicator} {reading.key}",
        start=start,
        end=end,
        value=reading.value * times,
        low=reading.low * times,
        high=reading.high * times,
        qualifier=reading.qualifier,
        status=reading.status,
        rival=reading.rival,
        letter=letter,
        label=words.amount(reading.low, reading.high, reading.qualifier, unit, rounded),
        when=words.period(reading.period),
        tip=tuple(_tip(index, reading, unit, words)),
    )


def _tip(index: Index, reading: Reading, unit: str, words: Words) -> Iterator[str]:
    yield facts.stated(index, reading, words, unit)
    firm = facts.firmness(reading, words)
    when = words.period(reading.period)
    yield words.t("{period} ({firmness})", period=when, firmness=firm) if firm else when
    yield facts.outlet(index, reading, words)
    if maker := facts.producer(index, reading, words):
        yield words.t("according to {maker}", maker=maker)
    if reading.rival:
        yield words.t("differs: {kind}", kind=words.t(labels.RIVALRIES[reading.rival]))


def _flags(
    index: Index, indicator: Indicator, state: State, start: date, end: date, words: Words
) -> Iterator[Flag]:
    for event in index.events_of(indicator.id):
        made = flag(event, words, event.id == state.event)
        if start <= made.end and made.start <= end:
            yield made


def flag(event: Event, words: Words, selected: bool = False) -> Flag:
    """Return an event as it is drawn."""
    found = periods.parse(event.date)
    return Flag(
        event.id, found.start, found.end, words.text(event.title), words.period(event.date),
        event.quad, event.importance, selected,
    )  # fmt: skip


def _gaps(readings: Sequence[Reading], words: Words) -> Iterator[Gap]:
    """Yield the stretches of four weeks and more, between the first and last, without a figure."""
    reached: date | None = None
    for reading in sorted(readings, key=_days):
        start, end = _days(reading)
        if reached and start - reached > timedelta(days=28):
            text = words.t("no figure in the record")
            yield Gap(reached + timedelta(1), start - timedelta(1), text)
        reached = max(reached or end, end)


def source_line(index: Index, readings: Sequence[Reading], words: Words) -> str:
    """Return the outlets behind a chart's main values, with grades; beyond three, a count."""
    said = dict.fromkeys(_attributed(index, r, words) for r in readings if not r.rival)
    names = [name for name in said if name]
    if len(names) <= 3:
        return words.t("; ").join(names)
    more = words.n("{n} other", "{n} others", len(names) - 2)
    return words.t("{first}; {second} and {others}", first=names[0], second=names[1], others=more)


def _attributed(index: Index, reading: Reading, words: Words) -> str:
    maker, name = facts.attribution(index, reading, words)
    if not reading.source:
        return name
    grade = index.grade(reading)
    if maker:
        return words.t("{maker}, read in {outlet} ({grade})", maker=maker, outlet=name, grade=grade)
    return words.t("{outlet} ({grade})", outlet=name, grade=grade)


def alt(
    index: Index,
    indicator: Indicator,
    words: Words,
    unit: str = "",
    readings: Sequence[Reading] | None = None,
) -> str:
    """Return the alternative text of a chart: its first, last, least and greatest value.

    Args:
        index: The record.
        indicator: The indicator that leads the chart.
        words: The language.
        unit: The unit shown, where it is not the indicator's own.
        readings: The readings shown, where not all are.
    """
    given = index.book.readings(indicator.id) if readings is None else readings
    title = words.text(indicator.title)
    main = [reading for reading in given if not reading.rival]
    if not main:
        return title

    def said(reading: Reading) -> str:
        value = facts.stated(index, reading, words, unit)
        return words.t("{value} in {period}", value=value, period=_when(reading, words))

    parts = [words.t("{title}: {first}", title=title, first=said(main[0]))]
    if len(main) > 1:
        parts.append(words.t("last {value}", value=said(main[-1])))
        parts.append(words.t("least {value}", value=said(min(main, key=lambda r: r.low))))
        parts.append(words.t("greatest {value}", value=said(max(main, key=lambda r: r.high))))
    if rivals := len(given) - len(main):
        parts.append(words.n("{n} rival value", "{n} rival values", rivals))
    return words.t("; ").join(parts)


def _when(reading: Reading, words: Words) -> str:
    """Return a reading's period, marked where its value is a plan or forecast."""
    when = words.period(reading.period)
    if reading.status not in FUTURE:
        return when
    firm = words.t(labels.STATUSES[reading.status])
    return words.t("{period} ({firmness})", period=when, firmness=firm)
