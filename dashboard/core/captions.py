"""What stands in words around a chart: its headline, source line and alternative text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.core import facts, labels
from dashboard.core.reading import FUTURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.indicators import Indicator
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words

_BRACKETS = re.compile(r"\s*(?:\([^)]*\)|（[^）]*）)")


def headline(indicator: Indicator, words: Words) -> str:
    """Return the claim that the record carries, or the topic where it carries none."""
    return words.text(indicator.headline or indicator.title)


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


def stamp(index: Index, readings: Sequence[Reading], words: Words) -> tuple[str, ...]:
    """Return the shortest true word on who says so, and the day of the record."""
    main = [reading for reading in readings if not reading.rival]
    said = dict.fromkeys(_publisher(index, reading, words) for reading in main)
    as_of = _as_of(index, words)
    if not said:
        return (as_of,)
    first, *others = said
    if not others:
        return first, as_of
    return words.t("{first} and {n} more", first=first, n=words.number(len(others))), as_of


def own_stamp(index: Index, words: Words) -> tuple[str, ...]:
    """Return our name and the day of the record, for what rests on many sources."""
    return words.t("Bilateral Record"), _as_of(index, words)


def _as_of(index: Index, words: Words) -> str:
    """Return the day of the record in figures alone: it has to fit into a third of a phone."""
    return words.t("as of {date}", date=index.record.front.updated)


def _publisher(index: Index, reading: Reading, words: Words) -> str:
    if not reading.source:
        return words.t("computed from the record")
    name = words.text(index.sources[reading.source].publisher)
    return _BRACKETS.sub("", name).strip() or name


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
