"""The Timeline page: events as lanes, list or counts; the chosen one with its figure and map."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial

import streamlit as st

from dashboard.blocks import counts, embed, frame, lanes, nearby, share, small_map, timeline
from dashboard.blocks import event as events
from dashboard.blocks.plot import LOWER
from dashboard.core import address, compose
from dashboard.core import state as states
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.core.model.events import Event
from dashboard.figures.theme import Palette
from dashboard.figures.timeline import data
from dashboard.shell import Page, go
from dashboard.views import controls
from dashboard.views.chart import plot

# The columns of the chosen event: without a figure, and with one.
WIDTHS = {False: (838, 396), True: (368, 440, 396)}


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the page; the chosen event stands between the lanes and the list."""
    page.drawn("head", lambda: timeline.head(desk))
    controls.find(desk, desk.words.t("Find an event"))
    with st.container(key="frame-timeline"):
        overview(edition, desk, page)
        page.drawn("foot", lambda: timeline.foot(desk))
    page.drawn("share", lambda: share.row(desk, embed.frame(desk)))
    chosen = desk.index.events.get(desk.state.event)
    if chosen:
        linked(edition, desk, page, palette, chosen)
    if desk.state.tab != "counts":
        listed = desk if desk.state.tab == "list" else unchosen(desk)
        drawn = edition.drawn(
            ("list", listed.state, desk.default), lambda: timeline.listing(listed)
        )
        page.html(drawn, "list")


def overview(edition: Edition, desk: Desk, page: Page) -> None:
    """Draw the events at a glance, as lanes or counts."""
    if desk.state.tab == "counts":
        page.drawn("counts", lambda: counts.block(desk, timeline.chosen(desk)))
        return
    page.drawn("legend", lambda: timeline.legend(desk))
    if desk.state.tab != "list":
        bare = unchosen(desk)
        made = edition.drawn(
            ("lanes", bare.state), lambda: data.data(lanes.drawn(bare, timeline.chosen(bare)))
        )
        made = made | {"selected": desk.state.event}
        tall = made["frame"]["height"]
        page.timeline("lanes", made, tall, partial(choose, desk), partial(move, desk))


def unchosen(desk: Desk) -> Desk:
    """Return the desk with no event open: what is drawn of it is the same for every choice."""
    return replace(desk, state=replace(desk.state, event=""))


def choose(desk: Desk, id: str) -> None:
    """Open an event, or close the open one."""
    if not id or id in desk.index.events:
        go(desk, event=id)


def move(desk: Desk, window: str) -> None:
    """Make the window of a drag the address's; none shows all years."""
    found, _ = address.decode({"window": window} if window else {}, states.State(), states.Known())
    go(desk, window=found.window)


def linked(edition: Edition, desk: Desk, page: Page, palette: Palette, event: Event) -> None:
    """Draw the chosen event beside its figure and its place on the map."""
    left, *middle, right = st.columns(WIDTHS[bool(event.indicators)], gap="medium")
    with left:
        page.drawn("event", lambda: events.panel(desk, event, timeline.chosen(desk)))
    for column in middle:
        with column:
            figure(edition, desk, page, palette, event)
    with right:
        if desk.index.record.routes:
            page.drawn("event-map", lambda: small_map.of_event(desk, event))


def figure(edition: Edition, desk: Desk, page: Page, palette: Palette, event: Event) -> None:
    """Draw the first figure that the event touches, shaded before and after it."""
    lead = desk.index.indicators[event.indicators[0]]
    chart = cache(partial(compose.around, desk.index, event, desk.state, desk.words))
    with st.container(key="frame-linked"):
        place = desk.link("indicators", indicator=lead.id, event=event.id)
        page.drawn("linked-top", lambda: frame.top(chart(), place))
        plot(page, edition, desk, lead.id, chart, palette, height=LOWER, key="plot linked")
        page.drawn("linked-foot", lambda: frame.foot(desk, chart()))
        page.drawn("nearby", lambda: nearby.readings(desk, event, lead.id))
        page.drawn("others", lambda: nearby.others(desk, event))
