"""The card of a source: what it is, how reliable and why, its claims and figures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import htpy as h
from markupsafe import Markup

from dashboard.blocks import chips, named, withheld
from dashboard.blocks.agreement import valued
from dashboard.blocks.card import outside, row
from dashboard.blocks.prose import prose
from dashboard.blocks.register import why
from dashboard.core import facts, labels
from dashboard.core.desk import Desk
from dashboard.core.model.sources import Claim, Source
from dashboard.core.reading import Reading


def card(desk: Desk, source: Source) -> Markup:
    """Return the card, with the chosen claim open where one is chosen."""
    t = desk.words.t
    claim = desk.index.claims.get((source.id, desk.state.claim))
    made = h.section(".br-frame.br-source", aria_label=t("Source"))[
        h.a(".br-close-link", href=desk.turn(source="", claim=""), aria_label=t("Close this card"))[
            "×"
        ],
        h.h2(".br-headline")[named.document(desk, source)],
        withheld.mark(desk, "sources", source.id),
        h.dl(".br-facts")[_rows(desk, source)],
        _claim(desk, claim) if claim else None,
        _claims(desk, source),
        _figures(desk, source),
    ]
    return Markup(str(made))


def _rows(desk: Desk, source: Source) -> Iterator[h.Node]:
    words, t = desk.words, desk.words.t
    yield row(t("Publisher"), words.text(source.publisher))
    issued = words.date(source.issued) if source.issued else t("no date seen")
    yield row(
        t("Published"), t("{date} (read from context)", date=issued) if source.inferred else issued
    )
    yield row(t("Accessed"), words.date(source.accessed))
    yield row(t("Language"), words.language(source.language))
    yield row(t("Grade"), facts.grade_in_words(source.grade, words))
    yield row(t("Why this grade"), why(desk, source))
    yield row(t("Independence"), t(labels.INDEPENDENCE[source.independence]))
    if source.note:
        yield row(t("Note"), prose(words, source.note))
    if source.url:
        yield row(t("Page"), outside(desk, source.url))


def _claim(desk: Desk, claim: Claim) -> h.Element:
    t = desk.words.t
    printed = desk.words.t("; ").join(claim.figures)
    cited = (chips.of_source(desk, desk.index.sources[id]) for id in claim.sources)
    return h.section(".br-cite")[
        h.p(".br-kick")[t("Claim {id}, paragraph {number}", id=claim.id, number=claim.paragraph)],
        h.p(".br-cite-text")[prose(desk.words, claim.says)],
        h.p(".br-sub")[t("As printed: {figures}", figures=printed)] if printed else None,
        h.p[chips.verdict(desk, claim.verdict)],
        h.p(".br-sub")[prose(desk.words, claim.comment)],
        h.div(".br-chips")[cited],
    ]


def _claims(desk: Desk, source: Source) -> h.Node:
    if not source.claims:
        return None
    lines = (
        h.li[
            h.a(
                href=desk.turn(claim=claim.id),
                aria_current="true" if claim.id == desk.state.claim else None,
            )[desk.words.text(claim.says)],
            " ",
            chips.verdict(desk, claim.verdict),
        ]
        for claim in source.claims
    )
    counted = desk.words.n("{n} claim", "{n} claims", len(source.claims))
    return h.details(open=not desk.state.claim)[h.summary[counted], h.ol(".br-claims")[lines]]


def _figures(desk: Desk, source: Source) -> h.Node:
    uses = desk.index.uses.get(source.id, ())
    if not uses:
        return h.p(".br-foot")[desk.words.t("No figure of the record is taken from it.")]
    groups = groupby(uses, key=lambda reading: reading.indicator)
    lines = (
        h.li[
            h.a(href=desk.link("indicators", indicator=id))[
                desk.words.text(desk.index.indicators[id].title)
            ],
            desk.words.t(": "),
            (_figure(desk, reading, i) for i, reading in enumerate(readings)),
        ]
        for id, readings in groups
    )
    title = desk.words.n("{n} figure taken from it", "{n} figures taken from it", len(uses))
    return h.fragment[h.h3(".br-h3")[title], h.ul(".br-uses")[lines]]


def _figure(desk: Desk, reading: Reading, number: int) -> h.Node:
    gap = desk.words.t("; ") if number else None
    return h.fragment[gap, valued(desk, reading), " ", desk.words.period(reading.period)]
