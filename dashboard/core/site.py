"""Addresses as they leave the dashboard: of a view, of its picture, of its embed, of a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from dashboard.core import address
from dashboard.core.state import PAGES, State

if TYPE_CHECKING:
    from collections.abc import Mapping

_BARE = State(lang="")  # so that the language is always named
_FILTERS = ("domain", "actor", "quad", "importance", "route", "topic", "find")
# What of the state changes what a page's picture shows.
_SHOWN = {
    "overview": ("indicator",),
    "indicators": ("indicator", "unit", "years", "events", "rivals", "hide", "event"),
    "map": ("goods", "route", "corridor", "standing", "closed", "days", "flows", "event"),
    "timeline": ("event", "window", "story", *_FILTERS),
}


def permalink(base: str, state: State) -> str:
    """Return the absolute address of a view; it names its language, whoever opens it.

    Args:
        base: Where the dashboard stands, such as `https://example.org/record`.
        state: What is seen; its theme is the reader's own and left out.
    """
    page = "" if state.page == PAGES[0] else state.page
    return _joined(f"{base.rstrip('/')}/{page}", _query(replace(state, theme="")))


def picture(base: str, state: State, form: str = "png", size: str = "") -> str:
    """Return the address of a view's picture.

    Args:
        base: Where the dashboard stands; empty for an address relative to it.
        state: What is seen.
        form: `png`, `svg` or `pdf`.
        size: One of the sizes of pictures; empty for the first.
    """
    path, left = place(state)
    return _joined(f"{_root(base)}{path}.{form}", _query(left) | ({"size": size} if size else {}))


def embed(base: str, state: State) -> str:
    """Return the address at which a view is shown within other pages."""
    path, left = place(state)
    return _joined(f"{_root(base)}embed/{path}", _query(left))


def citations(state: State) -> str:
    """Return the address, seen from where the dashboard stands, of how a view is cited.

    That is the value whose card is open, else the indicator, else the record.
    """
    if state.page != "indicators" or not state.indicator:
        return _joined("record.cite.html", {"lang": state.lang})
    asked = {"pin": state.pin} if state.pin else {}
    return _joined(f"indicators/{quote(state.indicator)}.cite.html", asked | {"lang": state.lang})


def file(base: str, path: str, lang: str = "") -> str:
    """Return the address of a file of the record, such as `routes.geojson`."""
    return _joined(f"{_root(base)}{path}", {"lang": lang} if lang else {})


def place(state: State) -> tuple[str, State]:
    """Return the path of what a view shows, and what of it the path does not say."""
    state = _shown(state)
    if state.page == "indicators" and state.indicator:
        return f"indicators/{quote(state.indicator)}", replace(state, indicator="")
    if state.page == "timeline" and state.event:
        return f"events/{quote(state.event)}", replace(state, event="")
    return state.page, state


def _shown(state: State) -> State:
    """Return the state without what its picture does not show, such as an open card."""
    parts = {name: getattr(state, name) for name in _SHOWN.get(state.page, ())}
    return State(state.page, lang=state.lang, theme=state.theme, **parts)


def _query(state: State) -> dict[str, str]:
    """Return the query of a state; the reader's briefing is in no address but its own page's."""
    brief = state.brief if state.page == "briefing" else ()
    return address.encode(replace(state, brief=brief), _BARE)


def _joined(path: str, query: Mapping[str, str]) -> str:
    return f"{path}?{urlencode(query, safe=address.SAFE)}" if query else path


def _root(base: str) -> str:
    return f"{base.rstrip('/')}/" if base else ""
