"""What each page shows first: the live page's blocks in its grid, a picture for each chart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from dashboard.blocks import (
    beside,
    card,
    catalogue,
    embed,
    evidence,
    frame,
    holdings,
    indicator,
    mast,
    methods,
    register,
    routes,
    share,
    small_map,
    source,
    steps,
    tables,
    tile,
    whatif,
)  # fmt: skip
from dashboard.blocks import map as maps
from dashboard.blocks.briefing import add, listing, start
from dashboard.blocks.briefing.entry import entries
from dashboard.core.state import TABS, State
from dashboard.web import plots
from dashboard.web.first import events, fields
from dashboard.web.first.pieces import MOST_MULTIPLES, MOST_ROWS, Extent, columns, piece

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.core.desk import Desk
    from dashboard.core.model.indicators import Indicator

LISTS: dict[str, Callable[[Desk, int | None], Markup]] = {
    "claims": evidence.claims,
    "figures": evidence.figures,
    "checks": evidence.checks,
    "sources": register.sources,
}


def overview(desk: Desk, extent: Extent) -> h.Node:
    """Return key figures, dated steps and the leading indicator."""
    lead = desk.index.indicators[desk.index.record.front.lead]
    chart = plots.chart(desk, lead.id)
    place = partial(desk.link, "indicators", indicator=lead.id)
    return h.fragment[
        piece("top", mast.overview(desk) + tile.row(desk)),
        columns(
            piece("steps", steps.block(desk) + holdings.row(desk, small_map.block(desk))),
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
    return h.fragment[head, columns(h.fragment[main, years], aside)]


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
    return h.fragment[head, columns(main, piece("aside", beside.aside(desk)))]


def _layer(html: Markup) -> h.Element:
    """Return a layer of the map, which the live page has only while it shows the picture."""
    return h.div(".br-root")[html]


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


PAGES: dict[str, Callable[[Desk, Extent], h.Node]] = {
    "overview": overview,
    "indicators": indicators,
    "map": routes_map,
    "timeline": events.events,
    "evidence": evidences,
    "briefing": briefing,
    "methods": _methods,
}
