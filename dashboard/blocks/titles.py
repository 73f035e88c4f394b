"""The title of a page, as the browser's tab and a bookmark show it."""

from __future__ import annotations

from dashboard.blocks.nav import PAGES
from dashboard.core import captions
from dashboard.core.desk import Desk


def of_page(desk: Desk) -> str:
    """Return what the page is about, the dyad, and our name."""
    words, state = desk.words, desk.state
    indicator = desk.index.indicators.get(state.indicator)
    about = captions.headline(indicator, words) if indicator else words.t(PAGES[state.page])
    dyad = words.text(desk.index.record.front.title)
    return words.t("{about} · {dyad} · Bilateral Record", about=about, dyad=dyad)
