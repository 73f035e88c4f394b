"""The routes as a table, one row each; what sources state of them stands in cells as JSON."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from dashboard.core.labels import say
from dashboard.exports import routes
from dashboard.exports.cells import joined
from dashboard.exports.columns import Column, every, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.cells import Cell
    from dashboard.exports.tables.rows import Row

ARRAYS = {
    "length": say("Lengths in km, as stated"),
    "diameter": say("Diameters in mm, as stated"),
    "capacity": say("Capacities as stated"),
    "operators": say("Operators"),
    "owners": say("Owners"),
    "commissioned": say("In operation since"),
    "cite": say("Sources"),
}


def columns(index: Index) -> tuple[Column, ...]:
    """Return the columns."""
    languages = index.record.front.languages
    return (
        Column("id", say("Route id")),
        *spoken(Column("title", say("Title")), languages),
        Column("commodity", say("Commodity")),
        Column("mode", say("Mode")),
        *spoken(Column("carries", say("Carries")), languages),
        Column("status", say("Status")),
        Column("since", say("Status since"), "partial"),
        Column("as_of", say("Status as of"), "partial"),
        Column("through", say("Countries crossed")),
        Column("accuracy", say("Line on the map")),
        Column("around", say("Goes around the second country"), "boolean"),
        Column("drawn_km", say("Length as drawn, in km"), "number"),
        *(Column(name, heading, "array") for name, heading in ARRAYS.items()),
        Column("flow", say("Indicator of its flow")),
        Column("beside", say("Other indicators")),
        *spoken(Column("note", say("Note")), languages),
        Column("address", say("Address of the route"), "link"),
    )


def rows(index: Index, words: Words, base: str) -> Iterator[Row]:
    """Yield a row for each route of the record."""
    for route in index.record.routes:
        said = routes.properties(index, words, base, route) | every(index, {"note": route.note})
        yield {column.name: _cell(column, said[column.name]) for column in columns(index)}


def _cell(column: Column, value: Any) -> Cell:
    if column.kind == "array":
        return dumps(value, ensure_ascii=False)
    if column.kind == "boolean":
        return "true" if value else "false"
    if isinstance(value, list):
        return joined(value)
    return value if column.kind == "number" else value or ""
