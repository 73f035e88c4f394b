"""One file of the register in `seeds/`: sources, and what each document claims."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from dashboard.core.model.entry import Entry, Marked, Text
from dashboard.core.model.kinds import (
    Area,
    ClaimKind,
    DateText,
    Flag,
    Id,
    Independence,
    Line,
    ProducerId,
    ReasonId,
    SourceId,
    SourceKind,
    SourceType,
    SpanText,
    Verdict,
)


class Claim(Entry):
    """What a document asserts, in our own words, with our verdict.

    Attributes:
        paragraph: Number of the line with visible text, from 1.
        figures: Figures as the document prints them.
        sources: The sources that the verdict rests on.
    """

    id: Id
    paragraph: Annotated[int, Field(strict=True, ge=1)]
    kind: ClaimKind
    says: Text
    figures: tuple[Line, ...] = ()
    date: SpanText | None = None
    actors: tuple[Area, ...] = ()
    verdict: Verdict
    sources: tuple[SourceId, ...] = ()
    comment: Text


class Source(Marked):
    """A document that figures were read in, graded by the Admiralty scale.

    Attributes:
        issued: `2022-07-26`, `2022-07` or `2022`; left out where unknown.
        grade: Letter of the publisher's record and digit of this item, judged apart.
        why: Why this grade: a key of `reasons:`, or the reason itself.
        producer: Id of who made the figures, where several sources carry one maker's figures.
    """

    id: Id
    type: SourceType
    title: Line | Text
    publisher: Line | Text
    issued: DateText | None = None
    inferred: Flag = False
    accessed: DateText
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=1000)] | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]+)?$")]
    kind: SourceKind
    grade: Annotated[str, StringConstraints(pattern=r"^[A-F][1-6]$")]
    why: ReasonId | Text
    independence: Independence
    producer: ProducerId | None = None
    note: Text | None = None
    claims: tuple[Claim, ...] = ()


class Seeds(Entry):
    """One file of the register of sources in `seeds/`."""

    reasons: dict[Id, Text] = {}
    sources: tuple[Source, ...] = ()
