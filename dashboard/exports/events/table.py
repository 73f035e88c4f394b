"""Events as CSV, one row an event, in all languages of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import periods
from dashboard.core.labels import say
from dashboard.exports.cells import joined, table
from dashboard.exports.columns import Column, every, names, spoken
from dashboard.exports.events import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.events import Event
    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.cells import Cell


def csv(index: Index, words: Words, events: Sequence[Event], base: str) -> bytes:
    """Return the table as UTF-8 with a byte order mark, without which Excel garbles Chinese.

    Several values of a cell are joined by `~`, one written `%7E` where it is part of a value. The
    columns from `sources` on go by citation, each with as many places. A text that a spreadsheet
    would take for a formula has an apostrophe before it.

    Args:
        index: The record.
        words: The language of the events' addresses; the texts stand in all languages.
        events: In order.
        base: Address at which the dashboard stands.
    """
    return table(names(columns(index)), (row(index, words, event, base) for event in events))


def columns(index: Index) -> tuple[Column, ...]:
    """Return the columns."""
    languages = index.record.front.languages
    return (
        Column("id", say("Event id")),
        Column("date", say("Date")),
        Column("start", say("First day"), "date"),
        Column("end", say("Last day"), "date"),
        *spoken(Column("title", say("Title")), languages),
        *spoken(Column("summary", say("Summary")), languages),
        Column("actors", say("Actors, initiator first")),
        Column("domain", say("Domain")),
        Column("quad", say("Kind of act")),
        Column("importance", say("Weight"), "integer"),
        Column("routes", say("Routes")),
        Column("indicators", say("Indicators")),
        Column("places", say("Places")),
        Column("address", say("Address of the event"), "link"),
        Column("sources", say("Source ids")),
        Column("locators", say("Places in the sources")),
        Column("claims", say("Claims")),
        Column("grades", say("Grades")),
        Column("addresses", say("Addresses of the sources")),
    )


def row(index: Index, words: Words, event: Event, base: str) -> dict[str, Cell]:
    """Return one event, its texts in all languages of the record."""
    first, last = periods.ends(event.date)
    found = listing.cited(index, event)
    return every(index, {"title": event.title, "summary": event.summary}) | {
        "id": event.id,
        "date": event.date,
        "start": first.isoformat(),
        "end": last.isoformat(),
        "actors": joined(event.actors),
        "domain": event.domain,
        "quad": event.quad,
        "importance": event.importance,
        "routes": joined(event.routes),
        "indicators": joined(event.indicators),
        "places": joined(event.places),
        "address": listing.address(words, base, event.id),
        "sources": joined(each.source.id for each in found),
        "locators": joined(each.cite.locator or "" for each in found),
        "claims": joined(each.cite.claim or "" for each in found),
        "grades": joined(each.grade for each in found),
        "addresses": joined(each.source.url or "" for each in found),
    }
