"""Where each view of the record lies in the static site, and which views have a page there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from dashboard.core import ways
from dashboard.core.state import GOODS, TABS, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.core.edition import Edition
    from dashboard.core.select import Index

# What a reader can choose of a page that is served, but not of one that is a file.
_CHOICES = (
    "corridor", "standing", "actor", "quad", "importance", "topic", "verdict", "find", "unit",
    "years", "hide", "flows", "brief",
)  # fmt: skip
# Which pictures of a view there are: form and size, the size left out for the first.
_WHOLE = (("png", ""), ("svg", ""), ("png", "social"))
_CARD = (("png", "social"),)
_FOLDERS = {"": "indicators", "chart": "indicators", "table": "tables", "record": "records"}


def path(state: State) -> str:
    """Return the path of a view's page within its language; empty where it has none.

    A value's card is a row of a page: its address ends in the value's name.
    """
    chosen = any(getattr(state, name) for name in _CHOICES)
    if chosen or not (state.events and state.rivals) or state.page not in _PATHS:
        return ""
    return _PATHS[state.page](state)


def pictures(state: State) -> tuple[tuple[str, str], ...]:
    """Return the pictures that lie beside a view's page."""
    if state.tab or state.domain or state.source or state.document:
        return ()
    if state.page == "timeline" and state.event:
        return () if state.story else _CARD
    return _WHOLE if state.page in {"overview", "indicators", "map", "timeline"} else _CARD


def states(edition: Edition) -> Iterator[State]:
    """Yield every view that has a page of its own, in no language yet."""
    seen = {""}
    for state in _all(edition):
        where = path(state)
        if where not in seen:
            seen.add(where)
            yield state


def _all(edition: Edition) -> Iterator[State]:
    index = edition.index
    for page in _PATHS:
        yield State(page)
        yield from (State(page, tab=tab) for tab in TABS.get(page, ()) if page != "indicators")
    yield from (State("indicators", domain=domain) for domain in index.domains)
    for id in index.indicators:
        yield from (State("indicators", id, tab=tab) for tab in ("", "table", "record"))
    yield from _mapped(edition)
    yield from _dated(index)
    yield from (State("evidence", tab="sources", source=id) for id in index.sources)
    for source, claim in index.claims:
        yield State("evidence", tab="sources", source=source, claim=claim)
    yield from (State("evidence", document=source.id) for source in index.documents)


def _mapped(edition: Edition) -> Iterator[State]:
    """Yield the maps: of each kind of goods, of each route, of each route closed."""
    for goods in GOODS[1:]:
        yield from (State("map", goods=goods, tab=tab) for tab in ("", "table"))
    for route in edition.index.record.routes:
        goods = ways.goods(route)
        yield State("map", route=route.id, goods="" if goods == GOODS[0] else goods)
    yield from (State("map", closed=(route,)) for route in edition.known.closable)


def _dated(index: Index) -> Iterator[State]:
    """Yield the timeline of each domain, each event, and each step of each story."""
    for domain in dict.fromkeys(event.domain for event in index.dated):
        yield State("timeline", domain=domain)
    yield from (State("timeline", event=id) for id in index.events)
    for story in index.stories.values():
        yield from (State("timeline", story=story.id, event=id) for id in story.events)


def _indicators(state: State) -> str:
    if state.event:
        return f"events/{state.event}.html"
    if state.pin:
        return f"records/{state.indicator}.html#{quote(state.pin)}"
    if state.indicator:
        return f"{_FOLDERS[state.tab]}/{state.indicator}.html"
    return f"domains/{state.domain}.html" if state.domain else "indicators/index.html"


def _map(state: State) -> str:
    if state.tab == "zoom" or state.days != State().days or len(state.closed) > 1:
        return ""
    if state.event:
        return f"events/{state.event}.html"
    if state.route:
        return f"routes/{state.route}.html"
    if state.closed:
        return f"closed/{state.closed[0]}.html"
    named = "-".join(part for part in (state.goods, state.tab) if part not in {"", "map"})
    return f"map/{named or 'index'}.html"


def _timeline(state: State) -> str:
    if state.story and state.event:
        return f"stories/{state.story}/{state.event}.html"
    if state.event:
        return f"events/{state.event}.html"
    if state.story or state.window or state.route:
        return ""
    tab = "" if state.tab == "lanes" else state.tab
    if state.domain:
        return "" if tab else f"timeline/{state.domain}.html"
    return f"timeline/{tab or 'index'}.html"


def _evidence(state: State) -> str:
    if state.claim:
        return f"claims/{state.source}/{state.claim}.html"
    if state.source:
        return f"sources/{state.source}.html"
    if state.document:
        return f"documents/{state.document}.html"
    tab = "" if state.tab == "claims" else state.tab
    return f"evidence/{tab or 'index'}.html"


_PATHS: dict[str, Callable[[State], str]] = {
    "overview": lambda state: "index.html",
    "indicators": _indicators,
    "map": _map,
    "timeline": _timeline,
    "evidence": _evidence,
    "methods": lambda state: "methods/index.html",
}
