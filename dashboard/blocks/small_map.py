"""The small map: routes as links to the map page, those that an event touches lit."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

import htpy as h
from markupsafe import Markup

from dashboard.blocks import ground, scene
from dashboard.blocks import map as maps
from dashboard.core import ways
from dashboard.core.desk import CARRIED, Desk
from dashboard.core.model.events import Event
from dashboard.core.state import GOODS, State
from dashboard.figures.map import picture
from dashboard.figures.map.scene import Line, Scene

SIZE = (396, 300)
FAINT = 0.8


def block(desk: Desk) -> Markup:
    """Return the small map under its headline, with the way to the large one.

    It shows the same whatever else the address asks for; nothing, where there are no routes.
    """
    if not desk.index.record.routes:
        return Markup("")
    home = at_map(desk)
    href = home.address(home.state)
    made = h.section(".br-frame.br-small-map")[
        h.h2(".br-headline")[h.a(href=href)[maps.title(home)]],
        h.p(".br-sub")[maps.dek(home)],
        plot(home),
        _foot(desk, h.a(href=href)[desk.words.t("All routes with their sources")]),
    ]
    return Markup(str(made))


def of_event(desk: Desk, event: Event) -> Markup:
    """Return the map with the routes and places of an event lit; a word where it has none."""
    t = desk.words.t
    if not event.routes and not event.places:
        said = h.h2(".br-h3")[t("The record names no route or place for it")]
        return Markup(str(h.section(".br-frame.br-small-map")[said]))
    home = at_map(desk, event)
    large = replace(home.state, route=event.routes[0]) if event.routes else home.state
    link = h.a(href=home.address(large))[t("Its routes and places on the map")]
    made = h.section(".br-frame.br-small-map")[h.h2(".br-h3")[link], plot(home), _foot(desk)]
    return Markup(str(made))


def plot(home: Desk) -> Markup:
    """Return the map by itself; what an event touches stands out from the rest.

    Args:
        home: The desk of the map page.
    """
    shown = lit(home, scene.scene(home, SIZE))
    drawn = picture.picture(replace(shown, inset=False), ground.basemap())
    return Markup(str(h.div(".br-map.br-map-small")[drawn]))


def lit(home: Desk, shown: Scene) -> Scene:
    """Return a map on which what the chosen event touches stands out from the rest."""
    if not home.state.event:
        return shown
    return replace(shown, lines=tuple(_lit(shown.lines, scene.lit(home))))


def at_map(desk: Desk, event: Event | None = None) -> Desk:
    """Return the desk of the map page as it opens, on an event or on none."""
    goods = _goods(desk, event.routes) if event else ""
    kept = {name: getattr(desk.state, name) for name in CARRIED}
    state = State(page="map", goods=goods, event=event.id if event else "", **kept)
    return replace(desk, state=state)


def _goods(desk: Desk, lit: Collection[str]) -> str:
    """Return the goods of the first route that is lit; empty for those that the map opens with."""
    found = (ways.goods(route) for route in desk.index.record.routes if route.id in lit)
    first = next(found, GOODS[0])
    return "" if first == GOODS[0] else first


def _lit(lines: Collection[Line], lit: Collection[str]) -> Iterator[Line]:
    for line in lines:
        is_lit = line.id.partition("~")[0] in lit
        width, label = (1.0, line.label) if is_lit else (FAINT, "")
        yield replace(line, width=line.width * width, label=label)


def _foot(desk: Desk, *more: h.Node) -> h.Element:
    t = desk.words.t
    return h.p(".br-foot")[
        h.b[t("Note: ")],
        t("Schematic lines; the basemap takes no position on disputed territory. "),
        more,
    ]
