"""The Evidence page: claims, figures that differ, checks, sources."""

from __future__ import annotations

from dashboard.blocks import evidence, source
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.core.state import TABS
from dashboard.figures.theme import Palette
from dashboard.shell import Page
from dashboard.views.controls import find

LISTS = {
    "claims": evidence.claims,
    "figures": evidence.figures,
    "checks": evidence.checks,
    "sources": evidence.sources,
}


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the page: the card of the chosen source first, then the chosen list."""
    page.html(evidence.head(desk) + evidence.tabs(desk), "head")
    chosen = desk.index.sources.get(desk.state.source)
    if chosen:
        page.html(source.card(desk, chosen), "source")
    tab = desk.state.tab or TABS["evidence"][0]
    if tab == "sources":
        find(desk, desk.words.t("Find a source"))
    key = ("evidence", desk.state, desk.default)
    page.html(edition.drawn(key, lambda: LISTS[tab](desk)), "list")
