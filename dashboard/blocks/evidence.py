"""The Evidence page: claims with verdicts, figures that differ, checks, sources."""

from __future__ import annotations

from collections import Counter

import htpy as h
from markupsafe import Markup

from dashboard.blocks import chips, mast, segments, tables
from dashboard.blocks.agreement import check_line, rivalled, valued
from dashboard.blocks.prose import prose
from dashboard.core import labels
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.core.model.sources import Claim, Source
from dashboard.core.state import TABS, VERDICTS
from dashboard.figures import parts

TAB_WORDS = {
    "claims": say("Claims"), "figures": say("Figures that differ"),
    "checks": say("Checks"), "sources": say("Sources"),
}  # fmt: skip


def head(desk: Desk) -> Markup:
    """Return the head: how many claims the sources bear out, one mark for each claim."""
    t = desk.words.t
    counts = _verdicts(desk)
    dek = t(
        "Each claim of the documents that the record starts from is told in our own words and set"
        " against other sources. The verdict is on the claim, never on those who made it."
    )
    marks = h.p(".br-marks", aria_hidden="true")[
        (parts.verdict(v) for v in VERDICTS for _ in range(counts[v]))
    ]
    aside = h.div(".br-claim-marks")[marks, h.p(".br-foot")[t("one mark = one claim")]]
    return Markup(
        str(mast.head(desk, title(desk), t("Evidence"), dek, detail=True) + Markup(str(aside)))
    )


def title(desk: Desk) -> str:
    """Return how many claims other sources bear out."""
    counts = _verdicts(desk)
    return desk.words.t(
        "Other sources bear out {corroborated} of {all} claims, {partly} in part; {contradicted}"
        " are contradicted",
        all=counts.total(), **{verdict: counts[verdict] for verdict in VERDICTS},
    )  # fmt: skip


def _verdicts(desk: Desk) -> Counter[str]:
    return Counter(claim.verdict for s in desk.index.documents for claim in s.claims)


def tabs(desk: Desk) -> Markup:
    """Return the choice of what the page lists."""
    tab = desk.state.tab or TABS["evidence"][0]
    links = [
        h.a(
            href=desk.link("evidence", tab="" if i == 0 else name),
            aria_current="true" if name == tab else None,
        )[desk.words.t(TAB_WORDS[name])]
        for i, name in enumerate(TABS["evidence"])
    ]
    return Markup(str(h.nav(".br-tabs", aria_label=desk.words.t("Evidence"))[links]))


def claims(desk: Desk, most: int | None = None) -> Markup:
    """Return the table of claims, by document and verdict as chosen; the first ones, if so told."""
    t, state = desk.words.t, desk.state
    wanted = [
        (source, claim)
        for source in desk.index.documents
        if state.document in {"", source.id}
        for claim in source.claims
        if state.verdict in {"", claim.verdict}
    ]
    heads = [
        h.th(scope="col")[title]
        for title in (
            t("Claim, in our words"),
            t("Verdict"),
            t("What the record shows"),
            t("Sources"),
        )
    ]
    caption = desk.words.n("{n} claim", "{n} claims", len(wanted))
    body = (_claim(desk, source, claim) for source, claim in wanted[:most])
    return Markup(str(_choices(desk))) + tables.table(caption, heads, body)


def _choices(desk: Desk) -> h.Element:
    t, state = desk.words.t, desk.state
    documents = [(t("All documents"), desk.turn(document=""), not state.document)]
    for source in desk.index.documents:
        documents.append(
            (desk.words.outlet(source), desk.turn(document=source.id), state.document == source.id)
        )
    verdicts = [(t("All verdicts"), desk.turn(verdict=""), not state.verdict)]
    for verdict in VERDICTS:
        verdicts.append(
            (t(labels.VERDICTS[verdict]), desk.turn(verdict=verdict), state.verdict == verdict)
        )
    return h.div(".br-bar")[
        segments.row(t("Document"), documents), segments.row(t("Verdict"), verdicts)
    ]


def _claim(desk: Desk, source: Source, claim: Claim) -> h.Element:
    words = desk.words
    place = words.t(
        "{outlet}, paragraph {number}", outlet=words.outlet(source), number=claim.paragraph
    )
    cited = (chips.of_source(desk, desk.index.sources[id]) for id in claim.sources)
    printed = words.t("; ").join(claim.figures)
    return h.tr(id=f"{source.id}-{claim.id}")[
        h.td(".br-lead")[
            h.a(href=desk.link("evidence", tab="sources", source=source.id, claim=claim.id))[
                words.text(claim.says)
            ],
            h.p(".br-foot")[
                place, words.t("; as printed: {figures}", figures=printed) if printed else None
            ],
        ],
        h.td[chips.verdict(desk, claim.verdict)],
        h.td[prose(words, claim.comment)],
        h.td[h.div(".br-chips")[cited]],
    ]


def figures(desk: Desk, most: int | None = None) -> Markup:
    """Return each period for which sources give different figures, none averaged."""
    t = desk.words.t
    heads = [
        h.th(scope="col")[title]
        for title in (t("Indicator"), t("Period"), t("Main value"), t("Others say"))
    ]
    pairs = desk.index.disagreements()
    body = (
        h.tr[
            h.td[h.a(href=desk.link("indicators", indicator=main.indicator))[
                desk.words.text(desk.index.indicators[main.indicator].title)
            ]],
            h.td[desk.words.period(main.period)],
            h.td[valued(desk, main)],
            h.td[rivalled(desk, rivals)],
        ]
        for main, rivals in pairs[:most]
    )  # fmt: skip
    return tables.table(desk.words.n("{n} period", "{n} periods", len(pairs)), heads, body)


def checks(desk: Desk, most: int | None = None) -> Markup:
    """Return each check with its outcome, its working and the indicators that it bears on."""
    shown = desk.index.record.checks[:most]
    listed = h.ul(".br-checks")[(check_line(desk, check) for check in shown)]
    dek = desk.words.t(
        "A stated value is set against the value computed from other figures of the record."
    )
    return Markup(str(h.section[h.p(".br-body")[dek], listed]))
