"""The Methods page: definitions, grading, codes, limits, licences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import htpy as h
from markupsafe import Markup

from dashboard.blocks import mast
from dashboard.core import labels
from dashboard.core.desk import Desk
from dashboard.figures import parts


def page(desk: Desk) -> Markup:
    """Return the whole page."""
    t = desk.words.t
    sections = (
        _section(t("What a figure is"), _figure(desk)),
        _section(t("How sources are graded"), _grades(desk)),
        _section(t("When figures differ"), _differences(desk)),
        _section(t("How firm a number is"), _firmness(desk)),
        _section(t("Headlines and checks"), _headlines(desk)),
        _section(t("Events"), _events(desk)),
        _section(t("Routes and the map"), _routes(desk)),
        _section(t("Units"), _units(desk)),
        _section(t("What the record does not hold"), _limits(desk)),
        _section(t("Colours, fonts and licences"), _licences(desk)),
        _section(t("The record in numbers"), _numbers(desk)),
        _section(t("What changed"), _changes(desk)),
    )
    return mast.head(desk, t("Methods"), dek=dek(desk)) + Markup(
        str(h.div(".br-methods")[sections])
    )


def dek(desk: Desk) -> str:
    """Return what the page is about."""
    return desk.words.t(
        "How figures enter the record, how firm each one is, and what the record does not hold."
    )


def _section(title: str, body: Iterable[h.Node]) -> h.Element:
    return h.section(".br-frame")[h.h2(".br-headline")[title], h.div(".br-body")[body]]


def _list(desk: Desk, entries: Mapping[str, str]) -> h.Element:
    """Return a list of codes with their words."""
    rows = (h.fragment[h.dt[h.b[code]], h.dd[desk.words.t(said)]] for code, said in entries.items())
    return h.dl(".br-facts")[rows]


def _figure(desk: Desk) -> Iterable[h.Node]:
    t = desk.words.t
    yield h.p[t(
        "An indicator is a quantity with a definition and one unit. An observation is one value,"
        " or one stated range, for one period, with the source and the place in it where it was"
        " read. Without source and place a value does not enter."
    )]  # fmt: skip
    yield h.p[t(
        "A line joins values of one maker only. What others say stands beside it as a rival"
        " value, with the kind of difference; values are never averaged, and years without a"
        " figure are shown as such and not bridged."
    )]  # fmt: skip
    yield h.p[t(
        "A computed value is dashed and in ink. Its formula and its inputs are on its card;"
        " nothing that can be computed is stored by hand."
    )]  # fmt: skip


def _grades(desk: Desk) -> Iterable[h.Node]:
    t = desk.words.t
    yield h.p[t(
        "Each source has a grade by the Admiralty code. The letter is the publisher’s record,"
        " the digit is this item; the two are judged apart, and the reason stands on the"
        " source’s card. F and 6 mean that it cannot be judged, which is not the same as worst."
    )]  # fmt: skip
    boxes = (
        h.fragment[
            h.dt[parts.grade(f"{letter}2" if letter != "F" else "F6", t(said))],
            h.dd[letter, t(": "), t(said)],
        ]
        for letter, said in labels.LETTERS.items()
    )
    yield h.dl(".br-facts")[boxes]
    yield _list(desk, labels.DIGITS)
    yield h.p[t(
        "Independence is marked apart: state-owned, party to the matter, independent, or"
        " unknown. A figure that one outlet relays from another takes the grade of the outlet in"
        " which it was read, and says whose figure it is."
    )]  # fmt: skip
    yield h.p[t(
        "Verdicts on claims: corroborated (other sources say the same), partly (in part, or"
        " under a condition), contradicted (better sources say otherwise), unverified (nothing"
        " was found either way)."
    )]  # fmt: skip


def _differences(desk: Desk) -> Iterable[h.Node]:
    yield h.p[desk.words.t("Rival values carry the kind of difference:")]
    yield h.ul[(h.li[desk.words.t(said)] for said in labels.RIVALRIES.values())]


def _firmness(desk: Desk) -> Iterable[h.Node]:
    t = desk.words.t
    yield h.p[
        t("Qualifiers: ≈ approximate, ≥ at least, ≤ at most; a stated range is kept as a range.")
    ]
    yield h.p[
        t(
            "Status follows the SDMX list of observation status, with T of our own for plans and"
            " targets:"
        )
    ]
    yield _list(desk, labels.STATUSES)


def _headlines(desk: Desk) -> Iterable[h.Node]:
    t = desk.words.t
    yield h.p[t(
        "A headline that states a finding carries a test which must hold against the least and"
        " the greatest value that any source gives for the period, plans and forecasts left out."
        " Where the test no longer holds, the record does not load."
    )]  # fmt: skip
    yield h.p[t(
        "A check sets a stated value against one computed from other figures. It agrees where"
        " the two ranges meet within a stated tolerance; it holds “if” where it needs a"
        " condition that is written beside it; otherwise it differs."
    )]  # fmt: skip


def _events(desk: Desk) -> Iterable[h.Node]:
    t = desk.words.t
    yield h.p[t(
        "Events are coded by the quad classes of PLOVER, as between the two sides of the record:"
        " words or deeds, co-operation or conflict (in the interface: friction). A step that was"
        " not aimed at the other side is coded none. The record dates steps and does not"
        " establish that one followed from another."
    )]  # fmt: skip
    yield h.p[t(
        "An abstention on a text about the other side is coded as verbal co-operation, because"
        " condemnation is withheld; a vote with or against it is coded as such."
    )]  # fmt: skip
    marks = (
        h.fragment[h.dt[parts.glyph(quad, t(said))], h.dd[t(said)]]
        for quad, said in labels.QUADS.items()
    )
    yield h.dl(".br-facts")[marks]


def _routes(desk: Desk) -> Iterable[h.Node]:
    t = desk.words.t
    yield h.p[t(
        "A route has a status on the list of Global Energy Monitor, the day as of which sources"
        " speak of it, and capacities as given; whether it crosses the second country is computed"
        " from the countries that it passes through. Its line joins named places and is a sketch:"
        " for every operating pipeline of which a length is stated it is within 15% of that, or"
        " the record does not load. A line that is known less well lies in a soft band."
    )]  # fmt: skip
    yield h.p[t(
        "The basemap is cut from Natural Earth, which draws who holds an area, not who claims it."
        " Disputed areas are taken out of both sides and hatched; the map takes no position."
    )]  # fmt: skip
    yield h.p[t(
        "“What if” takes what the closed routes carried in a year, at an even daily rate, and the"
        " room that other links have: stated capacity less what moves there now. The greatest"
        " flow through that network is the answer; where sources differ it is a range. It is"
        " arithmetic on stated figures, not a forecast."
    )]  # fmt: skip


def _units(desk: Desk) -> Iterable[h.Node]:
    t = desk.words.t
    yield h.p[t(
        "Values keep the unit of their source. Weight of oil is turned into barrels a day over"
        " the days of its period, at the record’s own figure for barrels a tonne; a currency"
        " into dollars at the annual average rate, itself an indicator of the record. Converted"
        " values are marked as approximate."
    )]  # fmt: skip


def _limits(desk: Desk) -> Iterable[h.Node]:
    yield h.ul[(h.li[desk.words.text(limit)] for limit in desk.index.record.front.limits)]


def _licences(desk: Desk) -> Iterable[h.Node]:
    t = desk.words.t
    licence = desk.index.record.front.licence
    if licence:
        yield h.p[t("Licence of the record: {licence}", licence=licence)]
    yield h.p[t(
        "Fonts: Source Serif 4, Public Sans and Noto Serif SC, under the SIL Open Font Licence"
        " 1.1, served from this site under the names Record Serif, Record Sans and Noto Serif"
        " SC. Nothing on these pages is fetched from another host."
    )]  # fmt: skip
    yield h.p[t(
        "Figures and dates are facts taken from the sources named; the sentences are our own."
        " Blue and orange mark events and verdicts only, never a country, and no colour says"
        " good or bad."
    )]  # fmt: skip


def _numbers(desk: Desk) -> Iterable[h.Node]:
    record, n = desk.index.record, desk.words.n
    rows = (
        n("{n} source", "{n} sources", len(record.sources)),
        n("{n} claim", "{n} claims", sum(len(s.claims) for s in record.sources)),
        n("{n} indicator", "{n} indicators", len(record.indicators)),
        n(
            "{n} observation",
            "{n} observations",
            sum(len(i.observations) for i in record.indicators),
        ),
        n("{n} event", "{n} events", len(record.events)),
        n("{n} check", "{n} checks", len(record.checks)),
    )
    yield h.ul[(h.li[row] for row in rows)]


def _changes(desk: Desk) -> Iterable[h.Node]:
    rows = (
        h.fragment[h.dt[desk.words.period(change.date)], h.dd[desk.words.text(change.text)]]
        for change in desk.index.record.front.changes
    )
    yield h.dl(".br-facts")[rows]
