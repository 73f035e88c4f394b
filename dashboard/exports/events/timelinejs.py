"""Events as the JSON that TimelineJS draws."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

import htpy as h

from dashboard.core import labels
from dashboard.exports.events import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.events import Event
    from dashboard.core.select import Index
    from dashboard.core.words import Words

# No id of the record has an underscore, so the title's address is never an event's.
TITLE = "_record"


def timelinejs(index: Index, words: Words, events: Sequence[Event], base: str) -> bytes:
    """Return the timeline: the record as its title, a slide for each event.

    Args:
        index: The record.
        words: The language.
        events: In order.
        base: Address at which the dashboard stands.
    """
    front = index.record.front
    text = {"headline": _html(words.text(front.title)), "text": _html(words.text(front.standfirst))}
    whole = {
        "title": {"unique_id": TITLE, "text": text, "autolink": False},
        "events": [_slide(index, words, event, base) for event in events],
        "scale": "human",
    }
    return f"{dumps(whole, ensure_ascii=False, indent=2)}\n".encode()


def _slide(index: Index, words: Words, event: Event, base: str) -> dict[str, Any]:
    first, _, last = event.date.partition("/")
    slide = {
        "unique_id": event.id,
        "start_date": _date(first),
        "display_date": words.period(event.date),
        "text": {
            "headline": _html(words.text(event.title)),
            "text": _text(index, words, event, base),
        },
        "group": words.t(labels.DOMAINS[event.domain]),
        "autolink": False,
    }
    return slide | {"end_date": _date(last)} if last else slide


def _date(text: str) -> dict[str, int]:
    """Return as much of a date as is stated: TimelineJS reads the precision from what is there."""
    return dict(zip(("year", "month", "day"), map(int, text.split("-")), strict=False))


def _text(index: Index, words: Words, event: Event, base: str) -> str:
    """Return summary, sources and the event's own address; TimelineJS takes it for HTML."""
    found = (
        (listing.read_in(words, each), each.source.url) for each in listing.cited(index, event)
    )
    sources = (h.li[h.a(href=url)[said] if url else said] for said, url in found)
    page = h.a(href=listing.address(words, base, event.id))[words.text(index.record.front.title)]
    return str(h.fragment[h.p[words.text(event.summary)], h.ul[sources], h.p[page]])


def _html(text: str) -> str:
    return str(h.fragment[text])
