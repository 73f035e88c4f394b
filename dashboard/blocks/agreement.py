"""Do the figures agree? The checks on an indicator, and the periods on which sources differ."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h

from dashboard.blocks import chips, withheld
from dashboard.blocks.prose import prose
from dashboard.core import facts, labels, working
from dashboard.core.desk import Desk
from dashboard.core.model.indicators import Check, Indicator
from dashboard.core.reading import Reading

MOST_AT_ONCE = 4


def section(desk: Desk, indicator: Indicator) -> h.Node:
    """Return the outcome of each check on the indicator, and the years on which sources differ."""
    checks = desk.index.checks_of(indicator.id)
    rivals = [pair for pair in desk.index.disagreements() if pair[0].indicator == indicator.id]
    if not checks and not rivals:
        return None
    t = desk.words.t
    lines = [*(check_line(desk, check) for check in checks), *_rivals(desk, rivals)]
    return h.section[
        h.h2(".br-h3")[t("Do the figures agree?")],
        h.ul(".br-checks")[lines[:MOST_AT_ONCE]],
        _more(desk, lines[MOST_AT_ONCE:]),
        h.p(".br-foot")[t("Differing figures stay side by side in the record; none is averaged.")],
    ]


def _more(desk: Desk, lines: list[h.Element]) -> h.Node:
    """Return the lines that are folded away, if there are any."""
    if not lines:
        return None
    counted = desk.words.n("{n} more", "{n} more", len(lines))
    return h.details(".br-more")[h.summary[counted], h.ul(".br-checks")[lines]]


def check_line(desk: Desk, check: Check) -> h.Element:
    """Return one check: its outcome, what is compared, the working, the condition."""
    finding = desk.index.finding(check)
    return h.li(".br-check", id=check.id)[
        chips.outcome(desk, finding.outcome),
        h.div[
            h.p[desk.words.text(check.title)],
            h.p(".br-foot")[working.of_check(desk.index, check, finding, desk.words)],
            h.p(".br-foot")[prose(desk.words, check.condition)] if check.condition else None,
            h.p(".br-foot")[prose(desk.words, check.comment)] if check.comment else None,
        ],
    ]


def _rivals(desk: Desk, pairs: list[tuple[Reading, tuple[Reading, ...]]]) -> Iterator[h.Element]:
    for main, rivals in pairs:
        yield h.li(".br-check")[
            chips.outcome(desk, "differs"),
            h.div[
                h.p[desk.words.period(main.period), desk.words.t(": "), valued(desk, main)],
                h.p(".br-foot")[rivalled(desk, rivals)],
            ],
        ]


def valued(desk: Desk, reading: Reading) -> h.Fragment:
    """Return a value as a link to its card."""
    stated = facts.stated(desk.index, reading, desk.words)
    link = h.a(href=desk.pin(reading.indicator, reading.key))[stated]
    return h.fragment[link, withheld.of_reading(desk, reading)]


def rivalled(desk: Desk, rivals: tuple[Reading, ...]) -> list[h.Node]:
    """Return rival values as links, each with its kind of disagreement."""
    said: list[h.Node] = []
    for rival in rivals:
        kind = desk.words.t(labels.RIVALRIES[rival.rival])
        said += [desk.words.t("; ") if said else None, valued(desk, rival), " ", kind]
    return said
