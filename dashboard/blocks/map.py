"""The Map page: its head and switches, the map with its key, the lines beneath."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

import htpy as h
from markupsafe import Markup

from dashboard.blocks import ground, mast, segments
from dashboard.blocks.scene import goods, scene
from dashboard.core import captions, choice, ways
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.core.model.routes import Route
from dashboard.core.state import CORRIDORS, GOODS, STANDINGS, TABS
from dashboard.figures.map import key, picture

WORDS = {"oil": say("Oil"), "gas": say("Gas"), "freight": say("Rail freight")}
SIZES = (839, 620), (358, 380)  # of a wide window's column, and of a phone
TAB_WORDS = {"map": say("Map"), "zoom": say("Move and zoom"), "table": say("Table")}


def routes(desk: Desk) -> tuple[Route, ...]:
    """Return the routes that the address asks for."""
    record = desk.index.record
    return choice.of(record.routes, desk.state, record.front.dyad)


def title(desk: Desk) -> str:
    """Return what the page says: how many of the routes cross the second country."""
    record, t = desk.index.record, desk.words.t
    state = replace(desk.state, corridor="", standing="")
    every = choice.of(record.routes, state, record.front.dyad)
    crossing = sum(ways.crosses(route, record.front.dyad) for route in every)
    said = {
        "oil": t("{n} of {all} oil routes cross {country}"),
        "gas": t("{n} of {all} gas routes cross {country}"),
        "freight": t("{n} of {all} freight routes cross {country}"),
    }[goods(desk)]
    country = desk.words.area(record.front.dyad[1])
    return said.format(n=crossing, all=len(every), country=country)


def dek(desk: Desk) -> str:
    """Return what the marks of the map say."""
    return desk.words.t(
        "Routes of the record. Colour and core show whether a route crosses {country}; the dash"
        " shows its status.",
        country=desk.words.area(desk.index.record.front.dyad[1]),
    )


def head(desk: Desk) -> Markup:
    """Return the head with the switches of goods, corridor, status and view."""
    return mast.head(desk, title(desk), None, dek(desk), detail=True) + _switches(desk)


def _switches(desk: Desk) -> Markup:
    t = desk.words.t
    tab = desk.state.tab or TABS["map"][0]
    views = [(t(TAB_WORDS[name]), desk.turn(tab=name), name == tab) for name in TABS["map"]]
    said = ground.words(desk)
    row = h.div(".br-bar")[
        segments.row(t("View"), views),
        segments.row(t("Goods"), _goods(desk)),
        segments.row(t("Corridor"), _filters(desk, "corridor", CORRIDORS, said.corridors)),
        segments.row(t("Status"), _filters(desk, "standing", STANDINGS, said.statuses)),
    ]
    return Markup(str(row))


def _goods(desk: Desk) -> Iterator[tuple[str, str, bool]]:
    """Yield the kinds of goods that have routes, with how many."""
    counts: Counter[str] = Counter(ways.goods(route) for route in desk.index.record.routes)
    for kind in GOODS:
        if counts[kind]:
            href = desk.turn(goods="" if kind == GOODS[0] else kind, route="")
            yield f"{desk.words.t(WORDS[kind])} {counts[kind]}", href, kind == goods(desk)


def _filters(
    desk: Desk, part: str, names: Iterable[str], said: Mapping[Any, str]
) -> Iterator[tuple[str, str, bool]]:
    """Yield all, and each value of a part of the state that leaves routes, with how many."""
    record, chosen = desk.index.record, getattr(desk.state, part)
    yield desk.words.t("All"), desk.turn(**{part: ""}), not chosen
    for name in names:
        state = replace(desk.state, **{part: name})  # type: ignore[arg-type] # a part of text
        count = len(choice.of(record.routes, state, record.front.dyad))
        if count or name == chosen:
            yield f"{said[name]} {count}", desk.turn(**{part: name}), name == chosen


def under(desk: Desk) -> Markup:
    """Return the ground of the map, for wide windows and for phones."""
    return _both([picture.ground(scene(desk, size), ground.basemap()) for size in SIZES])


def over(desk: Desk) -> Markup:
    """Return the routes, places and names that lie on the ground, and the key."""
    drawn = [picture.routes(scene(desk, size), ground.basemap()) for size in SIZES]
    return _both(drawn, key.key(ground.words(desk)))


def stamps(desk: Desk) -> Markup:
    """Return whose map it is and as of when, twice, to lie over the map that moves."""
    who, when = captions.own_stamp(desk.index, desk.words)
    copy = h.span[who, h.br, when]
    return Markup(str(h.div(".br-map-stamps", aria_hidden="true")[copy, copy]))


def legend(desk: Desk) -> Markup:
    """Return the key by itself."""
    return key.key(ground.words(desk))


def still(desk: Desk) -> Markup:
    """Return word, for browsers that cannot draw the map that moves, and the one that is drawn."""
    said = desk.words.t(
        "This browser draws no moving map (WebGL is off). Here is the map as a picture."
    )
    drawn = [picture.picture(scene(desk, size), ground.basemap()) for size in SIZES]
    note = h.p(".br-notice")[said]
    return Markup(str(h.div(data_without="webgl", hidden=True)[note, _both(drawn)]))


def _both(drawn: list[Markup], *more: Markup) -> Markup:
    wide, narrow = drawn
    made = h.div(".br-map")[h.div(".br-map-wide")[wide], h.div(".br-map-narrow")[narrow], more]
    return Markup(str(made))


def foot(desk: Desk) -> Markup:
    """Return what the map rests on, and what it leaves open."""
    t = desk.words.t
    text = h.p(".br-foot")[
        h.b[t("Source: ")],
        t("Natural Earth (public domain); each route's sources stand in its panel. "),
        h.b[t("Note: ")],
        t(
            "Lines are schematic: they join named places and are no survey. Their width follows"
            " the flow of the latest whole year in the record, counted as each panel says. The"
            " basemap takes no position on disputed territory. "
        ),
        h.b[t("As of ")],
        desk.words.date(desk.index.record.front.updated),
    ]
    return Markup(str(text))
