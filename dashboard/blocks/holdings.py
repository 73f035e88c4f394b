"""What the record holds, as links: indicators by domain, and the evidence behind them."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h
from markupsafe import Markup

from dashboard.core import labels
from dashboard.core.desk import Desk

Links = Iterator[tuple[str, str]]


def row(desk: Desk, mapped: Markup) -> Markup:
    """Return what the record holds, beside the small map where there is one."""
    if not mapped:
        return block(desk)
    return Markup(str(h.div(".br-beside")[mapped, block(desk)]))


def block(desk: Desk) -> Markup:
    """Return the two rows of links."""
    t = desk.words.t
    made = h.section(".br-frame.br-holdings")[
        h.h2(".br-headline")[t("In the record")],
        _row(t("Indicators"), _domains(desk)),
        _row(t("Evidence"), _evidence(desk)),
    ]
    return Markup(str(made))


def _domains(desk: Desk) -> Links:
    t = desk.words.t
    for domain, members in desk.index.domains.items():
        said = t("{domain} {n}", domain=t(labels.DOMAINS[domain]), n=len(members))
        yield desk.link("indicators", domain=domain), said


def _evidence(desk: Desk) -> Links:
    n, record = desk.words.n, desk.index.record
    claims = sum(len(source.claims) for source in desk.index.documents)
    checks, sources = len(record.checks), len(record.sources)
    yield desk.link("evidence"), n("{n} claim", "{n} claims", claims)
    yield desk.link("evidence", tab="figures"), desk.words.t("Figures that differ")
    yield desk.link("evidence", tab="checks"), n("{n} check", "{n} checks", checks)
    yield desk.link("evidence", tab="sources"), n("{n} source", "{n} sources", sources)


def _row(title: str, links: Links) -> h.Element:
    listed = (h.li[h.a(".br-link", href=href)[words]] for href, words in links)
    return h.div(".br-holding")[h.h3(".br-h3")[title], h.ul[listed]]
