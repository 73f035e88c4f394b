"""What stands on the page, in the first paint and live: head, charts, map and events."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from benchmarks.figures import RECENT, SIX
from dashboard.blocks import frame, mast, nav, plot, segments, small_map, timeline
from dashboard.blocks import map as maps
from dashboard.core import compose
from dashboard.exports.sketch import Sketch
from dashboard.figures import multiples
from dashboard.figures.theme import HEIGHT
from dashboard.web.first.pieces import piece
from dashboard.web.plots import PHONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.core.chart import Chart
    from dashboard.core.desk import Desk
    from dashboard.core.edition import Edition

TITLE = "Six indicators, the routes and the events"
HALF = 610  # pixels, of a live column on a wide window
ROWS = SIX[:2], SIX[2:4], SIX[4:]
PAIR = "display:grid;grid-template-columns:1fr 1fr;gap:60px"


def head(desk: Desk) -> Markup:
    """Return the head with the switch of years."""
    t, chosen = desk.words.t, desk.state.years
    choices = [
        (t("All years"), desk.turn(years=None), chosen is None),
        (f"{RECENT[0]}–{RECENT[1]}", desk.turn(years=RECENT), chosen == RECENT),
    ]
    bar = h.div(".br-bar")[segments.row(t("Years"), choices)]
    return mast.head(desk, TITLE, detail=True) + Markup(str(bar))


def chart(desk: Desk, id: str) -> Callable[[], Chart]:
    """Return what composes an indicator's chart, once."""
    one = desk.index.indicators[id]
    return cache(partial(compose.chart, desk.index, one, desk.state, desk.words))


def top(desk: Desk, id: str) -> Markup:
    """Return what stands above a chart."""
    return frame.top(chart(desk, id)(), desk.link("indicators", indicator=id))


def below(desk: Desk) -> Markup:
    """Return the map and the list of events, whose links lead to the pages of either."""
    home = small_map.at_map(desk)
    events = replace(home, state=replace(home.state, page="timeline"))
    drawn = maps.under(home) + maps.over(home)
    return Markup(str(h.div[drawn, timeline.listing(events)]))


def sketches(edition: Edition, desk: Desk, id: str) -> tuple[Sketch, ...]:
    """Return a chart's figure, for wide windows and for phones."""
    composed = chart(desk, id)
    light, dark = (plot.figure(edition, desk, id, composed, mode) for mode in ("light", "dark"))
    return tuple(Sketch(light, dark, width, HEIGHT, composed().alt) for width in (HALF, PHONE))


def first(desk: Desk, pictures: dict[str, tuple[str, ...]]) -> str:
    """Return the page as it reads before it is live, with the pictures of each chart."""
    body = h.div("#first")[
        h.div(".first-bar"),
        piece("nav", nav.bar(desk)),
        h.main(".first-stack.first-page")[
            h.p(".first-late", hidden=True),
            piece("head", head(desk)),
            (h.div(style=PAIR)[_pair(desk, row, pictures)] for row in ROWS),
            piece("below", below(desk)),
        ],
    ]
    return str(body)


def _pair(
    desk: Desk, row: tuple[str, ...], pictures: dict[str, tuple[str, ...]]
) -> Iterator[h.Element]:
    for id in row:
        yield h.div(".first-stack")[
            piece(f"top-{id}", top(desk, id)),
            h.div(".first-plot", style=f"height:{HEIGHT}px", data_chart=id)[
                _drawn(desk, id, pictures[id])
            ],
        ]


def _drawn(desk: Desk, id: str, pictures: tuple[str, ...]) -> h.Node:
    if not pictures:
        return multiples.large(chart(desk, id)(), (HALF, HEIGHT))
    wide, narrow = map(Markup, pictures)
    return [h.div(".first-wide")[wide], h.div(".first-narrow")[narrow]]
