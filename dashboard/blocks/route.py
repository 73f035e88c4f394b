"""The panel of the selected route: what the record holds of it, each figure with its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import htpy as h
from markupsafe import Markup

from dashboard.blocks import agreement, chips, companies, indicator, stated, way, withheld
from dashboard.blocks.card import row
from dashboard.blocks.prose import prose
from dashboard.core import facts, labels, periods, ways
from dashboard.core.desk import Desk
from dashboard.core.model.events import Event
from dashboard.core.model.routes import Route
from dashboard.core.reading import Reading

DIGITS = 3
EVENTS = 6  # as many stand open


def panel(desk: Desk, route: Route) -> Markup:
    """Return the panel; what the record does not hold is left out."""
    words, t = desk.words, desk.words.t
    close = h.a(
        ".br-close-link", href=desk.turn(route="", event=""), aria_label=t("Close this route")
    )["×"]
    made = h.section(".br-route", data_arrive=True, aria_label=t("Selected route"), tabindex="-1")[
        close,
        h.p(".br-kick")[t("Selected route"), withheld.mark(desk, "routes", route.id)],
        h.h2(".br-headline")[words.text(route.title)],
        h.p(".br-sub")[way.ends(desk, route)],
        h.p(".br-sub")[words.text(route.carries)],
        h.dl(".br-facts")[(row(term, said) for term, said in _rows(desk, route) if said)],
        _events(desk, route),
        _sources(desk, route),
    ]
    return Markup(str(made))


def latest(desk: Desk, route: Route) -> Reading | None:
    """Return the latest reading of what moved on a route; None where nothing is known."""
    return indicator.latest(desk, desk.index.indicators[route.flow]) if route.flow else None


def _rows(desk: Desk, route: Route) -> Iterator[tuple[str, h.Node]]:
    """Yield the terms of the list and what is said of each, nothing where nothing is known."""
    t = desk.words.t
    yield t("Status"), way.status(desk, route)
    yield t("Capacity"), stated.figures(desk, route.capacity)
    yield t("Flow"), _flow(desk, route)
    yield t("Countries"), way.countries(desk, route)
    yield t("Operators"), companies.listed(desk, route.operators)
    yield t("Owners"), companies.listed(desk, route.owners)
    yield t("Length"), _length(desk, route)
    yield t("Diameter"), stated.figures(desk, route.diameter)
    yield t("In operation since"), companies.openings(desk, route.commissioned)
    yield t("Line on the map"), _line(desk, route)
    yield t("Note"), prose(desk.words, route.note) if route.note else None


def _flow(desk: Desk, route: Route) -> list[h.Node]:
    """Return what moved last, and links to everything that is measured of the route."""
    reading = latest(desk, route)
    said: list[h.Node] = [moved(desk, reading)] if reading else []
    measured = [id for id in (route.flow, *route.beside) if id]
    if measured:
        said.append(h.ul(".br-route-measured")[(h.li[_indicator(desk, id)] for id in measured)])
    return said


def moved(desk: Desk, reading: Reading) -> h.Element:
    """Return what moved: value, period, firmness, source, and what others say of it."""
    words = desk.words
    rivals = tuple(other for other in desk.index.others(reading) if other.rival)
    said = filter(None, (words.period(reading.period), facts.firmness(reading, words)))
    return h.div(".br-route-group")[
        h.b[agreement.valued(desk, reading)],
        h.span(".br-route-said")[words.t("; ").join(said)],
        chips.of_reading(desk, reading),
        h.p(".br-route-rival")["≠ ", agreement.rivalled(desk, rivals)] if rivals else None,
    ]


def _indicator(desk: Desk, id: str) -> h.Element:
    return h.a(href=desk.link("indicators", indicator=id))[
        desk.words.text(desk.index.indicators[id].title)
    ]


def _length(desk: Desk, route: Route) -> list[h.Node]:
    """Return the lengths that are stated, and that of the line as it is drawn."""
    said = [stated.figures(desk, route.length)] if route.length else []
    if drawn := ways.drawn(route, desk.index.record.places):
        length = desk.words.value(drawn, drawn, "approx", "km", DIGITS)
        said.append(h.p(".br-route-said")[desk.words.t("drawn here: {length}", length=length)])
    return said


def _line(desk: Desk, route: Route) -> str:
    accuracy = desk.words.t(labels.ACCURACIES[route.accuracy])
    if not way.is_drawn(route):
        return accuracy
    return desk.words.t("{accuracy}; schematic", accuracy=accuracy)


def _events(desk: Desk, route: Route) -> h.Node:
    """Return the events of a route, the newest last; of many the earlier ones are folded away."""
    found = [event for event in desk.index.record.events if route.id in event.routes]
    if not found:
        return None
    t = desk.words.t
    found.sort(key=lambda event: periods.ends(event.date))
    return h.section[
        h.h3(".br-h3")[t("Events on this route")],
        _earlier(desk, found[:-EVENTS]),
        _lines(desk, found[-EVENTS:]),
        h.p(".br-foot")[t("The record dates the steps and does not establish a link.")],
    ]


def _earlier(desk: Desk, events: Sequence[Event]) -> h.Node:
    """Return the events that are folded away, open where the chosen one is among them."""
    if not events:
        return None
    counted = desk.words.n("{n} earlier event", "{n} earlier events", len(events))
    is_open = any(event.id == desk.state.event for event in events)
    return h.details(".br-more", open=is_open)[h.summary[counted], _lines(desk, events)]


def _lines(desk: Desk, events: Sequence[Event]) -> h.Element:
    return h.ul(".br-events")[(indicator.event_line(desk, event) for event in events)]


def _sources(desk: Desk, route: Route) -> h.Node:
    return h.section[
        h.h3(".br-h3")[desk.words.t("Sources")],
        h.div(".br-chips")[(stated.chip(desk, cite) for cite in route.cite)],
    ]
