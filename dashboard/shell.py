"""Streamlit's side effects in one place: the shared record, the address, HTML on the page."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from dashboard.core import address
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.core.state import PAGES, State
from dashboard.figures import script as plotly

GOAL = "address-to-go-to"
_MARKS = re.compile(r"[!-/:-@\[-`{-~]")  # all that CommonMark takes for a mark


@cache
def _script(path: Path) -> str:
    return path.read_text(encoding="utf-8")


class Page:
    """Puts HTML on the page and follows its links without loading the page anew."""

    def __init__(self, script: Path, edition: Edition, desk: Desk) -> None:
        """Register the components.

        Args:
            script: Shows HTML and reports which link was followed; beside it lies `chart.js`.
            edition: Keeps what is drawn.
            desk: What the page is made from.
        """
        self._edition, self._lang = edition, desk.words.tag
        self._about = (desk.state, desk.default, desk.mode, desk.base)
        self.assets = script.parent
        self._component = _component("record_html", script)
        self._chart = _component("record_chart", script.with_name("chart.js"))
        self._timeline = _component("record_timeline", script.with_name("timeline.js"))

    def drawn(self, key: str, draw: Callable[[], str]) -> None:
        """Show HTML that follows from record and address alone, so that it is drawn once."""
        self.html(self._edition.drawn((key, *self._about), draw), key)

    def html(self, html: str, key: str) -> None:
        """Show HTML; a link within the site followed there becomes the address of the next run."""

        def follow() -> None:
            st.session_state[GOAL] = st.session_state.get(key, {}).get("go")

        self._component(key=key, data={"html": html, "lang": self._lang}, on_go_change=follow)

    def chart(
        self, key: str, data: Mapping[str, Any], height: int,
        pick: Callable[[str], None], span: Callable[[str], None],
    ) -> None:  # fmt: skip
        """Show a figure, with its room kept from the first moment.

        Args:
            key: Names the chart on the page.
            data: What `chart.js` draws and says.
            height: In pixels.
            pick: Told what a mark that was clicked stands for.
            span: Told which years a drag chose, empty where they were cleared.
        """
        address = f"./assets/{plotly.name(self.assets)}"
        self._chart(
            key=key, data={**data, "script": address, "height": height}, height=height,
            on_picked_change=_told(key, "picked", pick),
            on_years_change=_told(key, "years", span),
        )  # fmt: skip

    def timeline(
        self, key: str, data: Mapping[str, Any], height: int,
        pick: Callable[[str], None], span: Callable[[str], None],
    ) -> None:  # fmt: skip
        """Show events on lanes.

        Args:
            key: Names the timeline on the page.
            data: What `timeline.js` draws and says.
            height: In pixels.
            pick: Told which event was chosen, empty where it was let go.
            span: Told the window's first and last day, empty for all of them.
        """
        self._timeline(
            key=key, data=dict(data), height=height,
            on_event_change=_told(key, "event", pick), on_window_change=_told(key, "window", span),
        )  # fmt: skip


def _told(key: str, name: str, act: Callable[[str], None]) -> Callable[[], None]:
    """Return what a component calls when it has something new to tell."""

    def change() -> None:
        value = st.session_state.get(key, {}).get(name)
        if value is not None:
            act(str(value))

    return change


def _component(name: str, script: Path) -> Any:
    return st.components.v2.component(name, js=_script(script), isolate_styles=False)


def read(edition: Edition, page: str) -> tuple[Desk, tuple[str, ...]]:
    """Return what the address asks for, and the names of the parts that made no sense."""
    default = State(page=page, lang=edition.preferred(st.context.locale or ""))
    query = {name: st.query_params[name] for name in st.query_params}
    state, dropped = address.decode(query, default, edition.known)
    languages = tuple((tag, words.name) for tag, words in edition.words.items())
    desk = Desk(
        edition.index, edition.words[state.lang], state, default, languages, _mode(state), _base(),
        changes=edition.changes,
    )  # fmt: skip
    return desk, dropped


def _mode(state: State) -> str:
    return state.theme or st.context.theme.type or "light"


def _base() -> str:
    """Return where the dashboard stands: what SITE names, else where this reader found it."""
    if named := os.environ.get("SITE", "").strip():
        return named.rstrip("/")
    found = urlsplit(st.context.url or "http://127.0.0.1:8501")
    prefix = str(st.get_option("server.baseUrlPath")).strip("/")
    return f"{found.scheme}://{found.netloc}/{prefix}".rstrip("/")


def plain(text: str) -> str:
    """Return a text that Streamlit, which reads Markdown in most places, shows as it stands."""
    return _MARKS.sub(r"\\\g<0>", text)


def go(desk: Desk, **changes: Any) -> None:
    """Make a change of the state the new address; the running script goes on with the old one."""
    query = address.encode(replace(desk.state, **changes), desk.default)
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
