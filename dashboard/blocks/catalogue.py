"""The catalogue: every indicator as a small multiple, by domain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import htpy as h
from markupsafe import Markup

from dashboard.blocks import mast, segments
from dashboard.blocks.briefing import add
from dashboard.core import compose, facts, labels
from dashboard.core.desk import Desk
from dashboard.core.model.indicators import Indicator
from dashboard.core.state import State
from dashboard.figures import multiples


def head(desk: Desk) -> Markup:
    """Return the head of the catalogue: how much the record holds."""
    return mast.head(desk, desk.words.t("Indicators"), dek=dek(desk))


def dek(desk: Desk) -> str:
    """Return how much the record holds."""
    record = desk.index.record
    observed = sum(len(indicator.observations) for indicator in record.indicators)
    return desk.words.t(
        "{indicators} and {observations}; every figure leads to the place where it was read.",
        indicators=desk.words.n("{n} indicator", "{n} indicators", len(record.indicators)),
        observations=desk.words.n("{n} observation", "{n} observations", observed),
    )


def domains(desk: Desk) -> Markup:
    """Return the choice of domain, with the number of indicators in each."""
    t, state = desk.words.t, desk.state
    options = [(t("All {n}", n=len(desk.index.indicators)), desk.turn(domain=""), not state.domain)]
    for domain, members in desk.index.domains.items():
        said = t("{domain} {n}", domain=t(labels.DOMAINS[domain]), n=len(members))
        options.append((said, desk.turn(domain=domain), state.domain == domain))
    return Markup(str(h.div(".br-bar")[segments.row(t("Domain"), options)]))


def found(desk: Desk) -> dict[str, list[Indicator]]:
    """Return the indicators of each domain that the reader's choice and search leave."""
    state = desk.state
    kept = {
        domain: [i for i in members if _matches(desk, i)]
        for domain, members in desk.index.domains.items()
        if state.domain in {"", domain}
    }
    return {domain: members for domain, members in kept.items() if members}


def _matches(desk: Desk, indicator: Indicator) -> bool:
    wanted = desk.state.find.casefold().split()
    said = " ".join(
        (*indicator.title.root.values(), *indicator.definition.root.values(), indicator.id)
    )
    return all(word in said.casefold() for word in wanted)


def page(desk: Desk, most: int | None = None) -> Markup:
    """Return the multiples of every domain that is left, or what was searched for in vain.

    Args:
        desk: What the page is made from.
        most: How many multiples at most, where not all are wanted yet.
    """
    left = found(desk)
    if not left:
        return _empty(desk)
    if most is not None:
        domain, members = next(iter(left.items()))
        left = {domain: members[:most]}
    return Markup("").join(_domain(desk, domain, members) for domain, members in left.items())


def _empty(desk: Desk) -> Markup:
    t = desk.words.t
    made = h.div(".br-frame")[
        h.h2(".br-headline")[t("No indicator in the record for “{find}”", find=desk.state.find)],
        h.p(".br-empty")[
            t("Titles and definitions in every language were searched."),
            " ",
            h.a(href=desk.turn(find="", domain=""))[t("Show all indicators")],
        ],
    ]
    return Markup(str(made))


def _domain(desk: Desk, domain: str, members: Iterable[Indicator]) -> Markup:
    title = desk.words.t(labels.DOMAINS[domain])
    made = h.section(".br-frame", id=domain)[
        h.h2(".br-headline")[title], h.div(".br-multiples")[_multiples(desk, members)]
    ]
    return Markup(str(made))


def _multiples(desk: Desk, members: Iterable[Indicator]) -> Iterator[h.Element]:
    for indicator in members:
        main = list(desk.index.book.main(indicator.id).values())
        settled = [r for r in main if r.status not in {"F", "T"}] or main
        last = facts.stated(desk.index, settled[-1], desk.words) if settled else ""
        period = desk.words.period(settled[-1].period) if settled else ""
        title = desk.words.text(indicator.title)
        yield h.div(".br-multiple-cell")[
            h.a(".br-multiple", href=desk.link("indicators", indicator=indicator.id))[
                h.h3(".br-multiple-title")[title],
                multiples.small(compose.small(desk.index, indicator.id, desk.words)),
                h.span(".br-multiple-value")[h.b[last], " ", period],
            ],
            add.sign(desk, State("indicators", indicator.id), title),
        ]
