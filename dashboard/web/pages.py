"""What each page shows first: the live page's blocks in its grid, a picture for each chart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from dashboard.blocks import (
    beside,
    card,
    catalogue,
    counts,
    embed,
    evidence,
    frame,
    holdings,
    indicator,
    lanes,
    mast,
    methods,
    nearby,
    register,
    routes,
    share,
    small_map,
    source,
    steps,
    tables,
    tile,
    timeline,
    whatif,
)  # fmt: skip
from dashboard.blocks import event as panels
from dashboard.blocks import map as maps
from dashboard.blocks.briefing import add, listing, start
from dashboard.blocks.briefing.entry import entries
from dashboard.core.state import TABS, State
from dashboard.figures.timeline import picture
from dashboard.web import fields, plots

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.core.desk import Desk
    from dashboard.core.model.events import Event
    from dashboard.core.model.indicators import Indicator

# What fills a window of any size; the live page brings the rest.
MOST_MULTIPLES = 28
MOST_ROWS = 20
LISTS: dict[str, Callable[[Desk, int | None], Markup]] = {
    "claims": evidence.claims,
    "figures": evidence.figures,
    "checks": evidence.checks,
    "sources": register.sources,
}


@dataclass(frozen=True)
class Extent:
    """How much of a page is shown.

    Attributes:
        pictures: Of its chart; none where they are still to be drawn.
        whole: Whether no live page follows, so that lists go on to their end.
    """

    pictures: tuple[str, ...] = ()
    whole: bool = False

    def most(self, number: int) -> int | None:
        """Return how many of a list are shown."""
        return None if self.whole else number


def piece(key: str, html: Markup) -> h.Element:
    """Return a piece of the page, which the live page's piece of the same key will replace."""
    return h.div(".br-root", data_piece=key)[html]


def overview(desk: Desk, extent: Extent) -> h.Node:
    """Return key figures, dated steps and the leading indicator."""
    lead = desk.index.indicators[desk.index.record.front.lead]
    chart = plots.chart(desk, lead.id)
    place = partial(desk.link, "indicators", indicator=lead.id)
    return h.fragment[
        piece("top", mast.overview(desk) + tile.row(desk)),
        _columns(
            piece("steps", steps.block(desk) + holdings.row(desk)),
            h.div(".first-stack.st-key-frame-lead")[
                piece("lead-top", frame.top(chart, place())),
                plots.block(desk, chart, extent.pictures),
                piece(
                    "lead-foot",
                    frame.foot(desk, chart, place(tab="table"))
                    + add.line(desk, State("indicators", lead.id)),
                ),
            ],
        ),
        piece("share", share.row(desk)),
    ]


def indicators(desk: Desk, extent: Extent) -> h.Node:
    """Return one indicator, or the first domain of the catalogue."""
    chosen = desk.index.indicators.get(desk.state.indicator)
    if chosen:
        return _one(desk, chosen, extent)
    return h.fragment[
        piece("head", catalogue.head(desk)),
        piece("domains", catalogue.domains(desk)),
        fields.find(desk.words.t("Find an indicator")),
        piece("catalogue", catalogue.page(desk, extent.most(MOST_MULTIPLES))),
    ]


def _one(desk: Desk, chosen: Indicator, extent: Extent) -> h.Node:
    reading = desk.index.reading(chosen.id, desk.state.pin) if desk.state.pin else None
    opened = card.value(desk, reading) if reading else Markup("")
    head = piece("head", indicator.head(desk, chosen) + indicator.switches(desk, chosen))
    years = fields.years(desk, chosen)
    if desk.state.tab == "record":
        return h.fragment[
            head,
            piece("card", opened) if opened else None,
            piece("record", tables.record(desk, chosen) + share.row(desk, embed.frame(desk))),
            years,
        ]
    main = h.div(".first-stack.st-key-frame-main")[_main(desk, chosen, extent)]
    aside = piece("aside", opened + indicator.aside(desk, chosen))
    return h.fragment[head, _columns(h.fragment[main, years], aside)]


def _main(desk: Desk, chosen: Indicator, extent: Extent) -> h.Node:
    chart = plots.chart(desk, chosen.id)
    table = desk.state.tab == "table"
    return h.fragment[
        piece("table", tables.values(desk, chosen))
        if table
        else plots.block(desk, chart, extent.pictures),
        piece("foot", frame.foot(desk, chart) + share.row(desk, embed.frame(desk))),
    ]


