"""Questions asked of a record: who cites what, what touches what, who says otherwise."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, get_args

import pycountry

from dashboard.core import agree, periods
from dashboard.core.book import Book
from dashboard.core.model.kinds import Domain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from dashboard.core.agree import Finding
    from dashboard.core.chart import Chart
    from dashboard.core.model.events import Event
    from dashboard.core.model.front import Pick
    from dashboard.core.model.indicators import Check, Indicator
    from dashboard.core.model.record import Record
    from dashboard.core.model.sources import Claim, Source
    from dashboard.core.reading import Reading


class Index:
    """A record with its readings and the ways to look things up in it.

    Attributes:
        public: What the public sees instead, where this holds more; only editors see this then.
        small: Charts of indicators by themselves, by id and language, once they were drawn.
    """

    def __init__(self, record: Record, public: Index | None = None) -> None:
        self.record, self.public = record, public
        self.book = Book(record.indicators)
        self.indicators = {indicator.id: indicator for indicator in record.indicators}
        self.sources = {source.id: source for source in record.sources}
        self.events = {event.id: event for event in record.events}
        self.stories = {story.id: story for story in record.stories}
        self.small: dict[tuple[str, str], Chart] = {}
        self._findings: dict[str, Finding] = {}

    @cached_property
    def version(self) -> str:
        """Return the record's version: its date and a hash of everything that it says."""
        said = self.record.model_dump_json().encode()
        return f"{self.record.front.updated}.{hashlib.sha256(said).hexdigest()[:8]}"

    @cached_property
    def parties(self) -> str:
        """Return the two parties as names of files have them: two letters each, `fi-ee`."""
        found = (pycountry.countries.get(alpha_3=area) for area in self.record.front.dyad)
        named = zip(found, self.record.front.dyad, strict=True)
        return "-".join(str(one.alpha_2 if one else area).lower() for one, area in named)

    @cached_property
    def claims(self) -> dict[tuple[str, str], Claim]:
        """Return every claim by the ids of its source and its own."""
        return {(s.id, c.id): c for s in self.record.sources for c in s.claims}

    @cached_property
    def domains(self) -> dict[str, tuple[Indicator, ...]]:
        """Return the indicators of each domain, in the order of the list of domains."""
        order = get_args(Domain)
        ranked = sorted(self.record.indicators, key=lambda i: order.index(i.domain))
        return {domain: tuple(group) for domain, group in groupby(ranked, key=lambda i: i.domain)}

    @cached_property
    def spans(self) -> Mapping[str, tuple[date, date]]:
        """Return the first and last day of each indicator that has values."""
        days = {
            id: [periods.ends(r.period) for r in self.book.readings(id)] for id in self.indicators
        }
        return {
            id: (min(start for start, _ in found), max(end for _, end in found))
            for id, found in days.items()
            if found
        }

    @cached_property
    def uses(self) -> Mapping[str, tuple[Reading, ...]]:
        """Return the readings taken from each source."""
        found: dict[str, list[Reading]] = {}
        for indicator in self.record.indicators:
            if not indicator.derive:
                for reading in self.book.readings(indicator.id):
                    found.setdefault(reading.source, []).append(reading)
        return {source: tuple(readings) for source, readings in found.items()}

    @cached_property
    def documents(self) -> tuple[Source, ...]:
        """Return the sources that were worked through claim by claim, the earliest first."""
        found = (source for source in self.record.sources if source.claims)
        return tuple(sorted(found, key=lambda source: source.issued or ""))

    def checks_of(self, indicator: str) -> tuple[Check, ...]:
        """Return the checks that show on an indicator."""
        return tuple(check for check in self.record.checks if indicator in check.indicators)

    def finding(self, check: Check) -> Finding:
        """Return what a check finds in this record; worked out once."""
        if check.id not in self._findings:
            self._findings[check.id] = agree.outcome(check, self.book)
        return self._findings[check.id]

    @cached_property
    def dated(self) -> tuple[Event, ...]:
        """Return every event in order of time."""
        return tuple(sorted(self.record.events, key=lambda event: periods.ends(event.date)))

    def events_of(self, indicator: str) -> tuple[Event, ...]:
        """Return the events that touch an indicator, in order of date."""
        return self._touching.get(indicator, ())

    @cached_property
    def _touching(self) -> Mapping[str, tuple[Event, ...]]:
        found: dict[str, list[Event]] = {}
        for event in self.dated:
            for indicator in dict.fromkeys(event.indicators):
                found.setdefault(indicator, []).append(event)
        return {indicator: tuple(events) for indicator, events in found.items()}

    def picked(self, pick: Pick) -> Reading:
        """Return the reading that an entry of the file picks out."""
        return self.book.pick(pick.indicator, pick.period, pick.source)

    def reading(self, indicator: str, key: str) -> Reading | None:
        """Return the reading of an indicator that has this key, if there is one."""
        found = (r for r in self.book.readings(indicator) if r.key == key)
        return next(found, None)

    def others(self, reading: Reading) -> tuple[Reading, ...]:
        """Return what else the record gives for the same indicator and period."""
        given = self.book.readings(reading.indicator)
        return tuple(r for r in given if r.period == reading.period and r.key != reading.key)

    def is_withheld(self, section: str, id: str) -> bool:
        """Tell whether an entry of a section of the record is not the public's."""
        if self.public is None:
            return False
        return all(entry.id != id for entry in getattr(self.public.record, section))

    def is_kept_back(self, reading: Reading) -> bool:
        """Tell whether a value is not the public's, or is another one there."""
        if self.public is None:
            return False
        if reading.indicator not in self.public.indicators:
            return True
        shown = self.public.book.readings(reading.indicator)
        same = (one for one in shown if one.period == reading.period)
        return all(replace(one, again=reading.again) != reading for one in same)

    def grade(self, reading: Reading) -> str:
        """Return the grade of a value: its source's letter, and the digit of the value itself."""
        source = self.sources[reading.source]
        if reading.observation and reading.observation.cite.digit:
            return f"{source.grade[0]}{reading.observation.cite.digit}"
        return source.grade

    def disagreements(self) -> tuple[tuple[Reading, tuple[Reading, ...]], ...]:
        """Return each main reading that others differ from, with those others."""
        return self._disagreements

    @cached_property
    def _disagreements(self) -> tuple[tuple[Reading, tuple[Reading, ...]], ...]:
        return tuple(
            (reading, rivals)
            for indicator in self.record.indicators
            for reading, rivals in self._facing(indicator.id)
        )

    def _facing(self, indicator: str) -> Iterator[tuple[Reading, tuple[Reading, ...]]]:
        main = tuple(self.book.main(indicator).values())
        found: dict[str, list[Reading]] = {}
        for rival in self.book.readings(indicator):
            if rival.rival and (faced := _faced(rival, main)):
                found.setdefault(faced.key, []).append(rival)
        return ((reading, tuple(found[reading.key])) for reading in main if reading.key in found)


def _faced(rival: Reading, main: Sequence[Reading]) -> Reading | None:
    """Return the main reading that a rival differs from: of its period, or of most of its days."""
    same = next((reading for reading in main if reading.period == rival.period), None)
    if same or not main:
        return same
    most = max(main, key=lambda reading: _shared_days(reading, rival))
    return most if _shared_days(most, rival) > 0 else None


def _shared_days(one: Reading, other: Reading) -> int:
    (start, end), (first, last) = periods.ends(one.period), periods.ends(other.period)
    return (min(end, last) - max(start, first)).days + 1
