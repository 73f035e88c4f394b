"""The link that puts what the reader sees into the briefing, or takes it out again."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.core import brief
from dashboard.core.desk import Desk
from dashboard.core.state import State


def link(desk: Desk, state: State) -> h.Element:
    """Return the link in words; the page stays as it is.

    Args:
        desk: What the page is made from.
        state: What is added: an indicator's chart, a map, a timeline, an event, a story, or a card
            (`State("overview", indicator=…)`).
    """
    t = desk.words.t
    if brief.has(desk.state.brief, state):
        return h.a(".br-add.br-added", href=_without(desk, state))[t("In the briefing · remove")]
    if len(desk.state.brief) >= brief.MOST:
        return h.a(".br-add", href=desk.link("briefing"))[_full(desk)]
    return h.a(".br-add", href=_with(desk, state))[t("Add to briefing")]


def sign(desk: Desk, state: State, name: str) -> h.Element:
    """Return the link as a sign in the corner of something small that has a name."""
    t = desk.words.t
    if brief.has(desk.state.brief, state):
        said = t("Remove from briefing: {name}", name=name)
        href = _without(desk, state)
        return h.a(".br-add-sign.br-added", href=href, title=said, aria_label=said)["✓"]
    if len(desk.state.brief) >= brief.MOST:
        said = _full(desk)
        return h.a(".br-add-sign", href=desk.link("briefing"), title=said, aria_label=said)["…"]
    said = t("Add to briefing: {name}", name=name)
    return h.a(".br-add-sign", href=_with(desk, state), title=said, aria_label=said)["+"]


def line(desk: Desk, state: State) -> Markup:
    """Return the link on a line of its own."""
    return Markup(str(h.p(".br-add-line")[link(desk, state)]))


def _with(desk: Desk, state: State) -> str:
    return desk.turn(brief=brief.added(desk.state.brief, state))


def _without(desk: Desk, state: State) -> str:
    return desk.turn(brief=brief.removed(desk.state.brief, state))


def _full(desk: Desk) -> str:
    return desk.words.t("The briefing is full: {n} items", n=brief.MOST)
