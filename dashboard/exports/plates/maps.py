"""The map as the subject of a plate, with its key, and the what-if where one is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.blocks import ground, room, scene, whatif
from dashboard.blocks import map as maps
from dashboard.exports.plates import cited, inks, map_key, passage, pieces, written
from dashboard.exports.plates.letters import Style, fold
from dashboard.exports.plates.matter import Area, Matter, Subject
from dashboard.exports.plates.nested import nested
from dashboard.figures import svg
from dashboard.figures.map import picture
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from dashboard.core.desk import Desk
    from dashboard.core.reading import Reading
    from dashboard.exports.plates.view import View
    from dashboard.figures.map.scene import Scene

LABEL = 13.5  # of the map's own words, which are set for the screen
_SHOWN = (800, 500)  # what the key is read from; the key is the same at every size


def subject(view: View) -> Subject:
    """Return the plate of the map as the address asks for it."""
    desk = view.desk
    drawn = scene.scene(desk, _SHOWN, links=False)
    chosen = next((one for one in desk.index.record.routes if one.id == desk.state.route), None)
    asked = whatif.answer(desk) if desk.state.closed else None
    note = desk.words.t(
        "Lines are schematic: they join named places and are no survey. The basemap takes no"
        " position on disputed territory."
    )
    matter = Matter(
        headline=maps.title(desk),
        subtitle=maps.dek(desk),
        source=desk.words.t("Natural Earth (public domain); each route's own, in its panel"),
        note=note,
        key=map_key.signs(drawn)[: 2 if view.size.card else None],
    )
    readings: tuple[Reading, ...] = ()
    sources: tuple[str, ...] = ()
    if asked:
        readings = tuple(one.reading for one in asked.inputs)
        sources = written.sources(desk.index, readings)
        matter = _assumed(desk, matter, sources)
    elif chosen:
        matter, readings, sources = passage.told(desk, chosen, matter)
    return Subject(
        matter=matter,
        draw=lambda area, plot: _draw(view, area),
        alt=drawn.alt,
        name="_".join(filter(None, ("map", scene.goods(desk), *desk.state.closed[:1],
                                    desk.state.route))),
        sources=sources,
        shown=written.shown(readings),
        beside=view.size.card,
    )  # fmt: skip


def _assumed(desk: Desk, matter: Matter, sources: tuple[str, ...]) -> Matter:
    """Return the words of a map on which routes are assumed to stop."""
    found, given, t = desk.index.record.network, whatif.answer(desk), desk.words.t
    if found is None:
        return matter
    plain = t(
        "Arithmetic on the {year} volume at an even daily rate. Not a forecast.", year=given.year
    )
    between = "" if desk.words.locale.language == "zh" else " "
    said = [t("{amount} needs another route.", amount=room.needed(desk, given))]
    return replace(
        matter,
        headline=whatif.asked(desk, found),
        subtitle=between.join((*said, *room.said(desk, given)[:1])),
        source=cited.line(desk, sources, rest=t("each with its input, in the panel")),
        note=between.join((plain, matter.note)),
    )


def _draw(view: View, area: Area) -> str:
    """Return the map, above it what is assumed, if anything is."""
    above = ""
    if view.desk.state.closed:
        above, area = _banner(view, area)
    scale = view.size.label / LABEL
    size = round(area.width / scale), round(area.height / scale)
    drawn = replace(scene.scene(view.desk, size, links=False), key=False, inset=not view.size.card)
    return above + plot(drawn, area)


def plot(drawn: Scene, area: Area) -> str:
    """Return a map in an area of the frame."""
    inside = str(picture.picture(drawn, ground.basemap()))
    return tag("g", nested(inside, area, drawn.window.size), class_="br-map")


def _banner(view: View, area: Area) -> tuple[str, Area]:
    """Return the striped line that says what is assumed, and the area beneath it."""
    desk, colours = view.desk, inks.palette(view)
    style, bold = Style(view.size.label), Style(view.size.label, 700)
    lead, air = desk.words.t("What if"), style.size * 0.8
    ahead = bold.width(lead) + style.size * 0.6
    lines = fold(whatif.assumed(desk), area.width - 2 * air - ahead, style)
    tall = len(lines) * style.line + air
    hatch = svg.hatch(area.x, area.y, area.width, tall, 7, rising=False)
    top, x = area.y + air / 2, area.x + air
    parts = (
        tag("rect", x=area.x, y=area.y, width=area.width, height=tall, fill=colours.card),
        tag("path", d=hatch, stroke=colours.panel, stroke_width=3),
        pieces.hairline(area.x, area.right, area.y, colours.ink),
        pieces.hairline(area.x, area.right, area.y + tall, colours.ink),
        pieces.block([lead], x, top, bold, colours.ink),
        pieces.block(lines, x + ahead, top, style, colours.ink),
    )
    below = Area(area.x, area.y + tall + 4, area.width, area.height - tall - 4)
    return "".join(parts), below
