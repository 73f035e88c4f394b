"""The register of sources: each with its grade, the reason for it, and how much rests on it."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.blocks import named, tables
from dashboard.blocks.prose import prose
from dashboard.core import facts, labels
from dashboard.core.desk import Desk
from dashboard.core.model.sources import Source
from dashboard.figures import parts


def sources(desk: Desk, most: int | None = None) -> Markup:
    """Return the register of sources that the search leaves."""
    t = desk.words.t
    uses = desk.index.uses
    ranked = sorted(
        desk.index.record.sources, key=lambda s: (not s.claims, -len(uses.get(s.id, ())))
    )
    wanted = [source for source in ranked if _matches(desk, source)]
    titles = (
        t("Document"),
        t("Published"),
        t("Grade"),
        t("Why this grade"),
        t("Independence"),
        t("Figures"),
    )
    heads = [h.th(scope="col")[title] for title in titles]
    body = (_source(desk, source) for source in wanted[:most])
    listed = tables.table(desk.words.n("{n} source", "{n} sources", len(wanted)), heads, body)
    return listed + Markup(str(h.p(".br-foot")[t("* The date was read from context.")]))


def _matches(desk: Desk, source: Source) -> bool:
    wanted = desk.state.find.casefold().split()
    texts = [
        desk.words.text(source.title),
        desk.words.text(source.publisher),
        source.id,
        source.grade,
    ]
    said = " ".join(texts).casefold()
    return all(word in said for word in wanted)


def _source(desk: Desk, source: Source) -> h.Element:
    words = desk.words
    return h.tr[
        h.td(".br-lead")[
            h.a(href=desk.turn(source=source.id))[named.document(desk, source)],
            h.p(".br-foot")[
                words.text(source.publisher), words.t(", "), words.language(source.language)
            ],
        ],
        h.td[
            words.period(source.issued) if source.issued else words.t("no date seen"),
            "*" if source.inferred else None,
        ],
        h.td[parts.grade(source.grade, _in_words(desk, source))],
        h.td[why(desk, source)],
        h.td(".br-nowrap")[words.t(labels.INDEPENDENCE[source.independence])],
        h.td(".br-num")[words.number(len(desk.index.uses.get(source.id, ())))],
    ]


def _in_words(desk: Desk, source: Source) -> str:
    return facts.grade_in_words(source.grade, desk.words)


def why(desk: Desk, source: Source) -> h.Node:
    """Return why a source has its grade."""
    if isinstance(source.why, str):
        return prose(desk.words, desk.index.record.reasons[source.why])
    return prose(desk.words, source.why)
