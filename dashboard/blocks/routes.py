"""Routes as a list beside the map, and as a table for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

import htpy as h
from markupsafe import Markup

from dashboard.blocks import route, stated, tables, way
from dashboard.core import labels, ways
from dashboard.core.desk import Desk
from dashboard.core.model.particulars import Stated
from dashboard.core.model.routes import Route
from dashboard.figures import svg
from dashboard.figures.map import paint
from dashboard.figures.map.scene import Line, Status

_WIDE, _TALL, _EDGE = 40, 14, 5  # the edge leaves room for the band of a guessed course


def listing(desk: Desk, routes: Sequence[Route]) -> Markup:
    """Return links to the routes, those that the map cannot draw by themselves."""
    t = desk.words.t
    drawn = [one for one in routes if way.is_drawn(one)]
    rest = [one for one in routes if not way.is_drawn(one)]
    made = h.nav(".br-routes", aria_label=t("Routes"))[
        _links(desk, drawn) if drawn else None,
        [h.h3(".br-h3")[t("Not drawn: course not known")], _links(desk, rest)] if rest else None,
    ]
    return Markup(str(made))


def _links(desk: Desk, routes: Iterable[Route]) -> h.Element:
    return h.ul[(h.li[_link(desk, one)] for one in routes)]


def _link(desk: Desk, one: Route) -> h.Element:
    t = desk.words.t
    said = t(", ").join((t(labels.ROUTE_STATUSES[one.status]), way.corridor(desk, one)))
    href = desk.turn(route=one.id, event="")
    return h.a(href=href, aria_current="true" if one.id == desk.state.route else None)[
        swatch(desk, one),
        h.span[h.b[desk.words.text(one.title)], h.span(".br-routes-said")[said]],
    ]


def swatch(desk: Desk, one: Route) -> Markup:
    """Return a piece of the route's line, drawn as the map draws it."""
    crosses = ways.crosses(one, desk.index.record.front.dyad)
    drawn = Line(
        "", "", (), "through" if crosses else "around", cast("Status", ways.standing(one)),
        muted=ways.is_given_up(one), accuracy="low" if one.accuracy == "no-route" else one.accuracy,
    )  # fmt: skip
    parts = paint.route(drawn, [(x, _TALL / 2) for x in (_EDGE, _WIDE - _EDGE)])
    return svg.picture((_WIDE, _TALL), "br-map-swatch br-routes-swatch", "", [parts])


def table(desk: Desk, routes: Sequence[Route]) -> Markup:
    """Return a row for each route; its name leads to the map with the route's panel."""
    t = desk.words.t
    country = desk.words.area(desk.index.record.front.dyad[1])
    titles = (
        t("Route"), t("Carries"), t("Status"), t("Crosses {country}", country=country),
        t("Countries"), t("Capacity"), t("Latest flow"), t("Length"),
    )  # fmt: skip
    heads = [h.th(scope="col")[title] for title in titles]
    caption = desk.words.n("{n} route", "{n} routes", len(routes))
    return tables.table(caption, heads, (_row(desk, one) for one in routes))


def _row(desk: Desk, one: Route) -> h.Element:
    t, length, flow = desk.words.t, ways.stated(one), route.latest(desk, one)
    crosses = ways.crosses(one, desk.index.record.front.dyad)
    href = desk.turn(route=one.id, event="", tab="")  # the panel stands beside the map
    return h.tr(class_="br-chosen" if one.id == desk.state.route else None)[
        h.th(scope="row")[h.a(href=href)[desk.words.text(one.title)]],
        h.td[desk.words.text(one.carries)],
        h.td[way.status(desk, one)],
        h.td[t("yes") if crosses else t("no")],
        h.td[way.countries(desk, one)],
        h.td[(_figure(desk, found) for found in stated.main(one.capacity))],
        h.td[route.moved(desk, flow) if flow else None],
        h.td[_figure(desk, length) if length else None],
    ]


def _figure(desk: Desk, found: Stated) -> h.Element:
    said = desk.words.t("; ").join(stated.said(desk, found))
    return h.div(".br-route-group")[
        h.b[stated.value(desk, found)],
        h.span(".br-route-said")[said] if said else None,
        stated.chip(desk, found.cite),
    ]
