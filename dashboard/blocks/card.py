"""The card of one value: who said it, where, how reliable, who disagrees."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h
from markupsafe import Markup

from dashboard.blocks import chips, share, withheld
from dashboard.blocks.prose import prose
from dashboard.core import facts
from dashboard.core.desk import Desk
from dashboard.core.facts import Fact
from dashboard.core.reading import Reading


def value(desk: Desk, reading: Reading) -> Markup:
    """Return the card of a reading."""
    fact = facts.fact(desk.index, reading, desk.words)
    t = desk.words.t
    close = h.a(".br-close-link", href=desk.turn(pin=""), aria_label=t("Close this card"))["×"]
    title = desk.words.text(desk.index.indicators[reading.indicator].title)
    card = h.aside(".br-cite", aria_label=t("Where this figure was read"), tabindex="-1")[
        close,
        h.p(".br-kick")[t("Where this figure was read")],
        h.p(".br-cite-figure")[fact.value, withheld.of_reading(desk, reading)],
        h.p(".br-sub")[title, t(", "), fact.period, h.em[" · ", fact.firm] if fact.firm else None],
        share.sentence(desk, reading),
        h.dl(".br-facts")[_rows(desk, fact)],
        others(desk, reading),
    ]
    return Markup(str(card))


def _rows(desk: Desk, fact: Fact) -> Iterator[h.Node]:
    t = desk.words.t
    yield from _computed(desk, fact)
    if fact.source:
        yield row(t("According to"), fact.maker or desk.words.text(fact.source.publisher))
    yield from _read(desk, fact)
    if fact.claim:
        yield row(t("Claim"), prose(desk.words, fact.claim.says))
        yield row(t("Verdict"), chips.verdict(desk, fact.claim.verdict))
        yield row(t("Comment"), prose(desk.words, fact.claim.comment))
    if fact.difference:
        yield row(t("Differs as"), fact.difference)
    if fact.note:
        yield row(t("Note"), fact.note)


def _computed(desk: Desk, fact: Fact) -> Iterator[h.Node]:
    """Yield how a computed value was made, and the chip of each value it was made of."""
    if not fact.working:
        return
    yield row(desk.words.t("Working"), fact.working)
    for id, period in fact.reading.inputs:
        label = desk.words.text(desk.index.indicators[id].title)
        yield row(label, chips.of_reading(desk, desk.index.book.main(id)[period]))


def _read(desk: Desk, fact: Fact) -> Iterator[h.Node]:
    """Yield where a value was read: source, place, grade, day, page."""
    if not fact.source:
        return
    t = desk.words.t
    yield row(t("Read in"), chips.of_source(desk, fact.source, fact.claim.id if fact.claim else ""))
    yield row(t("Place"), fact.locator)
    yield row(t("Grade"), facts.grade_in_words(fact.grade, desk.words))
    yield row(t("Accessed"), desk.words.date(fact.source.accessed))
    if fact.source.url:
        yield row(t("Page"), outside(desk, fact.source.url))


def row(term: h.Node, said: h.Node) -> h.Fragment:
    """Return one line of a list of facts."""
    return h.fragment[h.dt[term], h.dd[said]]


def outside(desk: Desk, url: str) -> h.Element:
    """Return a link to a page of somebody else's."""
    host = url.partition("//")[2].partition("/")[0]
    return h.a(href=url, target="_blank", rel="noopener noreferrer")[
        desk.words.t("{host} (opens outside)", host=host)
    ]


def others(desk: Desk, reading: Reading) -> h.Node:
    """Return what others give for the same period, each with its chip and kind of disagreement."""
    found = desk.index.others(reading)
    if not found:
        return h.p(".br-foot")[
            desk.words.t("Nobody else in the record gives a value for this period.")
        ]
    lines = []
    for other in found:
        fact = facts.fact(desk.index, other, desk.words)
        kind = fact.difference or desk.words.t("main series")
        mark = withheld.of_reading(desk, other)
        lines.append(h.li[h.b[fact.value], " ", h.span[kind], mark, chips.of_reading(desk, other)])
    return h.fragment[h.p(".br-h3")[desk.words.t("Others say")], h.ul(".br-others")[lines]]
