"""The what-if beside the map: its question, and the choice of routes, days and year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import htpy as h
from markupsafe import Markup

from dashboard.blocks import named, room, segments
from dashboard.core import network, whatif
from dashboard.core.desk import Desk
from dashboard.core.model.network import Network
from dashboard.core.select import Index
from dashboard.core.whatif import Answer

SPANS = (1, 7, 30, 90, 365)


def panel(desk: Desk) -> Markup:
    """Return the panel: its question, and where a route is closed the answer; else nothing more.

    A record without a network has no panel.
    """
    found = desk.index.record.network
    if not found:
        return Markup("")
    is_on = bool(desk.state.closed)
    made = h.section(".br-whatif", aria_label=desk.words.t("What if"))[
        _head(desk, found, is_on),
        h.div(".br-whatif-body")[_body(desk, found)] if is_on else None,
    ]
    return Markup(str(made))


def banner(desk: Desk) -> Markup:
    """Return the line over the map that says what is assumed; nothing where nothing is."""
    if not desk.state.closed:
        return Markup("")
    said = h.p(".br-map-banner")[h.b[desk.words.t("What if")], " ", assumed(desk)]
    return Markup(str(said))


def assumed(desk: Desk) -> str:
    """Return what is assumed, as a sentence."""
    t = desk.words.t
    routes = t("; ").join(named.route(desk, id) for id in desk.state.closed)
    days = desk.words.n("{n} day", "{n} days", desk.state.days)
    return t("Nothing moves for {days}: {routes}. Assumed, not observed.", days=days, routes=routes)


def answer(desk: Desk) -> Answer:
    """Return what the arithmetic gives for the routes, days and year of the address.

    Raises:
        ValueError: The record has no network.
    """
    return _asked(desk.index, desk.state.closed, year(desk), desk.state.days)


@lru_cache(maxsize=8)  # a page asks several times, and so do its pictures
def _asked(index: Index, closed: tuple[str, ...], year: str, days: int) -> Answer:
    return whatif.ask(index.record, index.book, closed, year, days)


def year(desk: Desk) -> str:
    """Return the year whose flows are taken: the reader's, else the latest.

    Raises:
        ValueError: The record has no network.
    """
    if desk.index.record.network is None:
        raise ValueError("the record has no network")
    return desk.state.flows or desk.index.record.network.years[-1]


def _head(desk: Desk, found: Network, is_on: bool) -> h.Element:
    closed = desk.state.closed or (found.preset,)
    href = desk.turn(closed=() if is_on else closed)
    return h.h2(".br-whatif-head")[
        h.a(".br-toggle", href=href, role="switch", aria_checked="true" if is_on else "false")[
            asked(desk, found)
        ]
    ]


def asked(desk: Desk, found: Network) -> str:
    """Return the question of the what-if."""
    closed = desk.state.closed or (found.preset,)
    if len(closed) == 1:
        short = found.short.get(closed[0])
        name = desk.words.text(short) if short else named.route(desk, closed[0])
        return desk.words.t("What if {route} stops?", route=name)
    return desk.words.n("What if {n} route stops?", "What if {n} routes stop?", len(closed))


def _body(desk: Desk, found: Network) -> Iterator[h.Node]:
    given = answer(desk)
    yield _choices(desk, found)
    yield room.figure(desk, given)
    yield room.ways(desk, given)
    yield room.sentences(desk, given)
    yield room.shown(desk, given)
    yield room.inputs(desk, given)
    yield room.note(desk, found, given)


def _choices(desk: Desk, found: Network) -> h.Node:
    """Return the links that close routes, and choose days and the year of the flows."""
    t, state = desk.words.t, desk.state
    days = ((desk.words.number(n), desk.turn(days=n), n == state.days) for n in SPANS)
    taken = year(desk)
    years = (
        (
            desk.words.period(one),
            desk.turn(flows="" if one == found.years[-1] else one),
            one == taken,
        )
        for one in found.years
    )
    return [
        h.details(".br-more")[
            h.summary[t("Choose the routes that stop")],
            h.ul(".br-whatif-routes")[
                (_choice(desk, id) for id in network.closable(desk.index.record))
            ],
        ],
        h.dl(".br-whatif-choices")[
            h.dt[t("For how many days")],
            h.dd[segments.row(t("For how many days"), days)],
            h.dt[t("Flows of")],
            h.dd[segments.row(t("Flows of"), years)],
        ],
    ]


def _choice(desk: Desk, id: str) -> h.Element:
    closed = desk.state.closed
    rest = tuple(one for one in closed if one != id)
    order = network.closable(desk.index.record)
    href = desk.turn(closed=rest if id in closed else _sorted((*closed, id), order))
    is_closed = "true" if id in closed else "false"
    return h.li[h.a(href=href, role="checkbox", aria_checked=is_closed)[named.route(desk, id)]]


def _sorted(ids: tuple[str, ...], order: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(id for id in order if id in ids)
