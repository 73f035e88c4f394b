"""Streamlit's side effects in one place: the shared record, the address, HTML on the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from dashboard.core import state as states
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition, Store
from dashboard.core.state import PAGES, State

GOAL = "address-to-go-to"


@st.cache_resource(show_spinner=False)
def store(path: Path, locale: Path) -> Store:
    """Return the one store of a curated file that all sessions share."""
    return Store(path, locale)


@st.cache_resource(show_spinner=False)
def _script(path: Path) -> str:
    return path.read_text(encoding="utf-8")


class Page:
    """Puts HTML on the page and follows its links without loading the page anew."""

    def __init__(self, script: Path, edition: Edition, desk: Desk) -> None:
        """Register the component; `script` shows HTML and reports which link was followed."""
        self._edition, self._lang = edition, desk.words.tag
        self._about = (desk.state, desk.default, desk.mode)
        self._component = st.components.v2.component(
            "record_html", js=_script(script), isolate_styles=False
        )

    def drawn(self, key: str, draw: Callable[[], str]) -> None:
        """Show HTML that follows from record and address alone, so that it is drawn once."""
        self.html(self._edition.drawn((key, *self._about), draw), key)

    def html(self, html: str, key: str) -> None:
        """Show HTML; a link within the site followed there becomes the address of the next run."""

        def follow() -> None:
            st.session_state[GOAL] = st.session_state.get(key, {}).get("go")

        self._component(key=key, data={"html": html, "lang": self._lang}, on_go_change=follow)


def read(edition: Edition, page: str) -> tuple[Desk, tuple[str, ...]]:
    """Return what the address asks for, and the names of the parts that made no sense."""
    default = State(page=page, lang=_preferred(edition))
    query = {name: st.query_params[name] for name in st.query_params}
    state, dropped = states.decode(query, default, edition.known)
    languages = tuple((tag, words.name) for tag, words in edition.words.items())
    desk = Desk(edition.index, edition.words[state.lang], state, default, languages, _mode(state))
    return desk, dropped


def _preferred(edition: Edition) -> str:
    """Return the reader's language by the browser, where the record has it; else its first."""
    asked = (st.context.locale or "").partition("-")[0].lower()
    known = [tag for tag in edition.known.languages if tag in edition.words]
    return asked if asked in known else known[0]


def _mode(state: State) -> str:
    return state.theme or st.context.theme.type or "light"


def go(desk: Desk, **changes: Any) -> None:
    """Make a change of the state the new address; the running script goes on with the old one."""
    query = states.encode(replace(desk.state, **changes), desk.default)
    st.query_params.from_dict(query)


def arrive(pages: Mapping[str, Any], current: str) -> None:
    """Go where a followed link leads; on another page the script starts anew."""
    goal = st.session_state.pop(GOAL, None)
    if not goal:
        return
    parts = urlsplit(goal)
    page = parts.path.strip("./") or PAGES[0]
    query = dict(parse_qsl(parts.query))
    if page == current:
        st.query_params.from_dict(query)
    elif page in pages:
        st.switch_page(pages[page], query_params=query)