def routes_map(desk: Desk, extent: Extent) -> h.Node:
    """Return the map with what stands beside it, or the table of its routes."""
    head = piece("head", maps.head(desk))
    if desk.state.tab == "table":
        return h.fragment[head, piece("table", routes.table(desk, maps.routes(desk)))]
    main = h.div(".first-stack.st-key-frame-map")[
        piece("banner", whatif.banner(desk)) if desk.state.closed else None,
        h.div(".st-key-mapbox")[_layer(maps.under(desk)), _layer(maps.over(desk))],
        piece("foot", maps.foot(desk) + share.row(desk, embed.frame(desk))),
    ]
    return h.fragment[head, _columns(main, piece("aside", beside.aside(desk)))]


def _layer(html: Markup) -> h.Element:
    """Return a layer of the map, which the live page has only while it shows the picture."""
    return h.div(".br-root")[html]


def events(desk: Desk, extent: Extent) -> h.Node:
    """Return the events as lanes, list or counts, and the chosen one with its figure."""
    chosen = desk.index.events.get(desk.state.event)
    listed = desk.state.tab != "counts"
    return h.fragment[
        piece("head", timeline.head(desk)),
        fields.find(desk.words.t("Find an event")),
        h.div(".first-stack.st-key-frame-timeline")[
            _events(desk), piece("foot", timeline.foot(desk))
        ],
        piece("share", share.row(desk, embed.frame(desk))),
        linked(desk, chosen, extent) if chosen else None,
        piece("list", timeline.listing(desk, extent.most(MOST_ROWS))) if listed else None,
    ]


def _events(desk: Desk) -> h.Node:
    if desk.state.tab == "counts":
        return piece("counts", counts.block(desk, timeline.chosen(desk)))
    legend = piece("legend", timeline.legend(desk))
    if desk.state.tab == "list":
        return legend
    drawn = picture.picture(lanes.drawn(desk, timeline.chosen(desk)))
    return h.fragment[legend, h.div(".br-root.first-lanes")[drawn]]


def linked(desk: Desk, event: Event, extent: Extent) -> h.Element:
    """Return the chosen event, its first figure and its place on the map."""
    figure = h.div(".first-stack")[_figure(desk, event, extent)] if event.indicators else None
    return h.div(class_="first-linked" if figure else "first-linked first-linked-bare")[
        piece("event", panels.panel(desk, event, timeline.chosen(desk))),
        figure,
        piece("event-map", small_map.of_event(desk, event)) if desk.index.record.routes else None,
    ]


def _figure(desk: Desk, event: Event, extent: Extent) -> h.Node:
    lead = event.indicators[0]
    chart = plots.chart(desk, lead)
    place = desk.link("indicators", indicator=lead, event=event.id)
    others = nearby.others(desk, event)
    return h.div(".first-stack.st-key-frame-linked")[
        piece("linked-top", frame.top(chart, place)),
        plots.block(desk, chart, extent.pictures),
        piece("linked-foot", frame.foot(desk, chart)),
        piece("nearby", nearby.readings(desk, event, lead)),
        piece("others", others) if others else None,
    ]


def evidences(desk: Desk, extent: Extent) -> h.Node:
    """Return the card of the chosen source and the first rows of the chosen list."""
    chosen = desk.index.sources.get(desk.state.source)
    tab = desk.state.tab or TABS["evidence"][0]
    return h.fragment[
        piece("head", evidence.head(desk) + evidence.tabs(desk)),
        piece("source", source.card(desk, chosen)) if chosen else None,
        fields.find(desk.words.t("Find a source")) if tab == "sources" else None,
        piece("list", LISTS[tab](desk, extent.most(MOST_ROWS)) + share.row(desk)),
    ]


def briefing(desk: Desk, extent: Extent) -> h.Node:
    """Return what the reader has picked, or what to begin with."""
    head = piece("head", listing.head(desk))
    if not desk.state.brief:
        return h.fragment[head, piece("empty", start.empty(desk))]
    listed = entries(desk)
    summary = piece("summary", listing.summary(desk, listed))
    if desk.state.tab == "sources":
        return h.fragment[
            head, fields.packs(), summary, piece("sources", listing.sources(desk, listed))
        ]
    items = (
        [
            piece(f"item-{n}", listing.item(desk, entry, n)),
            fields.headline(desk, entry.item.title, n),
        ]
        for n, entry in enumerate(listed)
    )
    return h.fragment[head, fields.packs(), summary, items]


def _methods(desk: Desk, extent: Extent) -> h.Node:
    return piece("methods", methods.page(desk))


def _columns(left: h.Node, right: h.Node) -> h.Element:
    return h.div(".first-columns")[h.div(".first-stack")[left], h.div(".first-stack")[right]]


PAGES: dict[str, Callable[[Desk, Extent], h.Node]] = {
    "overview": overview,
    "indicators": indicators,
    "map": routes_map,
    "timeline": events,
    "evidence": evidences,
    "briefing": briefing,
    "methods": _methods,
}
