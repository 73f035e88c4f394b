"""Every address that a server answers, with ids that are public, withheld, and nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote, urlsplit
from zlib import crc32

from dashboard.core import site
from dashboard.core.state import PAGES, State
from dashboard.publish import tree
from dashboard.web.beside.table import TABLE
from tests.leaks.seeded import KINDS, Secret

NAMES = ("indicator", "event", "story")
LANGS = ("en", "zh")
PINS = ("2023~port-2024", "2019~{word}-source~conflict")


def table(ids: dict[str, list[str]]) -> Iterator[str]:
    """Yield the address of every entry of the table that is asked by GET, with each of the ids.

    Languages take turns; what names no id is asked in both.
    """
    for entry in TABLE:
        if entry.posted:
            continue
        named = next((name for name in NAMES if f"{{{name}}}" in entry.path), "")
        for number, id in enumerate(ids[named] if named else ["", ""]):
            path = entry.path.format(**{named: id} if named else {})
            yield f"{path}?lang={LANGS[number % 2]}"


def known(edition) -> dict[str, list[str]]:
    """Return the ids that an edition's addresses may name, by kind."""
    index = edition.index
    return {
        "indicator": list(index.indicators), "event": list(index.events),
        "story": list(index.stories),
    }  # fmt: skip


def pages(edition) -> Iterator[str]:
    """Yield the address of every view of an edition, in one of its languages."""
    for state in tree.states(edition):
        yield path(replace(state, lang=LANGS[crc32(repr(state).encode()) % 2]))
    for id in edition.index.indicators:
        reading = edition.index.book.readings(id)[-1]
        yield path(State("indicators", id, pin=reading.key, lang="en"))


def path(state) -> str:
    found = urlsplit(site.permalink("https://example.org", state))
    return f"{found.path}?{found.query}"


def named(one: Secret) -> Iterator[str]:
    """Yield addresses that name what is withheld by whatever they can name it."""
    for kind in KINDS:
        id = one.id(kind)
        for near in (id[:-1], id.upper(), id.replace("q", "%71", 1)):
            yield f"/indicators/{near}.csv"
            yield f"/events/{near}.png?lang=zh"
            yield f"/embed/stories/{near}"
            yield f"/embed/indicators/{near}?lang=zh"
            yield f"/indicators/{near}"
            yield f"/events/{near}"
    yield from queries(one)


def queries(one: Secret) -> Iterator[str]:
    """Yield addresses of pages and files whose query names what is withheld."""
    said = {kind: one.id(kind) for kind in KINDS} | {
        "topic": one.id("indicator"), "document": one.id("source"), "hide": one.id("indicator"),
        "closed": one.id("route"), "find": one.word, "actor": "QAQ",
        "brief": f"{one.id('indicator')}~event!{one.id('event')}~story!{one.id('story')}",
    }  # fmt: skip
    pages = ("", *PAGES[1:])
    for number, (name, value) in enumerate(said.items()):
        for page in (pages[number % len(pages)], pages[(number + 3) % len(pages)]):
            yield f"/{page}?{name}={quote(value, safe='~!')}&lang=en"
        yield f"/map.svg?{name}={value}&lang=en"
        yield f"/timeline.svg?{name}={value}&lang=en"
        yield f"/embed/timeline?{name}={value}&lang=en"
    for pin in PINS:
        yield f"/indicators?indicator=port-oil&pin={pin.format(word=one.word)}&lang=en"
        yield f"/indicators/port-oil.cite.html?pin={pin.format(word=one.word)}&lang=en"
    for page in (
        f"indicators?indicator={one.id('indicator')}",
        f"timeline?event={one.id('event')}",
    ):
        yield f"/oembed?lang=en&url={quote(f'https://example.org/{page}', safe='')}"
