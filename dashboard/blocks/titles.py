"""What a page says of itself: its title in the browser's tab, its description to a searcher."""

from __future__ import annotations

from dashboard.blocks import catalogue, evidence, indicator, methods, timeline
from dashboard.blocks import map as maps
from dashboard.blocks.briefing import listing
from dashboard.blocks.nav import PAGES
from dashboard.core import captions
from dashboard.core.desk import Desk


def of_page(desk: Desk) -> str:
    """Return what the page is about, the dyad, and our name."""
    words = desk.words
    dyad = words.text(desk.index.record.front.title)
    return words.t("{about} · {dyad} · Bilateral Record", about=about(desk), dyad=dyad)


def about(desk: Desk) -> str:
    """Return what the page is about: its indicator's claim, its event, else its own name."""
    words, state = desk.words, desk.state
    chosen = desk.index.indicators.get(state.indicator)
    event = desk.index.events.get(state.event) if state.page == "timeline" else None
    said = captions.headline(chosen, words) if chosen else words.t(PAGES[state.page])
    return words.text(event.title) if event else said


def description(desk: Desk) -> str:
    """Return what the page says in a sentence or two, for those who have only that."""
    words = desk.words
    chosen = desk.index.indicators.get(desk.state.indicator)
    if desk.state.page == "indicators" and chosen:
        latest = indicator.latest(desk, chosen)
        cited = indicator.sentence(desk, latest) if latest else ""
        return f"{words.text(chosen.definition)} {cited}".strip()
    event = desk.index.events.get(desk.state.event)
    if desk.state.page == "timeline" and event:
        return f"{words.period(event.date)}: {words.text(event.summary)}"
    says = {
        "indicators": catalogue.dek,
        "map": maps.title,
        "timeline": timeline.title,
        "evidence": evidence.title,
        "briefing": listing.dek,
        "methods": methods.dek,
    }
    if desk.state.page in says:
        return says[desk.state.page](desk)
    return words.text(desk.index.record.front.standfirst)
