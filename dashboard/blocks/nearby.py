"""What an event's figures were shortly before and after it, without a word on why."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h
from markupsafe import Markup

from dashboard.blocks import agreement, chips
from dashboard.core import around, facts
from dashboard.core.desk import Desk
from dashboard.core.model.events import Event
from dashboard.core.reading import Reading

MOST = 4  # on each side, the nearest


def readings(desk: Desk, event: Event, indicator: str) -> Markup:
    """Return the readings before, over and after an event, each with its source."""
    t = desk.words.t
    before, during, after = around.readings(event, desk.index.book, indicator)
    said = h.dl(".br-nearby")[
        _group(desk, t("Before"), before[-MOST:]),
        _group(desk, t("Over the day"), during[:MOST]),
        _group(desk, t("After"), after[:MOST]),
    ]
    none = h.p(".br-foot")[t("The record has no figure near this event.")]
    return Markup(str(said if before or during or after else none))


def others(desk: Desk, event: Event) -> Markup:
    """Return links to the event's other figures, where it touches more than one."""
    rest = event.indicators[1:]
    if not rest:
        return Markup("")
    links = (
        h.li[
            h.a(".br-link", href=desk.link("indicators", indicator=id, event=event.id))[
                desk.words.text(desk.index.indicators[id].title)
            ]
        ]
        for id in rest
    )
    return Markup(
        str(h.div(".br-others")[h.h3(".br-h3")[desk.words.t("Also touched")], h.ul[links]])
    )


def _group(desk: Desk, title: str, found: Iterable[Reading]) -> h.Node:
    rows = [h.dd[_said(desk, reading)] for reading in found]
    return h.fragment[h.dt[title], rows] if rows else None


def _said(desk: Desk, reading: Reading) -> h.Fragment:
    words = desk.words
    firm = words.t("; ").join(
        filter(None, (words.period(reading.period), facts.firmness(reading, words)))
    )
    return h.fragment[
        h.span(".br-when")[firm],
        h.b[agreement.valued(desk, reading)],
        chips.of_reading(desk, reading),
    ]
