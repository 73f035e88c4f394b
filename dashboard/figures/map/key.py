"""The key of a map: corridors, statuses, volumes, its swatches drawn as routes are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from dashboard.figures import svg
from dashboard.figures.map import paint
from dashboard.figures.map.scene import Line
from dashboard.figures.spot import Box
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from dashboard.figures.map.scene import Words
    from dashboard.figures.map.window import Window

_WIDE, _TALL = 45, 14
SIZE = (530, 126)


def key(words: Words) -> Markup:
    """Return the key as short columns."""
    corridors = [
        _row(_swatch(Line("", "", (), corridor)), said)
        for corridor, said in words.corridors.items()
    ]
    corridors.append(_row(_disputed(), words.disputed))
    statuses = [
        _row(_swatch(Line("", "", (), "through", status), grey=True), said)
        for status, said in words.statuses.items()
    ]
    volumes = [
        _row(_swatch(Line("", "", (), "through", width=share), grey=True), said)
        for share, said in words.volumes
    ]
    columns = [_column(words.corridor, corridors), _column(words.status, statuses)]
    if volumes:
        columns.append(_column(words.volume, volumes))
    return Markup(str(h.div(class_="br-map-key")[columns]))


def box(window: Window) -> Box:
    """Return where the key lies on a map that is wide enough for it."""
    wide, tall = SIZE
    return Box(0, window.size[1] - tall - 14, wide + 14, window.size[1])


def _column(head: str, rows: list[h.Element]) -> h.Element:
    return h.div[h.b[head], h.ul[rows]]


def _row(swatch: Markup, said: str) -> h.Element:
    return h.li[swatch, h.span[said]]


def _swatch(line: Line, grey: bool = False) -> Markup:
    way = [(0.0, _TALL / 2), (float(_WIDE), _TALL / 2)]
    parts = paint.route(line, way)
    classes = "br-map-swatch br-map-swatch-grey" if grey else "br-map-swatch"
    return svg.picture((_WIDE, _TALL), classes, "", [parts])


def _disputed() -> Markup:
    edge = tag("rect", x=0.5, y=0.5, width=_WIDE - 1, height=_TALL - 1, class_="br-map-outline")
    lines = tag("path", d=svg.hatch(1, 1, _WIDE - 2, _TALL - 2, 6), class_="br-map-hatch")
    return svg.picture((_WIDE, _TALL), "br-map-swatch", "", [lines, edge])
