"""The bar above every page, and the row of switches that belongs to the reader."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.blocks import share
from dashboard.core.desk import Desk
from dashboard.core.labels import say

PAGES = {
    "overview": say("Overview"),
    "indicators": say("Indicators"),
    "map": say("Map"),
    "timeline": say("Timeline"),
    "evidence": say("Evidence"),
    "briefing": say("Briefing"),
    "methods": say("Methods"),
}
SIGN = Markup(
    '<svg class="br-sign" width="20" height="16" viewBox="0 0 20 16" aria-hidden="true">'
    '<path class="br-sign-first" d="M0 0h7v16H0z"/>'
    '<path class="br-sign-second" d="M13 0h7v16h-7z"/>'
    '<path class="br-sign-bar" d="M7 6.5h6v3H7z"/></svg>'
)


def bar(desk: Desk) -> Markup:
    """Return the navigation: the name, the pages, the one that is open underlined."""
    links = [
        h.a(
            href=desk.link(page),
            aria_current="page" if page == desk.state.page else None,
        )[desk.words.t(title), _count(desk) if page == "briefing" else None]
        for page, title in PAGES.items()
    ]
    brand = h.a(".br-brand", href=desk.link("overview"))[SIGN, desk.words.t("Bilateral Record")]
    pages = h.nav(".br-pages", aria_label=desk.words.t("Pages"))[links]
    folded = h.details(".br-menu")[
        h.summary[desk.words.t("Menu")],
        h.nav(aria_label=desk.words.t("Pages"))[links],
    ]
    skip = h.a(".br-skip", href="#content")[desk.words.t("Skip to the content")]
    return Markup(str(h.header(".br-nav")[h.div(".br-nav-in")[skip, brand, pages, folded]]))


def _count(desk: Desk) -> h.Node:
    """Return how many items the briefing has, where it has any."""
    number = len(desk.state.brief)
    return h.span(".br-count")[" ", desk.words.number(number)] if number else None


def switches(desk: Desk) -> h.Element:
    """Return the switches of language and theme, and the button that copies the link."""
    tongues = [
        h.a(
            href=desk.turn(lang=tag),
            lang=tag,
            aria_current="true" if tag == desk.state.lang else None,
        )[name]
        for tag, name in desk.languages
    ]
    return h.div(".br-switches")[
        h.span(".br-seg", role="group", aria_label=desk.words.t("Language"))[tongues],
        _themes(desk),
        share.link(desk),
    ]


def _themes(desk: Desk) -> list[h.Element]:
    """Return the switch to the other theme; both, where only the reader's system knows which."""
    words = {"light": desk.words.t("Light"), "dark": desk.words.t("Dark")}
    others = [name for name in words if name != desk.mode]
    return [
        h.a(
            class_="br-btn" if desk.mode else f"br-btn br-to-{name}",
            href=desk.turn(theme=name),
        )[words[name]]
        for name in others
    ]
