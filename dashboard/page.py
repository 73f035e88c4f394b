"""The page script that Streamlit runs for every reader: which record, which page, which state."""

from __future__ import annotations

import gc
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import streamlit as st

from dashboard import shell
from dashboard.blocks import mast, nav, titles
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.core.state import PAGES
from dashboard.figures import theme
from dashboard.views import evidence, faults, indicators, methods, overview

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "assets"
SHOW = {
    "overview": overview.show,
    "indicators": indicators.show,
    "evidence": evidence.show,
    "methods": methods.show,
}


def curated() -> Path:
    """Return the curated file: the one named after `--`, else RECORD, else the repository's own."""
    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("RECORD", "")
    return Path(named) if named else ROOT / "indicators.yaml"


@st.cache_resource(show_spinner=False)
def settled() -> theme.Tokens:
    """Return the design tokens; from now on the collector leaves alone what is loaded."""
    tokens: theme.Tokens = json.loads((ASSETS / "tokens.json").read_text(encoding="utf-8"))
    gc.collect()
    gc.freeze()
    return tokens


def palette(desk: Desk) -> theme.Palette:
    """Return the colours of the page as the reader sees it."""
    front = desk.index.record.front
    mode: theme.Mode = "dark" if desk.mode == "dark" else "light"
    return theme.palette(settled(), [front.parties[area] for area in front.dyad], mode)


def on_paper(desk: Desk) -> str:
    """Return the rule that prints a dark page in light colours."""
    if desk.mode == "light":
        return ""
    return f"@media print{{{theme.css_variables(palette(replace(desk, mode='light')))}}}"


def run(edition: Edition, told: tuple[str, ...]) -> None:
    """Draw the page that the address asks for."""
    named = {name: _page(name) for name in PAGES}
    chosen = st.navigation(list(named.values()), position="hidden")
    current = chosen.url_path or PAGES[0]
    shell.arrive(named, current)
    desk, dropped = shell.read(edition, current)
    colours = palette(desk)
    st.set_page_config(page_title=titles.of_page(desk), layout="wide")
    st.html(f"<style>{theme.css_variables(colours)}{on_paper(desk)}</style>")
    page = shell.Page(ASSETS / "html.js", edition, desk)
    page.drawn("nav", lambda: nav.bar(desk))
    if notices := mast.notices(desk, dropped, told):
        page.html(notices, "notices")
    SHOW[current](edition, desk, page, colours)


def _page(name: str) -> st.Page:
    """Return a page of Streamlit's for its address only; `run` draws every page itself."""
    first = name == PAGES[0]
    return st.Page(_nothing, title=name, url_path="" if first else name, default=first)


def _nothing() -> None:
    """Stand in for a page's function."""


def main() -> None:
    """Draw the page, or say what is wrong with the curated file where it never was good."""
    store = shell.store(curated(), ROOT / "dashboard" / "locale")
    edition = store.edition()
    told = tuple(map(str, store.faults.faults)) if store.faults else ()
    if edition is None:
        faults.show(told)
    else:
        run(edition, told)


main()
