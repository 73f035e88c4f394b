"""The tables of a data package, each with the schema of its columns (Table Schema)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.exports import cells
from dashboard.exports.columns import names
from dashboard.exports.events import table as events
from dashboard.exports.sources import table as register
from dashboard.exports.tables import columns, indicators, routes, rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.cells import Cell
    from dashboard.exports.columns import Column

# What a kind of column is to a Table Schema.
TYPES: dict[str, dict[str, str]] = {
    "text": {"type": "string"},
    "number": {"type": "number"},
    "integer": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "date": {"type": "date"},
    "partial": {"type": "string"},
    "link": {"type": "string", "format": "uri"},
    "array": {"type": "array"},
}


@dataclass(frozen=True)
class Table:
    """One table of the package.

    Attributes:
        key: Columns that together name a row.
        links: Columns that hold ids of another table, and that table.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[dict[str, Cell], ...]
    key: tuple[str, ...] = ("id",)
    links: tuple[tuple[str, str], ...] = ()

    def csv(self) -> bytes:
        """Return the table as CSV without a byte order mark, which is not of the standard."""
        return cells.table(names(self.columns), self.rows, marked=False)

    def schema(self, words: Words) -> dict[str, Any]:
        """Return the types of the columns, the key, and the tables that they refer to."""
        fields = [
            {"name": column.name, "title": column.headed(words), **TYPES[column.kind]}
            for column in self.columns
        ]
        made: dict[str, Any] = {"fields": fields, "primaryKey": list(self.key)}
        if self.links:
            made["foreignKeys"] = [_foreign(*link) for link in self.links]
        return made | {"missingValues": [""]}


def tables(index: Index, words: Words, base: str) -> Iterator[Table]:
    """Yield every table of the package."""
    t = words.t
    yield Table(
        "observations", t("Every value with its source"), columns.columns(index),
        tuple(rows.rows(index, words, base, tuple(index.indicators))), ("indicator", "key"),
        (("indicator", "indicators"), ("source", "sources")),
    )  # fmt: skip
    yield Table(
        "indicators", t("What each indicator measures"), indicators.columns(index),
        tuple(indicators.rows(index, words, base)),
    )  # fmt: skip
    yield Table(
        "sources", t("The register of sources with their grades"), register.columns(index),
        tuple(register.rows(index, words, tuple(index.sources))),
    )  # fmt: skip
    yield Table(
        "claims", t("What the documents that were worked through claim"),
        register.claim_columns(index), tuple(register.claims(index, words)), ("source", "id"),
        (("source", "sources"),),
    )  # fmt: skip
    yield Table(
        "events", t("Dated events with their sources"), events.columns(index),
        tuple(events.row(index, words, event, base) for event in index.dated),
    )  # fmt: skip
    yield Table(
        "routes", t("Routes of the map and what is stated of them"), routes.columns(index),
        tuple(routes.rows(index, words, base)), links=(("flow", "indicators"),),
    )  # fmt: skip


def _foreign(field: str, table: str) -> dict[str, Any]:
    return {"fields": [field], "reference": {"resource": table, "fields": ["id"]}}
