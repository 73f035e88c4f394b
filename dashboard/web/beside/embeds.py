"""What is shown within other pages: an indicator, the map, the timeline, an event, a story."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import colophon, nav, titles
from dashboard.core import site
from dashboard.core.desk import Desk
from dashboard.web import plots
from dashboard.web.ask import Made
from dashboard.web.beside.shown import SHOWN, Pictured, nothing
from dashboard.web.light import light, previews
from dashboard.web.light.abroad import Abroad, abroad, told

if TYPE_CHECKING:
    from dashboard.exports.sketch import Sketch
    from dashboard.web.ask import Ask

KIND = "text/html; charset=utf-8"
# Asks for what the scripts need, when the page has painted; or for all of it in one, as a file is.
PART, LIVE, WHOLE = "part", "live", "whole"


def embed(kind: str, ask: Ask) -> Made:
    """Return the document of an embed.

    Without the picture of its chart, which is then ordered, it holds for this reader only.

    Args:
        kind: One of SHOWN.
        ask: What is asked.
    """
    shown, desk = SHOWN[kind], told(abroad(ask.desk))
    if ask.query.get(PART) == LIVE:
        said = json.dumps(dict(shown.live(ask.edition, desk)), ensure_ascii=False)
        return Made(said.encode(), "application/json")
    about = ("embed", kind, desk.state, ask.base, ask.root, ask.query.get(PART))

    def sketched() -> tuple[Sketch, ...]:
        return plots.sketches(ask.edition, desk) if shown.charted else ()

    sketches = ask.edition.drawn((*about, "sketches"), sketched)
    found = ask.house.pictures.find(sketches)
    made = ask.edition.drawn((*about, bool(found)), lambda: _document(kind, ask, desk, found))
    passing = bool(sketches) and not found and ask.house.pictures.served
    return Made(made.encode(), KIND, passing=passing)


def _document(kind: str, ask: Ask, desk: Abroad, pictures: Pictured) -> str:
    shown = SHOWN[kind]
    whole = ask.query.get(PART) == WHOLE
    within = site.place(desk.state)[0] if kind in {"indicators", "events"} else desk.state.page
    dress = light.Dress(
        ask.house.assets,
        root=ask.root,
        head=previews.tags(desk, ask.edition.words, embed=True),
        kind="" if whole else within,
        target="_blank",
    )
    body = h.fragment[shown.draw(desk, pictures), _home(desk), colophon.foot(desk)]
    later = "" if shown.live is nothing else light.LATER
    live = shown.live(ask.edition, desk) if whole else later
    return light.page(desk, titles.of_page(desk), body, dress, live)


def _home(desk: Desk) -> h.Element:
    """Return the line that leads to the dashboard, out of the frame."""
    said = desk.words.t("Open in Bilateral Record")
    return h.p(".br-foot.light-home")[
        h.a(href=desk.address(desk.state), target="_top")[nav.SIGN, said, " ↗"]
    ]
