"""The page script that Streamlit runs for every reader: which record, which page, which state."""

from __future__ import annotations

import time
from pathlib import Path

import streamlit as st

from dashboard import editors, shell
from dashboard.blocks import colours, mast, nav, titles
from dashboard.core.edition import Edition
from dashboard.core.state import PAGES
from dashboard.core.store import curated
from dashboard.editors import Reader
from dashboard.exports import meter
from dashboard.views import briefing, evidence, faults, indicators, methods, overview, timeline
from dashboard.views import map as map_page
from dashboard.web import tidy

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "assets"
SHOW = {
    "overview": overview.show,
    "indicators": indicators.show,
    "map": map_page.show,
    "timeline": timeline.show,
    "evidence": evidence.show,
    "briefing": briefing.show,
    "methods": methods.show,
}


def run(edition: Edition, told: tuple[str, ...], who: Reader) -> None:
    """Draw the page that the address asks for."""
    begun = time.perf_counter()
    named = {name: _page(name) for name in PAGES}
    chosen = st.navigation(list(named.values()), position="hidden")
    current = chosen.url_path or PAGES[0]
    shell.arrive(named, current)
    desk, dropped = shell.read(edition, current)
    st.set_page_config(page_title=titles.of_page(desk), layout="wide")
    st.html(f"<style>{colours.sheet(desk)}</style>")
    page = shell.Page(ASSETS / "html.js", edition, desk)
    page.drawn("nav", lambda: nav.bar(desk))
    editors.bar(who, desk)
    # Always there, so that a notice that comes or goes moves nothing else and no scroll is lost.
    with st.container():
        if notices := mast.notices(desk, dropped, told):
            page.html(notices, "notices")
    SHOW[current](edition, desk, page, colours.palette(desk))
    tidy.settled(current)
    meter.tell("rerun", time.perf_counter() - begun, page=current)


def _page(name: str) -> st.Page:
    """Return a page of Streamlit's for its address only; `run` draws every page itself."""
    first = name == PAGES[0]
    return st.Page(_nothing, title=name, url_path="" if first else name, default=first)


def _nothing() -> None:
    """Stand in for a page's function."""


def main() -> None:
    """Draw the page, or say what is wrong with the curated file where it never was good."""
    store, who = curated(ROOT), editors.reader()
    edition = store.editorial() if who.sees_all else store.edition()
    told = store.told(editor=who.is_editor)
    if edition is None:
        faults.show(told)
    else:
        run(edition, told, who)


main()
