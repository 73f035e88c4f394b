"""The Methods page: definitions, grading, codes, limits, licences."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h
from markupsafe import Markup

from dashboard.blocks import mast, practice, revisions, taken
from dashboard.blocks.prose import prose
from dashboard.core.desk import Desk


def page(desk: Desk) -> Markup:
    """Return the whole page."""
    t = desk.words.t
    sections = (
        _section(t("What a figure is"), practice.figure(desk)),
        _section(t("How sources are graded"), practice.grades(desk)),
        _section(t("When figures differ"), practice.differences(desk)),
        _section(t("How firm a number is"), practice.firmness(desk)),
        _section(t("Headlines and checks"), practice.headlines(desk)),
        _section(t("Events"), practice.events(desk)),
        _section(t("Routes and the map"), practice.routes(desk)),
        _section(t("Units"), _units(desk)),
        _section(t("Pictures and files"), taken.told(desk)),
        _section(t("What the record does not hold"), _limits(desk)),
        _section(t("Colours, fonts and licences"), _licences(desk)),
        _section(t("The record in numbers"), _numbers(desk)),
        _section(t("What changed"), _changes(desk)),
        _section(t("Changes since this server started"), revisions.told(desk))
        if desk.changes
        else None,
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


def _units(desk: Desk) -> Iterable[h.Node]:
    t = desk.words.t
    yield h.p[t(
        "Values keep the unit of their source. Weight of oil is turned into barrels a day over"
        " the days of its period, at the record’s own figure for barrels a tonne; a currency"
        " into dollars at the annual average rate, itself an indicator of the record. Converted"
        " values are marked as approximate."
    )]  # fmt: skip


def _limits(desk: Desk) -> Iterable[h.Node]:
    yield h.ul[(h.li[prose(desk.words, limit)] for limit in desk.index.record.front.limits)]
    yield h.p[desk.words.t(
        "Entries that are being prepared, or that are under embargo, are on no page, in no file"
        " and in no count until they are released."
    )]  # fmt: skip


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
        h.fragment[h.dt[desk.words.period(change.date)], h.dd[prose(desk.words, change.text)]]
        for change in desk.index.record.front.changes
    )
    yield h.dl(".br-facts")[rows]
