"""How the record treats figures, sources, events and routes: what Methods explains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import htpy as h

from dashboard.core import labels
from dashboard.core.desk import Desk
from dashboard.figures import parts


def _list(desk: Desk, entries: Mapping[str, str]) -> h.Element:
    """Return a list of codes with their words."""
    rows = (h.fragment[h.dt[h.b[code]], h.dd[desk.words.t(said)]] for code, said in entries.items())
    return h.dl(".br-facts")[rows]


def figure(desk: Desk) -> Iterable[h.Node]:
    """Yield what an indicator and an observation are."""
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


def grades(desk: Desk) -> Iterable[h.Node]:
    """Yield how letters and digits are given."""
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


def differences(desk: Desk) -> Iterable[h.Node]:
    """Yield the kinds of difference."""
    yield h.p[desk.words.t("Rival values carry the kind of difference:")]
    yield h.ul[(h.li[desk.words.t(said)] for said in labels.RIVALRIES.values())]


def firmness(desk: Desk) -> Iterable[h.Node]:
    """Yield the marks of qualifiers and statuses."""
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


def headlines(desk: Desk) -> Iterable[h.Node]:
    """Yield what headlines and checks are held to."""
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


def events(desk: Desk) -> Iterable[h.Node]:
    """Yield how events are coded."""
    t = desk.words.t
    yield h.p[t(
        "Events are coded by the quad classes of PLOVER, as between the two sides of the record:"
        " words or deeds, co-operation or conflict (in the interface: friction). A step that was"
        " not aimed at the other side is coded none. The record dates steps and does not"
        " establish that one followed from another."
    )]  # fmt: skip
    yield h.p[t(
        "An abstention on a text about the other side is coded as verbal co-operation, because"
        " condemnation is withheld; a vote with or against it is coded as such. An abstention on"
        " the other side’s own text, and a step of a firm that no state ordered, are coded none."
    )]  # fmt: skip
    yield h.p[t(
        "Weight: of first weight is what changes an obligation, a border, force or a flow of goods"
        " between the two, and acts of presidents that do; of weight is an official act or"
        " statement with an effect that a source names; meetings, remarks and incidents without"
        " one are noted. Dates are as precise as the sources; a month or year is drawn as a bar."
    )]  # fmt: skip
    yield h.p[t(
        "Where a starting document gives another day or reading, the event carries what the"
        " sources establish, says what the document said, and shows the verdict on its claim."
        " Events were collected, not sampled: counts say how much was read of a time, and years"
        " of which little was read are hatched."
    )]  # fmt: skip
    marks = (
        h.fragment[h.dt[parts.glyph(quad, t(said))], h.dd[t(said)]]
        for quad, said in labels.QUADS.items()
    )
    yield h.dl(".br-facts")[marks]


def routes(desk: Desk) -> Iterable[h.Node]:
    """Yield what routes, basemap and what-if rest on."""
    t = desk.words.t
    yield h.p[t(
        "A route has a status on the list of Global Energy Monitor, the day as of which sources"
        " speak of it, and capacities as given; whether it crosses the second country is computed"
        " from the countries that it passes through. Its line joins named places and is a sketch:"
        " for every operating pipeline of which a length is stated it is within 15% of that, or"
        " the record does not load. A line that is known less well lies in a soft band; a wide one"
        " carries more, by the latest whole year of the flow that its panel names."
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
