"""What stands in a column of a table that leaves the dashboard: its name, its heading, its type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from dashboard.core import links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.core.model.entry import Text
    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.cells import Cell

Kind = Literal["text", "number", "integer", "boolean", "date", "partial", "link", "array"]


@dataclass(frozen=True)
class Column:
    """One column.

    Attributes:
        name: The same in every language, in snake case.
        heading: A message of the catalogues.
        kind: What its cells hold; `partial` is a date or the month or year alone, `array` is JSON.
        width: In characters, where a sheet has columns of a width.
        lang: The language of its texts, where the table has one column for each.
    """

    name: str
    heading: str
    kind: Kind = "text"
    width: int = 14
    lang: str = ""

    def headed(self, words: Words) -> str:
        """Return the heading in a language."""
        said = words.t(self.heading)
        if not self.lang:
            return said
        return words.t("{heading} ({language})", heading=said, language=words.language(self.lang))


def spoken(column: Column, languages: Sequence[str]) -> Iterator[Column]:
    """Yield a column of texts once for each language."""
    for lang in languages:
        yield replace(column, name=f"{column.name}_{lang}", lang=lang)


def every(index: Index, texts: Mapping[str, Text | str | None]) -> dict[str, Cell]:
    """Return texts in each language of the record, under the names of their columns."""
    return {
        f"{name}_{lang}": text if isinstance(text, str) else links.plain(text[lang]) if text else ""
        for name, text in texts.items()
        for lang in index.record.front.languages
    }


def names(columns: Sequence[Column]) -> list[str]:
    """Return the names of columns."""
    return [column.name for column in columns]
