"""Events as an Atom feed (RFC 4287)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core import labels
from dashboard.exports.events import listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.events import Event
    from dashboard.core.select import Index
    from dashboard.core.words import Words


def atom(index: Index, words: Words, events: Sequence[Event], base: str) -> bytes:
    """Return the feed; its ids are the addresses of timeline and events, a language's own.

    Args:
        index: The record, whose date of update every entry carries.
        words: The language.
        events: In order.
        base: Address at which the dashboard stands.
    """
    from feedgen.feed import FeedGenerator

    front = index.record.front
    page = listing.address(words, base)
    feed = FeedGenerator()
    feed.id(page)
    feed.title(words.text(front.title))
    feed.subtitle(words.text(front.standfirst))
    feed.author(name=words.text(front.title))
    feed.link(href=page, rel="alternate", type="text/html")
    feed.language(words.tag)
    feed.generator("Bilateral Record")
    feed.updated(listing.updated(index))
    if front.licence:
        feed.rights(front.licence)
    for event in events:
        _fill(feed.add_entry(order="append"), index, words, event, base)
    return bytes(feed.atom_str(pretty=True))


class Links:
    """The links of an entry, as an extension of feedgen.

    feedgen itself writes nothing of an entry's link but its address (its issue 135), so that a
    source would pass for the event's own page.
    """

    def __init__(self) -> None:
        """Start with none."""
        self._all: list[dict[str, str]] = []

    def add(self, href: str, rel: str, title: str) -> None:
        """Add a link."""
        self._all.append({"href": href, "rel": rel, "title": title})

    def extend_atom(self, entry: Any) -> None:
        """Write the links into an entry's XML; feedgen calls this."""
        for link in self._all:
            entry.append(entry.makeelement("link", link))


def _fill(entry: Any, index: Index, words: Words, event: Event, base: str) -> None:
    page = listing.address(words, base, event.id)
    title = words.text(event.title)
    entry.id(page)
    entry.title(title)
    entry.updated(listing.updated(index))
    entry.summary(words.text(event.summary))
    entry.content(listing.told(index, words, event), type="text")
    entry.category(term=event.domain, label=words.t(labels.DOMAINS[event.domain]))
    entry.category(term=event.quad, label=words.t(labels.QUADS[event.quad]))
    entry.register_extension("links", Links, rss=False)
    entry.links.add(page, "alternate", title)
    for each in listing.cited(index, event):
        if each.source.url:
            entry.links.add(each.source.url, "related", listing.read_in(words, each))
