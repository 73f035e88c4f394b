"""The register of sources as a table, and the claims of the documents that were worked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import facts, labels
from dashboard.core.labels import say
from dashboard.exports.cells import joined
from dashboard.exports.columns import Column, every, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.model.sources import Claim, Source
    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.cells import Cell

Row = dict[str, "Cell"]


def columns(index: Index) -> tuple[Column, ...]:
    """Return the columns of the register."""
    languages = index.record.front.languages
    return (
        Column("id", say("Source id"), width=24),
        Column("type", say("Type (CSL)"), width=16),
        *spoken(Column("title", say("Title"), width=44), languages),
        *spoken(Column("publisher", say("Publisher"), width=28), languages),
        Column("issued", say("Published"), "partial", 11),
        Column("inferred", say("Date read from context"), "boolean", 11),
        Column("accessed", say("Accessed"), "partial", 11),
        Column("url", say("Address of the source"), "link", 40),
        Column("language", say("Language"), width=9),
        Column("kind", say("Kind"), width=12),
        Column("grade", say("Grade"), width=7),
        Column("grade_words", say("Grade in words"), width=34),
        *spoken(Column("why", say("Why this grade"), width=44), languages),
        Column("independence", say("Code of independence"), width=13),
        Column("independence_words", say("Independence"), width=22),
        Column("producer", say("Producer id"), width=16),
        *spoken(Column("note", say("Note"), width=44), languages),
    )


def rows(index: Index, words: Words, ids: Sequence[str]) -> Iterator[Row]:
    """Yield a row for each source named."""
    for id in ids:
        yield _row(index, words, index.sources[id])


def _row(index: Index, words: Words, source: Source) -> Row:
    why = index.record.reasons.get(source.why) if isinstance(source.why, str) else source.why
    texts = {"title": source.title, "publisher": source.publisher, "why": why, "note": source.note}
    return every(index, texts) | {
        "id": source.id,
        "type": source.type,
        "issued": source.issued or "",
        "inferred": "true" if source.inferred else "false",
        "accessed": source.accessed,
        "url": source.url or "",
        "language": source.language,
        "kind": source.kind,
        "grade": source.grade,
        "grade_words": facts.grade_in_words(source.grade, words),
        "independence": source.independence,
        "independence_words": words.t(labels.INDEPENDENCE[source.independence]),
        "producer": source.producer or "",
    }


def claim_columns(index: Index) -> tuple[Column, ...]:
    """Return the columns of the claims."""
    languages = index.record.front.languages
    return (
        Column("source", say("Source id"), width=24),
        Column("id", say("Claim"), width=20),
        Column("paragraph", say("Paragraph"), "integer", 10),
        Column("kind", say("Kind"), width=12),
        *spoken(Column("says", say("Claim, in our words"), width=44), languages),
        Column("figures", say("Figures as printed"), width=24),
        Column("date", say("Date"), width=14),
        Column("actors", say("Actors"), width=12),
        Column("verdict", say("Code of the verdict"), width=14),
        Column("verdict_words", say("Verdict"), width=16),
        Column("sources", say("Sources"), width=30),
        *spoken(Column("comment", say("Comment"), width=44), languages),
    )


def claims(index: Index, words: Words) -> Iterator[Row]:
    """Yield a row for each claim, in order of the sources."""
    for source in index.record.sources:
        for claim in source.claims:
            yield _claim(index, words, source, claim)


def _claim(index: Index, words: Words, source: Source, claim: Claim) -> Row:
    return every(index, {"says": claim.says, "comment": claim.comment}) | {
        "source": source.id,
        "id": claim.id,
        "paragraph": claim.paragraph,
        "kind": claim.kind,
        "figures": joined(claim.figures),
        "date": claim.date or "",
        "actors": joined(claim.actors),
        "verdict": claim.verdict,
        "verdict_words": words.t(labels.VERDICTS[claim.verdict]),
        "sources": joined(claim.sources),
    }
