"""What each embed shows, drawn by the blocks of the pages, and what scripts make live of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import card, frame, lanes, nearby, tables, tile, timeline, titles, whatif
from dashboard.blocks import event as panels
from dashboard.blocks import map as maps
from dashboard.blocks import route as routes
from dashboard.blocks import story as stories
from dashboard.figures.timeline import picture
from dashboard.web import plots
from dashboard.web.light import lively

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markupsafe import Markup

    from dashboard.core.desk import Desk
    from dashboard.core.edition import Edition

Pictured = tuple[str, ...]


def _framed(*parts: h.Node) -> h.Element:
    return h.section(".br-root.br-frame.light-frame")[parts]


def _bare(*parts: h.Node) -> h.Element:
    return h.section(".br-root.light-frame")[parts]


def _indicator(desk: Desk, pictures: Pictured) -> h.Node:
    chosen = desk.index.indicators[desk.state.indicator]
    chart = plots.chart(desk, chosen.id)
    reading = desk.index.reading(chosen.id, desk.state.pin) if desk.state.pin else None
    happened = desk.index.events.get(desk.state.event)
    whole = tables.record if desk.state.tab == "record" else tables.values
    shown = whole(desk, chosen) if desk.state.tab in {"table", "record"} else None
    return _framed(
        frame.top(chart, desk.address(desk.state), h.h1),
        shown or plots.block(desk, chart, pictures),
        frame.foot(desk, chart, "" if shown else desk.turn(tab="table")),
        _opened(card.value(desk, reading)) if reading else None,
        _opened(panels.summary(desk, happened)) if happened else None,
    )


def _opened(said: Markup) -> h.Element:
    """Return what a click brings, which the script brings into view."""
    return h.div(".light-opened", data_arrive=True)[said]


def _map(desk: Desk, pictures: Pictured) -> h.Node:
    chosen = next((one for one in desk.index.record.routes if one.id == desk.state.route), None)
    layers = [h.div[maps.under(desk)], h.div[maps.over(desk)]]
    return _framed(
        _titled(
            desk, titles.about(desk) if desk.state.closed else maps.title(desk), maps.dek(desk)
        ),
        whatif.banner(desk),
        h.div(".st-key-mapbox")[layers],
        maps.foot(desk),
        _opened(whatif.panel(desk)) if desk.state.closed else None,
        _opened(routes.panel(desk, chosen)) if chosen else None,
    )


def _titled(desk: Desk, title: str, dek: str) -> h.Node:
    headline = h.a(href=desk.address(desk.state))[title]
    return h.fragment[h.h1(".br-headline")[headline], h.p(".br-sub")[dek]]


def _timeline(desk: Desk, pictures: Pictured) -> h.Node:
    happened = desk.index.events.get(desk.state.event)
    found = timeline.chosen(desk)
    drawn = picture.picture(lanes.drawn(desk, found))
    story = stories.bar(desk, h.h1)
    surround = _bare if story else _framed
    return surround(
        story or _titled(desk, timeline.title(desk), timeline.dek(desk)),
        timeline.legend(desk),
        h.div(".light-lanes", data_lanes=True)[drawn],
        h.div(".light-list")[timeline.listing(desk)],
        timeline.source(desk),
        _opened(panels.summary(desk, happened)) if happened else None,
    )


def _event(desk: Desk, pictures: Pictured) -> h.Node:
    happened = desk.index.events[desk.state.event]
    lead = happened.indicators[0] if happened.indicators else ""
    chart = plots.chart(desk, lead) if lead else None
    return _framed(
        panels.summary(desk, happened, titled=True),
        h.div(".light-linked")[
            frame.top(chart, desk.link("indicators", indicator=lead, event=happened.id)),
            plots.block(desk, chart, pictures),
            frame.foot(desk, chart),
            nearby.readings(desk, happened, lead),
        ]
        if chart
        else None,
    )


def _overview(desk: Desk, pictures: Pictured) -> h.Node:
    front = desk.index.record.front
    said = desk.words.text(front.title), desk.words.text(front.standfirst)
    return _framed(_titled(desk, *said), tile.row(desk))


def _charted(edition: Edition, desk: Desk) -> Mapping[str, object]:
    return lively.chart(edition, desk)


def _timed(edition: Edition, desk: Desk) -> Mapping[str, object]:
    return lively.events(desk)


def nothing(edition: Edition, desk: Desk) -> Mapping[str, object]:
    """Return that scripts make nothing of it live."""
    return {}


@dataclass(frozen=True)
class Shown:
    """One kind of embed.

    Attributes:
        draw: Its content.
        live: What scripts make live of it.
        charted: Whether it shows the page's chart.
    """

    draw: Callable[[Desk, Pictured], h.Node]
    live: Callable[[Edition, Desk], Mapping[str, object]] = nothing
    charted: bool = False


SHOWN = {
    "indicators": Shown(_indicator, _charted, charted=True),
    "map": Shown(_map),
    "timeline": Shown(_timeline, _timed),
    "events": Shown(_event, _charted, charted=True),
    "stories": Shown(_timeline, _timed),
    "overview": Shown(_overview),
}
