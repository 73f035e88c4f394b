"""What is shown within other pages: an indicator, the map, the timeline, an event, a story."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import card, frame, lanes, nav, nearby, tables, tile, timeline, titles, whatif
from dashboard.blocks import event as panels
from dashboard.blocks import map as maps
from dashboard.blocks import route as routes
from dashboard.blocks import story as stories
from dashboard.core import site
from dashboard.core.desk import Desk
from dashboard.figures.timeline import picture
from dashboard.web import light, lively, plots, previews
from dashboard.web.ask import Made

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markupsafe import Markup

    from dashboard.core.state import State
    from dashboard.exports.sketch import Sketch
    from dashboard.web.ask import Ask

KIND = "text/html; charset=utf-8"
# Any page may hold an embed; it runs our own scripts only, and styles that Plotly makes.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors *",
    )
)
# Asks for what the scripts need, when the page has painted; or for all of it in one, as a file is.
PART, LIVE, WHOLE = "part", "live", "whole"
Pictured = tuple[str, ...]


class Abroad(Desk):
    """A desk within a page of somebody else's: its links lead to the dashboard itself."""

    def address(self, state: State) -> str:
        """Return the absolute address of a state."""
        return self.public(state)


def embed(kind: str, ask: Ask) -> Made:
    """Return the document of an embed.

    Without the picture of its chart, which is then ordered, it holds for this reader only.

    Args:
        kind: One of SHOWN.
        ask: What is asked.
    """
    shown, desk = SHOWN[kind], told(abroad(ask.desk))
    if ask.query.get(PART) == LIVE:
        said = json.dumps(dict(shown.live(ask, desk)), ensure_ascii=False)
        return Made(said.encode(), "application/json")
    about = ("embed", kind, desk.state, ask.base, ask.root, ask.query.get(PART))

    def sketched() -> tuple[Sketch, ...]:
        return plots.sketches(ask.edition, desk) if shown.charted else ()

    sketches = ask.edition.drawn((*about, "sketches"), sketched)
    found = ask.house.pictures.find(sketches)
    made = ask.edition.drawn((*about, bool(found)), lambda: _document(kind, ask, desk, found))
    passing = bool(sketches) and not found and ask.house.pictures.served
    return Made(made.encode(), KIND, said={"content-security-policy": POLICY}, passing=passing)


def abroad(desk: Desk) -> Abroad:
    """Return the same desk with links that lead to the dashboard from anywhere."""
    return Abroad(*(getattr(desk, each.name) for each in fields(Desk)))


def _document(kind: str, ask: Ask, desk: Abroad, pictures: Pictured) -> str:
    shown = SHOWN[kind]
    whole = ask.query.get(PART) == WHOLE
    within = site.place(desk.state)[0] if kind in {"indicators", "events"} else desk.state.page
    dress = light.Dress(
        ask.house.assets,
        root=ask.root,
        head=previews.tags(desk, ask.edition.words, embed=True),
        kind="" if whole else within,
        target="_blank",
    )
    body = h.fragment[shown.draw(desk, pictures), _home(desk)]
    later = "" if shown.live is _nothing else light.LATER
    live = shown.live(ask, desk) if whole else later
    return light.page(desk, titles.of_page(desk), body, dress, live)


def _home(desk: Desk) -> h.Element:
    """Return the line that leads to the dashboard, out of the frame."""
    said = desk.words.t("Open in Bilateral Record")
    return h.p(".br-foot.light-home")[
        h.a(href=desk.address(desk.state), target="_top")[nav.SIGN, said, " ↗"]
    ]


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
        frame.top(chart, desk.address(desk.state)),
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
    return h.fragment[h.h2(".br-headline")[headline], h.p(".br-sub")[dek]]


def _timeline(desk: Desk, pictures: Pictured) -> h.Node:
    happened = desk.index.events.get(desk.state.event)
    found = timeline.chosen(desk)
    drawn = picture.picture(lanes.drawn(desk, found))
    story = stories.bar(desk)
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


def _charted(ask: Ask, desk: Desk) -> Mapping[str, object]:
    return lively.chart(ask.edition, desk)


def _timed(ask: Ask, desk: Desk) -> Mapping[str, object]:
    return lively.events(desk)


def _nothing(ask: Ask, desk: Desk) -> Mapping[str, object]:
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
    live: Callable[[Ask, Desk], Mapping[str, object]] = _nothing
    charted: bool = False


SHOWN = {
    "indicators": Shown(_indicator, _charted, charted=True),
    "map": Shown(_map),
    "timeline": Shown(_timeline, _timed),
    "events": Shown(_event, _charted, charted=True),
    "stories": Shown(_timeline, _timed),
    "overview": Shown(_overview),
}


def told(desk: Abroad) -> Abroad:
    """Return the desk with the first step of its story open, where none is."""
    story = desk.index.stories.get(desk.state.story)
    if story is None or desk.state.event:
        return desk
    window = desk.state.window or stories.window_of(desk, story)
    return replace(desk, state=replace(desk.state, event=story.events[0], window=window))


def at(desk: Desk, state: State) -> Desk:
    """Return the same desk at another state."""
    return replace(desk, state=state)
