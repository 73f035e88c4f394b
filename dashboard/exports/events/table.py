"""Events as CSV, one row an event, in all languages of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import periods
from dashboard.exports.cells import Cell, joined, table
from dashboard.exports.events import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.events import Event
    from dashboard.core.select import Index
    from dashboard.core.words import Words


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
    return table(columns(index), (row(index, words, event, base) for event in events))


def columns(index: Index) -> list[str]:
    """Return the names of the columns."""
    spoken = index.record.front.languages
    texts = [f"{field}_{lang}" for field in ("title", "summary") for lang in spoken]
    return [
        "id", "date", "start", "end", *texts, "actors", "domain", "quad", "importance",
        "routes", "indicators", "places", "address",
        "sources", "locators", "claims", "grades", "addresses",
    ]  # fmt: skip


def row(index: Index, words: Words, event: Event, base: str) -> dict[str, Cell]:
    """Return one event, its texts in all languages of the record."""
    first, last = periods.ends(event.date)
    found = listing.cited(index, event)
    texts = {
        f"{field}_{lang}": text
        for field in ("title", "summary")
        for lang, text in listing.every(index, getattr(event, field)).items()
    }
    return texts | {
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
