"""What has become of the figures of a picture that a reader brings back."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import htpy as h
from markupsafe import Markup

from dashboard.blocks import tables
from dashboard.core import labels
from dashboard.core.desk import Desk
from dashboard.core.proof import Found, Shown, Verdict
from dashboard.figures import parts

# How the marks of checks and verdicts say it.
MARKS = {"stands": "agrees", "revised": "differs", "regraded": "conditional", "removed": "differs"}
MOST = 500  # rows
COMPUTED = 3  # digits of a value that stands in no source


def block(desk: Desk, verdict: Verdict) -> Markup:
    """Return each figure, struck where it no longer stands, the versions, and where the view is."""
    t, address = desk.words.t, verdict.proof.permalink
    return Markup(str(h.section(".br-proof")[
        h.p(".br-notice", role="status")[_sum(desk, verdict)],
        _table(desk, verdict) if verdict.found else None,
        h.p(".br-foot")[_versions(desk, verdict)],
        h.p(".br-foot")[t("Where the view of the picture is now"), h.br, _link(address)],
    ]))  # fmt: skip


def refusal(desk: Desk) -> Markup:
    """Return what to do with a file that says nothing."""
    return Markup(str(h.section(".br-proof")[h.p(".br-notice", role="status")[desk.words.t(
        "This file does not say what it shows. Bring the PNG as it was saved from the record:"
        " messengers, image editors and screenshots remove what it carries. The address at the"
        " foot of the picture leads to the view as it is now."
    )]]))  # fmt: skip


def _sum(desk: Desk, verdict: Verdict) -> str:
    t, n = desk.words.t, desk.words.n
    changed = sum(one.standing != "stands" for one in verdict.found)
    if not verdict.found:
        return t("This picture shows no figures of indicators; there is nothing to compare.")
    if changed:
        return n(
            "{n} figure no longer stands as shown.",
            "{n} figures no longer stand as shown.",
            changed,
        )
    return n(
        "The figure shown still stands.", "All {n} figures shown still stand.", len(verdict.found)
    )


def _table(desk: Desk, verdict: Verdict) -> Markup:
    t = desk.words.t
    heads = (t("Standing"), t("Indicator"), t("Period"), t("In the picture"), t("In the record"))
    ranked = sorted(verdict.found, key=lambda one: one.standing == "stands")
    return tables.table(
        t("The figures of the picture, and the same figures now"),
        (h.th(scope="col")[head] for head in heads),
        (h.tr[list(_cells(desk, found))] for found in ranked[:MOST]),
    )


def _cells(desk: Desk, found: Found) -> Iterator[h.Element]:
    shown = found.shown
    known = desk.index.indicators.get(shown.indicator)
    title = desk.words.text(known.title) if known else shown.indicator
    then = _value(desk, shown)
    yield h.td[_standing(desk, found)]
    yield h.td[h.a(href=desk.link("indicators", indicator=known.id))[title] if known else title]
    yield h.td(".br-nowrap")[_period(desk, shown)]
    yield h.td[then if found.standing == "stands" else h.del_[then]]
    yield h.td[_value(desk, found.now) if found.now else "—"]


def _standing(desk: Desk, found: Found) -> h.Element:
    mark = MARKS[found.standing]
    return h.span(class_=f"br-verdict br-word-{mark}")[
        parts.outcome(mark), desk.words.t(labels.FATES[found.standing])
    ]


def _value(desk: Desk, shown: Shown) -> str:
    """Return a value in words, and as it was written where its numbers cannot be read."""
    try:
        low, _, high = shown.value.partition("–")
        digits = None if shown.grade else COMPUTED
        said = desk.words.value(float(low), float(high or low), "exact", shown.unit, digits)
    except (ValueError, KeyError, ArithmeticError):
        said = f"{shown.value} {shown.unit}".strip()
    return desk.words.t("{value} ({grade})", value=said, grade=shown.grade) if shown.grade else said


def _period(desk: Desk, shown: Shown) -> str:
    period = shown.key.partition("~")[0]
    try:
        return desk.words.period(period)
    except ValueError:
        return period


def _versions(desk: Desk, verdict: Verdict) -> str:
    then, now = verdict.proof.version, verdict.version
    if then == now:
        return desk.words.t("Record version {version}, the same now.", version=then)
    return desk.words.t("Record version {then} then, {now} now.", then=then, now=now)


def _link(address: str) -> h.Node:
    """Return an address as a link; a picture may carry anything, so only one that a page has."""
    try:
        leads = urlsplit(address).scheme in {"http", "https"}
    except ValueError:
        leads = False
    return h.a(href=address, rel="nofollow noopener")[address] if leads else address
