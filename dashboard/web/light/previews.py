"""What a page tells those who link to it: names, addresses in each language, a picture of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import htpy as h
from markupsafe import Markup

from dashboard.blocks import titles
from dashboard.core import site
from dashboard.core.state import PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.core.desk import Desk
    from dashboard.core.words import Words

    Tongues = Mapping[str, Words]

WIDTH, HEIGHT = "1200", "630"
LONGEST = 300  # characters of a description
FEEDS = (
    ("application/atom+xml", "events.atom"),
    ("text/calendar", "events.ics"),
    ("application/json", "record.json"),
)
# Pages whose views can be shown within others.
EMBEDDED = ("overview", "indicators", "map", "timeline")


def tags(desk: Desk, tongues: Tongues, embed: bool = False) -> Markup:
    """Return the tags of a page's head.

    Args:
        desk: What the page is made from.
        tongues: The words of each language that there is.
        embed: Whether the page is made for frames of others; searchers are sent to the whole one.
    """
    said = _embed(desk) if embed else _page(desk, tongues)
    return Markup("").join(Markup(str(tag)) for tag in said)


def short(text: str) -> str:
    """Return a description of bearable length, cut between words."""
    if len(text) <= LONGEST:
        return text
    kept = text[: LONGEST - 1]
    return f"{kept.rpartition(' ')[0] if ' ' in kept[-60:] else kept}…"


def can_embed(desk: Desk) -> bool:
    """Tell whether a view can be shown within other pages."""
    state = desk.state
    return state.page in EMBEDDED and (state.page != "indicators" or bool(state.indicator))


def _page(desk: Desk, tongues: Tongues) -> Iterator[h.VoidElement]:
    about, said = titles.about(desk), short(titles.description(desk))
    yield h.meta(name="description", content=said)
    yield h.link(rel="canonical", href=desk.permalink)
    yield from _tongues(desk, tongues)
    yield from _open_graph(desk, (about, said), tongues)
    yield h.meta(name="twitter:card", content="summary_large_image")
    for kind, file in FEEDS:
        yield h.link(rel="alternate", type=kind, href=desk.outside(file))
    if can_embed(desk):
        asked = site.file(desk.base, "oembed")
        link = f"{asked}?{urlencode({'url': desk.permalink})}"
        yield h.link(rel="alternate", type="application/json+oembed", href=link, title=about)


def _embed(desk: Desk) -> Iterator[h.VoidElement]:
    yield h.meta(name="description", content=short(titles.description(desk)))
    yield h.link(rel="canonical", href=desk.permalink)
    yield h.meta(name="robots", content="noindex")


def _tongues(desk: Desk, tongues: Tongues) -> Iterator[h.VoidElement]:
    """Yield the same view in every language; who reads none of them gets the record's first."""
    found = {tag: desk.public(replace(desk.state, lang=tag)) for tag in tongues}
    for tag, words in tongues.items():
        yield h.link(rel="alternate", hreflang=_tongue(words), href=found[tag])
    yield h.link(rel="alternate", hreflang="x-default", href=next(iter(found.values())))


def _tongue(words: Words) -> str:
    """Return a language as `hreflang` has it: `en`, `zh-Hans`."""
    return "-".join(filter(None, (words.locale.language, words.locale.script)))


def _locale(words: Words) -> str:
    """Return a language as Open Graph has it: `en_GB`, `zh_CN`."""
    return "_".join(filter(None, (words.locale.language, words.locale.territory)))


def _open_graph(desk: Desk, about: tuple[str, str], tongues: Tongues) -> Iterator[h.VoidElement]:
    state, words = desk.state, desk.words
    whole = state.page == PAGES[0]
    yield _property("og:type", "website" if whole else "article")
    yield _property("og:site_name", words.t("Bilateral Record"))
    yield _property("og:title", words.text(desk.index.record.front.title) if whole else about[0])
    yield _property("og:description", about[1])
    yield _property("og:url", desk.permalink)
    yield _property("og:locale", _locale(words))
    for tag, other in tongues.items():
        if tag != words.lang:
            yield _property("og:locale:alternate", _locale(other))
    yield _property("og:image", desk.portrait("social"))
    yield _property("og:image:type", "image/png")
    yield _property("og:image:width", WIDTH)
    yield _property("og:image:height", HEIGHT)
    yield _property("og:image:alt", about[0])


def _property(name: str, content: str) -> h.VoidElement:
    return h.meta(property=name, content=content)
