"""The chart of a page before it is live: the picture of its figure, else a sparkline."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from dashboard.blocks import plot
from dashboard.core import compose
from dashboard.core.state import TABS
from dashboard.exports.sketch import Sketch
from dashboard.figures import multiples
from dashboard.figures.theme import HEIGHT

if TYPE_CHECKING:
    from dashboard.core.chart import Chart
    from dashboard.core.desk import Desk
    from dashboard.core.edition import Edition

# Widths of the live page's columns on a wide window, and on a phone.
MAIN, ASIDE, LINKED, PHONE = 839, 381, 440, 358


@dataclass(frozen=True)
class Place:
    """Where a page has its chart: which indicator leads it, and how large it is drawn."""

    indicator: str
    width: int
    height: int


def place(desk: Desk) -> Place | None:
    """Return where the page has its chart, if it has one."""
    state = desk.state
    if state.page == "overview":
        return Place(desk.index.record.front.lead, ASIDE, plot.LOWER)
    if state.page == "indicators" and state.indicator and state.tab in {"", TABS["indicators"][0]}:
        return Place(state.indicator, MAIN, HEIGHT)
    event = desk.index.events.get(state.event) if state.page == "timeline" else None
    if event and event.indicators:
        return Place(event.indicators[0], LINKED, plot.LOWER)
    return None


def chart(desk: Desk, id: str) -> Chart:
    """Return an indicator's chart as the address asks for it."""
    if desk.state.page == "timeline":
        event = desk.index.events[desk.state.event]
        return compose.around(desk.index, event, desk.state, desk.words)
    return compose.chart(desk.index, desk.index.indicators[id], desk.state, desk.words)


def sketches(edition: Edition, desk: Desk) -> tuple[Sketch, ...]:
    """Return the figure of the page's chart, for wide windows and for phones."""
    where = place(desk)
    if where is None:
        return ()
    composed = cache(partial(chart, desk, where.indicator))
    light, dark = (
        plot.figure(edition, desk, where.indicator, composed, mode, where.height)
        for mode in ("light", "dark")
    )
    alt = composed().alt
    return tuple(Sketch(light, dark, width, where.height, alt) for width in (where.width, PHONE))


def block(desk: Desk, shown: Chart, pictures: tuple[str, ...]) -> h.Node:
    """Return the chart's place, as large as the live chart's: its pictures, else its sparkline."""
    where = place(desk)
    if where is None:
        return None
    size = f"height:{where.height}px"
    if not pictures:
        drawn = multiples.large(shown, (where.width, where.height))
        return h.div(".first-plot", style=size, data_chart=where.indicator)[drawn]
    wide, narrow = pictures
    return h.div(".first-plot", style=size, data_chart=where.indicator)[
        h.div(".first-wide")[Markup(wide)], h.div(".first-narrow")[Markup(narrow)]
    ]
