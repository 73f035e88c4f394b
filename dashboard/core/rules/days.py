"""Nothing is dated later than the record itself, but plans, forecasts and what is kept back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from dashboard.core import cut, periods
from dashboard.core.fault import Fault, shown
from dashboard.core.reading import FUTURE

if TYPE_CHECKING:
    from dashboard.core.fault import Loc
    from dashboard.core.model.indicators import Observation
    from dashboard.core.model.particulars import Capacity
    from dashboard.core.model.sources import Source
    from dashboard.core.parts import Parts
    from dashboard.core.plain import Plain
    from dashboard.core.rules.mentions import Mentions

OWN = frozenset({"updated", "accessed"})  # the measure itself, and what the register's rule tells


def stated(parts: Parts, mentions: Mentions) -> Iterator[Fault]:
    """Yield every date of a document, a status or a change that lies after the record's own."""
    last = _last(parts)
    for loc, text in mentions.get("date", []):
        if last and loc[-1] not in OWN and _starts(text) > last:
            yield Fault(loc, _late(text, "correct it, or record.updated:"))


def faults(parts: Parts) -> Iterator[Fault]:
    """Yield every event and every settled figure that lies after the record's own date."""
    last = _last(parts)
    if last is None:
        return
    for number, event in enumerate(parts.events):
        if _starts(event.date) > last:
            yield Fault(
                (parts.file, "events", number, "date"),
                _late(event.date, "correct it, or record.updated:"),
            )
    for file, sources in parts.sources.items():
        for number, source in enumerate(sources):
            yield from _claims(source, last, (file, "sources", number, "claims"))
    for number, indicator in enumerate(parts.indicators):
        at: Loc = (parts.file, "indicators", number, "observations")
        yield from _figures(indicator.observations, last, at)
    for number, route in enumerate(parts.routes):
        yield from _figures(route.capacity, last, (parts.file, "routes", number, "capacity"))


def due(parts: Parts, found: Iterable[Fault]) -> Iterator[Fault]:
    """Yield faults of dates, but for those of entries that are kept back until their day comes.

    Args:
        parts: What the files say.
        found: The faults, each at its place in the files.
    """
    for fault in found:
        day = _starts(str(cut.found(parts.raw, fault.loc)))
        above = (cut.found(parts.raw, fault.loc[:end]) for end in range(2, len(fault.loc)))
        if not any(_waits(entry, day) for entry in above):
            yield fault


def _waits(entry: Plain, day: date) -> bool:
    """Tell whether an entry is a draft, or is released on a day or later."""
    if not isinstance(entry, dict):
        return False
    try:
        released = datetime.fromisoformat(str(entry.get("embargo", ""))).date()
    except ValueError:
        released = date.min  # told by the rule on times
    return entry.get("draft") is True or released >= day


def _claims(source: Source, last: date, at: Loc) -> Iterator[Fault]:
    for number, claim in enumerate(source.claims):
        if claim.kind == "event" and claim.date and _starts(claim.date) > last:
            cure = "correct it, or write kind: plan"
            yield Fault((*at, number, "date"), _late(claim.date, cure))


def _figures(figures: Sequence[Observation | Capacity], last: date, at: Loc) -> Iterator[Fault]:
    for number, given in enumerate(figures):
        if given.period and given.status not in FUTURE and _starts(given.period) > last:
            cure = "write status: F for a forecast or T for a plan, or correct the period"
            yield Fault((*at, number, "period"), _late(given.period, cure))


def _late(text: str, cure: str) -> str:
    return f"later than the record was updated, found {shown(text)}; {cure}"


def _last(parts: Parts) -> date | None:
    try:
        return periods.parse(parts.front.updated).end if parts.front else None
    except ValueError:
        return None  # told by the rule on dates


def _starts(text: str) -> date:
    try:
        return periods.parse(text).start
    except ValueError:
        return date.min  # told by the rule on dates
