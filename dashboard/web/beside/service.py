"""What the service says of itself: its health, and the list of its pages."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from dashboard.core import site, tally
from dashboard.core.state import PAGES, State
from dashboard.figures import script
from dashboard.web.ask import Made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from dashboard.core.store import Store
    from dashboard.web.ask import Ask, House

JSON = "application/json"
FONTS = "vendor/fonts/fonts.css"
MOST = 20  # places of faults that are named


def health(ask: Ask) -> Made:
    """Return whether the record is served, and by what."""
    index, record = ask.index, ask.index.record
    said = {
        "ok": True,
        "version": index.version,
        "updated": str(record.front.updated),
        "read": _time(ask.house.store().now.read),
        "counts": tally.counts(record),
    }
    return Made(_json(said | about(ask.house)), JSON)


def about(house: House) -> dict[str, Any]:
    """Return the state of the files, of what draws pictures, and of what set-up has brought."""
    plotly = script.file(house.assets)
    return {
        "faults": _faults(house.store()),
        "pictures": {"browser": house.pictures.served, "waiting": house.pictures.waiting},
        "fonts": (house.assets / FONTS).exists(),
        "plotly": "slim" if plotly == house.assets / script.SLIM else "full",
    }


def sick(house: House) -> bytes:
    """Return the word of a server that never had a good record."""
    return _json({"ok": False} | about(house))


def _faults(store: Store) -> dict[str, Any]:
    """Return how many faults the files have, where, and since when; no words of theirs."""
    places = store.places()
    return {"number": len(places), "places": places[:MOST], "since": _time(store.now.since)}


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _json(said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def sitemap(ask: Ask) -> Made:
    """Return every page in every language, each with the other languages beside it."""
    spoken = tuple(ask.edition.words)
    rows = "".join(
        f"<url><loc>{_place(ask, state, lang)}</loc>{_others(ask, state, spoken)}"
        f"<lastmod>{ask.index.record.front.updated}</lastmod></url>"
        for state in states(ask)
        for lang in spoken
    )
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:xhtml="http://www.w3.org/1999/xhtml">{rows}</urlset>\n'
    )
    return Made(body.encode(), "application/xml")


def states(ask: Ask) -> Iterator[State]:
    """Yield the states that have an address of their own to a searcher."""
    yield from (State(page) for page in PAGES)
    yield from (State("indicators", indicator=id) for id in ask.index.indicators)
    yield from (State("map", route=route.id) for route in ask.index.record.routes)
    yield from (State("timeline", event=id) for id in ask.index.events)
    yield from (State("timeline", story=id) for id in ask.index.stories)


def _others(ask: Ask, state: State, spoken: tuple[str, ...]) -> str:
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{_place(ask, state, lang)}"/>'
        for lang in spoken
    )


def _place(ask: Ask, state: State, lang: str) -> str:
    return escape(site.permalink(ask.base, replace(state, lang=lang)), {'"': "&quot;"})
