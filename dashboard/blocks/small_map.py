"""The small map: routes as links to the map page, those that a page speaks of lit."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

import htpy as h
from markupsafe import Markup

from dashboard.blocks import ground, scene
from dashboard.blocks import map as maps
from dashboard.core import ways
from dashboard.core.desk import Desk
from dashboard.core.state import GOODS, State
from dashboard.figures.map import picture
from dashboard.figures.map.scene import Line

SIZE = (396, 300)
FAINT = 0.8


def block(desk: Desk) -> Markup:
    """Return the small map under its headline, with the way to the large one."""
    home = at_map(desk)
    t = desk.words.t
    made = h.section(".br-frame.br-small-map")[
        h.h2(".br-headline")[h.a(href=home.address(home.state))[maps.title(home)]],
        h.p(".br-sub")[maps.dek(home)],
        plot(desk),
        h.p(".br-foot")[
            h.b[t("Note: ")],
            t("Schematic lines; the basemap takes no position on disputed territory. "),
            h.a(href=home.address(home.state))[t("All routes with their sources")],
        ],
    ]
    return Markup(str(made))


def plot(desk: Desk, lit: Collection[str] = ()) -> Markup:
    """Return the map by itself.

    Args:
        desk: What the page is made from.
        lit: Routes that stand out; where there are none all are alike.
    """
    shown = scene.scene(at_map(desk, _goods(desk, lit)), SIZE)
    lines = tuple(_lit(shown.lines, lit)) if lit else shown.lines
    drawn = picture.picture(replace(shown, lines=lines, inset=False), ground.basemap())
    return Markup(str(h.div(".br-map.br-map-small")[drawn]))


def at_map(desk: Desk, goods: str = "") -> Desk:
    """Return the desk of the map page as it opens, in this language and theme."""
    state = State(page="map", goods=goods, lang=desk.state.lang, theme=desk.state.theme)
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
        yield replace(line, selected=is_lit, width=line.width * width, label=label)
