"""The indicators themselves as a table, one row each: what is measured, in what, of whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import labels, site
from dashboard.core.labels import say
from dashboard.core.state import State
from dashboard.exports.cells import joined
from dashboard.exports.columns import Column, every, spoken
from dashboard.exports.tables.rows import unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.model.indicators import Indicator
    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.tables.rows import Row


def columns(index: Index) -> tuple[Column, ...]:
    """Return the columns."""
    languages = index.record.front.languages
    return (
        Column("id", say("Indicator id")),
        *spoken(Column("title", say("Title of the indicator")), languages),
        *spoken(Column("definition", say("Definition")), languages),
        *spoken(Column("note", say("Note")), languages),
        Column("domain", say("Domain")),
        Column("dyad", say("Reporter, partner")),
        Column("unit", say("Unit code")),
        Column("unit_words", say("Unit")),
        Column("commodity", say("Commodity")),
        Column("basis", say("Basis code")),
        Column("basis_words", say("Basis")),
        Column("direction", say("Direction")),
        Column("formula", say("Formula")),
        Column("address", say("Address of the indicator"), "link"),
    )


def rows(index: Index, words: Words, base: str) -> Iterator[Row]:
    """Yield a row for each indicator of the record."""
    for indicator in index.record.indicators:
        yield _row(index, words, base, indicator)


def _row(index: Index, words: Words, base: str, indicator: Indicator) -> Row:
    code = index.book.unit(indicator.id)
    said = {"title": indicator.title, "definition": indicator.definition, "note": indicator.note}
    return every(index, said) | {
        "id": indicator.id,
        "domain": indicator.domain,
        "dyad": joined(indicator.dyad),
        "unit": code,
        "unit_words": unit(words, code),
        "commodity": indicator.commodity or "",
        "basis": indicator.basis,
        "basis_words": words.t(labels.BASES[indicator.basis]),
        "direction": indicator.direction,
        "formula": indicator.derive.formula if indicator.derive else "",
        "address": site.permalink(base, State("indicators", indicator.id, lang=words.lang)),
    }
