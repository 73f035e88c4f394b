"""The answer of the what-if: what needs another way, where there is room, and what it rests on."""

from __future__ import annotations

import htpy as h

from dashboard.blocks import chips, named, tables
from dashboard.blocks.prose import prose
from dashboard.core import facts, whatif
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.core.model.network import Network
from dashboard.core.network import Input, Range
from dashboard.core.whatif import Answer, Way
from dashboard.figures import share

ROLES = {"capacity": say("capacity"), "used": say("moves now"), "own": say("Needs another route")}
DIGITS = 2


def figure(desk: Desk, given: Answer) -> h.Node:
    """Return how much needs another route, and how that comes out."""
    t, words = desk.words.t, desk.words
    low, high = given.during(given.need)
    unit = words.unit("Mt")[1]
    daily = [volume / whatif.YEAR for volume in given.need]
    yearly = _mt(desk, given.need, 4)
    said = t(
        "{yearly} ÷ {year} × {days}. Daily: {daily}.", yearly=yearly, year=whatif.YEAR,
        days=given.days, daily=words.value(daily[0] * 1000, daily[1] * 1000, "exact", "kt", 3),
    )  # fmt: skip
    return [
        h.p(".br-tile-figure")[
            words.amount(low, high, "exact", "Mt", DIGITS),
            h.i[t("{unit} needs another route", unit=unit)],
        ],
        h.p(".br-sub")[said],
    ]


def needed(desk: Desk, given: Answer) -> str:
    """Return how much needs another route, with its unit."""
    return during(desk, given, given.need)


def ways(desk: Desk, given: Answer) -> h.Node:
    """Return a bar for each way that oil could take, solid to its low and hatched to its high."""
    if not given.need[1]:
        return h.p(".br-sub")[desk.words.t("The record has no oil on it in a year.")]
    if not given.ways:
        return h.p(".br-sub")[desk.words.t("No other route of the network has room for it.")]
    most = max(given.during(way.volume)[1] for way in given.ways)
    return [
        h.h3(".br-h3")[desk.words.t("Room on other routes")],
        h.ul(".br-whatif-ways")[(_way(desk, given, way, most) for way in given.ways)],
    ]


def _way(desk: Desk, given: Answer, way: Way, most: float) -> h.Element:
    volume = given.during(way.volume)
    name = desk.words.t(", then ").join(named.route(desk, id) for id in way.steps)
    said = _mt(desk, volume)
    bar = share.ranged(volume, most, f"{name}: {said}", "second" if way.crosses else "first")
    return h.li[h.span(".br-whatif-way")[name], h.span(".br-num")[said], bar]


def sentences(desk: Desk, given: Answer) -> h.Node:
    """Return how much finds a way, how much of that crosses the partner, and what is full."""
    return [h.p(".br-body")[sentence] for sentence in said(desk, given)] or None


def said(desk: Desk, given: Answer) -> list[str]:
    """Return the same as plain sentences."""
    t = desk.words.t
    if not given.found[1]:
        return []
    partner = desk.words.area(desk.index.record.front.dyad[1])
    found = [
        t(
            "Room for {found} of {need}; {crossing} of it crosses {country}, {around} does not.",
            found=during(desk, given, given.found), need=during(desk, given, given.need),
            crossing=during(desk, given, given.crossing), country=partner,
            around=during(desk, given, given.around),
        )
    ]  # fmt: skip
    if given.binding:
        found.append(t("Full: {links}.", links=_links(desk, given.binding)))
    if given.over:
        links = _links(desk, given.over)
        found.append(
            t(
                "Used above the lowest stated capacity, so the low room is nought: {links}.",
                links=links,
            )
        )
    return found


def _links(desk: Desk, ids: tuple[str, ...]) -> str:
    return desk.words.t("; ").join(named.link(desk, id) for id in ids)


def shown(desk: Desk, given: Answer) -> h.Node:
    """Return what was measured when the closed routes were cut before."""
    if not given.shown:
        return None
    t = desk.words.t
    rows = (
        h.li[
            t(
                "{value} in {period}",
                value=facts.stated(desk.index, reading, desk.words),
                period=desk.words.period(reading.period),
            ),
            " ",
            chips.of_reading(desk, reading),
        ]
        for reading in given.shown
    )
    return [
        h.h3(".br-h3")[t("What other routes took when it was cut")],
        h.ul(".br-whatif-shown")[rows],
    ]


def inputs(desk: Desk, given: Answer) -> h.Element:
    """Return the table of every value that the arithmetic rests on, to be opened."""
    t = desk.words.t
    heads = [
        h.th(scope="col")[name]
        for name in (t("Link"), t("Taken as"), t("Value"), t("Period"), t("Source"), t("Where"))
    ]
    title = t("Every input with its source")
    body = (_input(desk, one) for one in given.inputs)
    unstated = _links(desk, given.unstated)
    return h.details(".br-more")[
        h.summary[title],
        tables.table(title, heads, body),
        h.p(".br-foot")[t("No capacity stated: {links}.", links=unstated)] if unstated else None,
    ]


def _input(desk: Desk, one: Input) -> h.Element:
    t, fact = desk.words.t, facts.fact(desk.index, one.reading, desk.words)
    period = (
        t("{period}, nearest year known", period=fact.period) if one.other_year else fact.period
    )
    return h.tr[
        h.th(scope="row")[named.link(desk, one.link)],
        h.td[t(ROLES[one.role])],
        h.td(".br-num")[fact.value],
        h.td[period],
        h.td[chips.of_reading(desk, one.reading)],
        h.td[fact.locator],
    ]


def note(desk: Desk, found: Network, given: Answer) -> h.Node:
    """Return what kind of statement this is, and what it leaves out."""
    t = desk.words.t
    plain = t(
        "Arithmetic on the {year} volume at an even daily rate. Not a forecast.", year=given.year
    )
    sources = (chips.of_source(desk, desk.index.sources[cite.source]) for cite in found.cite)
    return [
        h.p(".br-foot")[plain],
        h.details(".br-more")[
            h.summary[t("What it leaves out")],
            h.p(".br-foot")[prose(desk.words, found.note)],
            *sources,
        ],
    ]


def during(desk: Desk, given: Answer, volume: Range) -> str:
    """Return how much a yearly volume comes to in the days that are assumed."""
    return _mt(desk, given.during(volume))


def _mt(desk: Desk, volume: Range, digits: int = DIGITS) -> str:
    return desk.words.value(*volume, "exact", "Mt", digits)
