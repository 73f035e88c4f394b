"""What a citation says of the sources beneath it: whose figures, read where, how graded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import facts

if TYPE_CHECKING:
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words

MOST = 3  # sources that a sentence names


def underlying(index: Index, words: Words, indicator: str, reading: Reading | None) -> str:
    """Return where the figures come from as a sentence; empty for the record as a whole."""
    if reading:
        return _of_value(index, words, reading)
    return _of_indicator(index, words, indicator) if indicator else ""


def _of_value(index: Index, words: Words, reading: Reading) -> str:
    if reading.source:
        return words.t("Data: {sources}.", sources=_read(index, words, reading))
    used = [index.book.main(id)[period] for id, period in reading.inputs]
    return words.t(
        "Computed by Bilateral Record; data: {sources}.", sources=_sources(index, words, used)
    )


def _read(index: Index, words: Words, reading: Reading) -> str:
    """Return one source as it was read: maker, outlet, title, date, place, grade."""
    fact = facts.fact(index, reading, words)
    source = index.sources[reading.source]
    outlet = words.text(source.publisher)
    if fact.maker and not outlet.startswith(fact.maker):
        outlet = words.t("{maker}, read in {outlet}", maker=fact.maker, outlet=outlet)
    issued = words.date(source.issued) if source.issued else words.t("no date seen")
    return words.t(
        "{outlet}, “{title}”, {issued}, {place}, grade {grade}",
        outlet=outlet, title=words.text(source.title), issued=issued, place=fact.locator,
        grade=fact.grade,
    )  # fmt: skip


def _of_indicator(index: Index, words: Words, indicator: str) -> str:
    readings = list(index.book.readings(indicator))
    if not index.indicators[indicator].derive:
        return words.t("Data: {sources}.", sources=_sources(index, words, readings))
    used = [index.book.main(id)[period] for one in readings for id, period in one.inputs]
    return words.t(
        "Computed by Bilateral Record; data: {sources}.", sources=_sources(index, words, used)
    )


def _sources(index: Index, words: Words, readings: list[Reading]) -> str:
    """Return the outlets of some values; past a few, the first and how many others."""
    named = dict.fromkeys(_named(index, words, reading) for reading in readings)
    if len(named) <= MOST:
        return words.t("; ").join(named)
    others = words.n("{n} other source", "{n} other sources", len(named) - 1)
    return words.t("{first} and {others}", first=next(iter(named)), others=others)


def _named(index: Index, words: Words, reading: Reading) -> str:
    if not reading.source:
        title = words.text(index.indicators[reading.indicator].title)
        return words.t("{title}, computed", title=title)
    outlet = words.outlet(index.sources[reading.source])
    return words.t("{outlet} ({grade})", outlet=outlet, grade=index.grade(reading))
