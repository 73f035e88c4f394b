"""The register of sources as BibTeX."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.exports.sources.csl import chosen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.model.sources import Source
    from dashboard.core.select import Index
    from dashboard.core.words import Words

# What each kind of document is to BibTeX, and the field in which that has the outlet.
KINDS = {
    "article-newspaper": ("article", "journal"),
    "article-magazine": ("article", "journal"),
    "article-journal": ("article", "journal"),
    "report": ("techreport", "institution"),
    "entry-encyclopedia": ("incollection", "booktitle"),
}
OTHER = ("misc", "howpublished")
SPECIAL = {
    "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}  # fmt: skip
NOT_IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C"}


def bib(index: Index, words: Words, ids: Sequence[str] | None = None) -> bytes:
    """Return sources as BibTeX in UTF-8, keyed by their ids; all where none are named."""
    return "\n".join(_source(words, source) for source in chosen(index, ids)).encode()


def _source(words: Words, source: Source) -> str:
    kind, outlet = KINDS.get(source.type, OTHER)
    publisher = words.text(source.publisher)
    fields = {
        "author": publisher,
        "title": words.text(source.title),
        outlet: publisher,
        **when(source.issued or ""),
        "url": source.url or "",
        "urldate": source.accessed,
        "language": source.language,
        "note": words.t("Grade {grade}", grade=source.grade),
    }
    return entry(kind, source.id, fields)


def when(issued: str) -> dict[str, str]:
    """Return year and month of a date of the record, as far as it has them."""
    year, _, rest = issued.partition("-")
    month = rest.partition("-")[0]
    return {"year": year, "month": month.lstrip("0")}


def entry(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """Return one entry; what is empty is left out."""
    lines = [f"  {name} = {_value(name, text)}," for name, text in fields.items() if text]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _value(name: str, text: str) -> str:
    if name == "url":
        return f"{{{_replaced(text, NOT_IN_ADDRESS)}}}"
    escaped = _replaced(text, SPECIAL)
    # Twice in braces, BibTeX keeps capitals, and takes an outlet's name for one whole name.
    return f"{{{{{escaped}}}}}" if name in {"author", "title"} else f"{{{escaped}}}"


def _replaced(text: str, signs: Mapping[str, str]) -> str:
    found = re.compile("|".join(map(re.escape, signs)))
    return found.sub(lambda match: signs[match[0]], " ".join(text.split()))
