"""The panel of the chosen event: what happened, who says so, how sure, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import htpy as h
from markupsafe import Markup

from dashboard.blocks import chips, named, withheld
from dashboard.blocks.briefing import add
from dashboard.blocks.card import row
from dashboard.blocks.prose import prose
from dashboard.core import chronicle, labels, ways
from dashboard.core.desk import Desk
from dashboard.core.model.entry import Cite
from dashboard.core.model.events import Event
from dashboard.core.model.sources import Claim
from dashboard.core.state import GOODS, State
from dashboard.figures import parts

IMPORTANCE = {1: labels.say("noted"), 2: labels.say("of weight"), 3: labels.say("of first weight")}


def panel(desk: Desk, event: Event, shown: Sequence[Event]) -> Markup:
    """Return the panel.

    Args:
        desk: What the page is made from.
        event: The event.
        shown: The events among which the one before and the one after are found.
    """
    words, t = desk.words, desk.words.t
    made = h.section(".br-event", data_arrive=True, aria_label=t("Selected event"), tabindex="-1")[
        _steps(desk, event, shown),
        h.p(".br-kick")[
            t("{date} · {topic}", date=words.period(event.date), topic=domain(desk, event)),
            withheld.mark(desk, "events", event.id),
        ],
        h.h2(".br-headline")[words.text(event.title)],
        h.p(".br-event-text")[prose(words, event.summary)],
        h.dl(".br-facts")[(row(term, said) for term, said in _rows(desk, event) if said)],
        _sources(desk, event),
        h.p(".br-add-line")[add.link(desk, State("timeline", event=event.id))],
        h.p(".br-foot")[t("The record dates the steps and does not establish a link.")],
    ]
    return Markup(str(made))


def summary(desk: Desk, event: Event, titled: bool = False) -> Markup:
    """Return what happened and who says so, with the way to everything else.

    Args:
        desk: What the page is made from.
        event: The event.
        titled: Whether it heads a page of its own, rather than a part of another's.
    """
    words, t = desk.words, desk.words.t
    heading = h.h1 if titled else h.h2
    close = h.a(".br-close-link", href=desk.turn(event=""), aria_label=t("Close this event"))["×"]
    whole = desk.link("timeline", event=event.id)
    made = h.section(".br-event", aria_label=t("Selected event"))[
        None if titled else close,
        h.p(".br-kick")[
            t("{date} · {topic}", date=words.period(event.date), topic=domain(desk, event)),
            withheld.mark(desk, "events", event.id),
        ],
        heading(".br-headline")[h.a(href=whole)[words.text(event.title)]],
        h.p(".br-event-text")[prose(words, event.summary)],
        h.p(".br-sub")[parts.glyph(event.quad), " ", kind(desk, event)],
        _sources(desk, event, h.h2 if titled else h.h3),
        h.p(".br-foot")[t("The record dates the steps and does not establish a link.")],
    ]
    return Markup(str(made))


def domain(desk: Desk, event: Event) -> str:
    """Return an event's topic in words."""
    return desk.words.t(labels.DOMAINS[event.domain])


def kind(desk: Desk, event: Event) -> str:
    """Return what kind of act an event is, in words."""
    return desk.words.t(labels.QUADS[event.quad])


def _steps(desk: Desk, event: Event, shown: Sequence[Event]) -> h.Element:
    """Return the ways to the events before and after, and out."""
    t = desk.words.t
    before, after = chronicle.beside(shown, event.id)
    return h.nav(".br-event-steps", aria_label=t("Events beside this one"))[
        _step(desk, before, "←", t("Previous event")),
        _step(desk, after, "→", t("Next event")),
        h.a(".br-close-link", href=desk.turn(event=""), aria_label=t("Close this event"))["×"],
    ]


def _step(desk: Desk, id: str, sign: str, said: str) -> h.Element:
    if not id:
        return h.span(".br-btn", aria_hidden="true")[sign]
    title = desk.words.text(desk.index.events[id].title)
    return h.a(".br-btn", href=desk.turn(event=id), title=title, aria_label=f"{said}: {title}")[
        sign
    ]


def _rows(desk: Desk, event: Event) -> Iterator[tuple[str, h.Node]]:
    """Yield the terms of the list and what is said of each."""
    words, t = desk.words, desk.words.t
    yield t("Kind"), h.span[parts.glyph(event.quad), " ", kind(desk, event)]
    yield t("Acting, addressed"), t(", ").join(map(words.area, event.actors))
    yield t("Weight"), t(IMPORTANCE[event.importance])
    yield t("Figures"), _links(_figures(desk, event))
    yield t("Routes"), _links(_routes(desk, event))


def _figures(desk: Desk, event: Event) -> Iterator[tuple[str, str]]:
    for id in event.indicators:
        title = desk.words.text(desk.index.indicators[id].title)
        yield desk.link("indicators", indicator=id, event=event.id), title


def _routes(desk: Desk, event: Event) -> Iterator[tuple[str, str]]:
    for route in desk.index.record.routes:
        if route.id in event.routes:
            goods = ways.goods(route)
            shown = "" if goods == GOODS[0] else goods
            href = desk.link("map", route=route.id, goods=shown, event=event.id)
            yield href, named.route(desk, route.id)


def _links(links: Iterator[tuple[str, str]]) -> h.Node:
    found = [h.li[h.a(".br-link", href=href)[said]] for href, said in links]
    return h.ul(".br-plain")[found] if found else None


def _sources(desk: Desk, event: Event, heading: h.Element = h.h3) -> h.Element:
    """Return every source with its grade, and the claims that speak of the event with verdict."""
    cited = {cite.source: cite.claim or "" for cite in event.cite}
    listed = [chips.of_source(desk, desk.index.sources[id], claim) for id, claim in cited.items()]
    claims = [(cite, found) for cite in event.cite if (found := _claim(desk, cite))]
    return h.section[
        heading(".br-h3")[desk.words.t("Sources")],
        h.div(".br-chips")[listed],
        h.ul(".br-event-claims")[(_said(desk, cite, claim) for cite, claim in claims)]
        if claims
        else None,
    ]


def _claim(desk: Desk, cite: Cite) -> Claim | None:
    return desk.index.claims.get((cite.source, cite.claim or ""))


def _said(desk: Desk, cite: Cite, claim: Claim) -> h.Element:
    outlet = desk.words.outlet(desk.index.sources[cite.source])
    return h.li[
        chips.verdict(desk, claim.verdict),
        h.span[desk.words.t("{outlet}: {claim}", outlet=outlet, claim=desk.words.text(claim.says))],
    ]
