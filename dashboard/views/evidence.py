"""The Evidence page: claims, figures that differ, checks, sources."""

from __future__ import annotations

from dashboard.blocks import evidence, register, share, source
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
    "sources": register.sources,
}


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the page: the card of the chosen source first, then the chosen list."""
    page.drawn("head", lambda: evidence.head(desk) + evidence.tabs(desk))
    chosen = desk.index.sources.get(desk.state.source)
    if chosen:
        page.drawn("source", lambda: source.card(desk, chosen))
    tab = desk.state.tab or TABS["evidence"][0]
    if tab == "sources":
        find(desk, desk.words.t("Find a source"))
    page.drawn("list", lambda: LISTS[tab](desk) + share.row(desk))
