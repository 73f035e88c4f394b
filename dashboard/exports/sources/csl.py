"""The register of sources as CSL-JSON, which reference managers read."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.sources import Source
    from dashboard.core.select import Index
    from dashboard.core.words import Words

Item = dict[str, Any]
# Styles print the outlet of these as what they appeared in.
PERIODICALS = frozenset({"article-newspaper", "article-magazine", "article-journal"})


def csl(index: Index, words: Words, ids: Sequence[str] | None = None) -> bytes:
    """Return sources as CSL-JSON, all of the register where none are named."""
    items = [item(words, source) for source in chosen(index, ids)]
    return f"{dumps(items, ensure_ascii=False, indent=2)}\n".encode()


def chosen(index: Index, ids: Sequence[str] | None) -> tuple[Source, ...]:
    """Return the sources named, in that order; the whole register where none are."""
    return index.record.sources if ids is None else tuple(index.sources[id] for id in ids)


def item(words: Words, source: Source) -> Item:
    """Return one source; its note names the grade that the record gives it."""
    publisher = words.text(source.publisher)
    made: Item = {
        "id": source.id,
        "type": source.type,
        "title": words.text(source.title),
        "publisher": publisher,
        "accessed": dated(source.accessed),
        "language": source.language,
        "note": words.t("Grade {grade}", grade=source.grade),
    }
    if source.type in PERIODICALS:
        made["container-title"] = publisher
    if source.issued:
        made["issued"] = dated(source.issued) | ({"circa": True} if source.inferred else {})
    return made | ({"URL": source.url} if source.url else {})


def dated(text: str) -> Item:
    """Return a date of the record, `2022-07-26`, `2022-07` or `2022`, as CSL has it."""
    return {"date-parts": [[int(part) for part in text.split("-")]]}
