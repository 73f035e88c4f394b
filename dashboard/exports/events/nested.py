"""Events as JSON, each with its sources, in all languages of the record."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from dashboard.core import periods
from dashboard.exports.events import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.events import Event
    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.events.listing import Cited


def json(index: Index, words: Words, events: Sequence[Event], base: str) -> bytes:
    """Return record and events, with the names that the curated files give their fields.

    Args:
        index: The record.
        words: The language of the addresses; the texts stand in all languages.
        events: In order.
        base: Address at which the dashboard stands.
    """
    front = index.record.front
    record = {
        "title": listing.every(index, front.title),
        "dyad": front.dyad,
        "languages": front.languages,
        "updated": front.updated,
        "licence": front.licence,
        "address": listing.address(words, base),
    }
    listed = [_event(index, words, event, base) for event in events]
    whole = {"record": record, "events": listed}
    return f"{dumps(whole, ensure_ascii=False, indent=2)}\n".encode()


def _event(index: Index, words: Words, event: Event, base: str) -> dict[str, Any]:
    first, last = periods.ends(event.date)
    return {
        "id": event.id,
        "date": event.date,
        "start": first.isoformat(),
        "end": last.isoformat(),
        "title": listing.every(index, event.title),
        "summary": listing.every(index, event.summary),
        "actors": event.actors,
        "domain": event.domain,
        "quad": event.quad,
        "importance": event.importance,
        "routes": event.routes,
        "indicators": event.indicators,
        "places": event.places,
        "address": listing.address(words, base, event.id),
        "sources": [_source(index, each) for each in listing.cited(index, event)],
    }


def _source(index: Index, each: Cited) -> dict[str, Any]:
    source = each.source
    return {
        "id": source.id,
        "title": listing.every(index, source.title),
        "publisher": listing.every(index, source.publisher),
        "url": source.url,
        "issued": source.issued,
        "inferred": source.inferred,
        "accessed": source.accessed,
        "grade": each.grade,
        "locator": each.cite.locator,
        "claim": each.cite.claim,
        "paragraph": each.claim.paragraph if each.claim else None,
        "verdict": each.claim.verdict if each.claim else None,
    }
