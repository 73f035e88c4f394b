"""Events as a calendar (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dashboard.core import labels, periods
from dashboard.exports.events import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from icalendar import Component

    from dashboard.core.model.events import Event
    from dashboard.core.select import Index
    from dashboard.core.words import Words

DAY = timedelta(days=1)


def icalendar(index: Index, words: Words, events: Sequence[Event], base: str) -> bytes:
    """Return the calendar: whole days, and a whole month or year where no more is stated.

    Args:
        index: The record, whose date of update every entry carries.
        words: The language.
        events: In order.
        base: Address at which the dashboard stands; it makes the ids unique in the world.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//Bilateral Record//Events//{words.lang.upper()}")
    for name in ("name", "x-wr-calname"):  # the standard's, and the one that calendars read
        made.add(name, words.text(index.record.front.title))
    for event in events:
        made.add_component(_entry(index, words, event, base))
    return bytes(made.to_ical())


def _entry(index: Index, words: Words, event: Event, base: str) -> Component:
    from icalendar import Event as Entry

    first, last = periods.ends(event.date)
    entry = Entry()
    entry.add("uid", f"{event.id}@{base.partition('://')[2].rstrip('/')}")
    entry.add("dtstamp", listing.updated(index))
    entry.add("dtstart", first)
    entry.add("dtend", last + DAY)
    entry.add("summary", words.text(event.title))
    entry.add("description", listing.told(index, words, event))
    entry.add(
        "categories", [words.t(labels.DOMAINS[event.domain]), words.t(labels.QUADS[event.quad])]
    )
    entry.add("url", listing.address(words, base, event.id))
    entry.add("transp", "TRANSPARENT")  # what happened keeps nobody busy
    return entry
