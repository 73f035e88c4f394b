"""Words for what is not there: as a page or as JSON, with the nearest that is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import nav
from dashboard.core import nearest, site
from dashboard.core.labels import say
from dashboard.core.state import State
from dashboard.web import refusal
from dashboard.web.ask import Made
from dashboard.web.beside import embeds
from dashboard.web.light import light

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.web.ask import Ask, UnknownError

MOST = 5
LONGEST = 80  # characters of a name that are repeated
SAID = {
    "indicator": say("The record has no indicator “{name}”."),
    "event": say("The record has no event “{name}”."),
    "story": say("The record has no story “{name}”."),
    "form": say("There is no file “{name}” here."),
    "page": say("Nothing here can be embedded: “{name}”."),
}
NEAREST = say("The nearest that there are:")


def missing(ask: Ask, error: UnknownError, number: str = "") -> Made:
    """Return what is not there, and the nearest names that are, with links.

    Args:
        ask: What is asked.
        error: Names it.
        number: The request's, to be reported.
    """
    name = "".join(sign for sign in error.name[:LONGEST] if sign.isprintable())
    said = ask.words.t(SAID[error.what], name=name)
    near = nearest.several(error.name, error.known, MOST) or tuple(error.known)[:MOST]
    links = [(one, _address(ask, error.what, one)) for one in near]
    if not ask.wants_html:
        found = [{"id": one, "address": address} for one, address in links]
        body = json.dumps(
            {"error": said, "nearest": found, "request": number}, ensure_ascii=False
        ).encode()
        return Made(body, "application/json", status=404)
    return page(ask, said, links, number)


def page(ask: Ask, said: str, links: Sequence[tuple[str, str]], number: str) -> Made:
    """Return a page that says one thing, in our look; it is read in frames of others too."""
    t = ask.words.t
    near = h.ul(".br-plain")[
        (h.li[h.a(".br-link", href=to)[_named(ask, one)]] for one, to in links)
    ]
    body = h.section(".br-root.br-frame.light-said")[
        h.h1(".br-title.br-detail")[said],
        [h.p(".br-body")[t(NEAREST)], near] if links else None,
        h.p(".br-body")[h.a(".br-link", href=f"{ask.base}/")[nav.SIGN, " ", t("Bilateral Record")]],
        h.p(".br-foot")[t(refusal.NUMBER, number=number)] if number else None,
    ]
    dress = light.Dress(ask.house.assets, root=ask.root, lively=False)
    made = light.page(ask.desk, said, body, dress)
    return Made(made.encode(), embeds.KIND, said=light.SAID, status=404)


def _named(ask: Ask, one: str) -> str:
    index, words = ask.index, ask.words
    found = index.indicators.get(one) or index.events.get(one) or index.stories.get(one)
    return words.text(found.title) if found else one


def _address(ask: Ask, what: str, one: str) -> str:
    if what == "form":
        return f"{ask.base}/{one}"
    lang = ask.words.lang
    states = {
        "indicator": State("indicators", indicator=one, lang=lang),
        "event": State("timeline", event=one, lang=lang),
        "story": State("timeline", story=one, lang=lang),
    }
    return site.permalink(ask.base, states.get(what, State(one, lang=lang)))
