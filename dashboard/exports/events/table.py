"""Events as CSV, one row an event, in all languages of the record."""

from __future__ import annotations

from csv import DictWriter
from io import StringIO
from typing import TYPE_CHECKING

from dashboard.core import periods
from dashboard.exports.events import listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.core.model.events import Event
    from dashboard.core.select import Index
    from dashboard.core.words import Words

# The full-width ones are formulas to a spreadsheet of East Asia.
FORMULA = tuple("=+-@＝＋－＠")


def csv(index: Index, words: Words, events: Sequence[Event], base: str) -> bytes:
    """Return the table as UTF-8 with a byte order mark, without which Excel garbles Chinese.

    Several values of a cell are joined by `~`, one written `%7E` where it is part of a value. The
    columns from `sources` on go by citation, each with as many places. A text that a spreadsheet
    would take for a formula has an apostrophe before it.

    Args:
        index: The record.
        words: The language of the events' addresses; the texts stand in all languages.
        events: In order.
        base: Address at which the dashboard stands.
    """
    file = StringIO(newline="")
    rows = [_row(index, words, event, base) for event in events]
    writer = DictWriter(file, _columns(index))
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode("utf-8-sig")


def _columns(index: Index) -> list[str]:
    spoken = index.record.front.languages
    texts = [f"{field}_{lang}" for field in ("title", "summary") for lang in spoken]
    return [
        "id", "date", "start", "end", *texts, "actors", "domain", "quad", "importance",
        "routes", "indicators", "places", "address",
        "sources", "locators", "claims", "grades", "addresses",
    ]  # fmt: skip


def _row(index: Index, words: Words, event: Event, base: str) -> dict[str, str | int]:
    first, last = periods.ends(event.date)
    found = listing.cited(index, event)
    texts = {
        f"{field}_{lang}": text
        for field in ("title", "summary")
        for lang, text in listing.every(index, getattr(event, field)).items()
    }
    row = texts | {
        "id": event.id,
        "date": event.date,
        "start": first.isoformat(),
        "end": last.isoformat(),
        "actors": _joined(event.actors),
        "domain": event.domain,
        "quad": event.quad,
        "routes": _joined(event.routes),
        "indicators": _joined(event.indicators),
        "places": _joined(event.places),
        "address": listing.address(words, base, event.id),
        "sources": _joined(each.source.id for each in found),
        "locators": _joined(each.cite.locator or "" for each in found),
        "claims": _joined(each.cite.claim or "" for each in found),
        "grades": _joined(each.grade for each in found),
        "addresses": _joined(each.source.url or "" for each in found),
    }
    return {name: safe(text) for name, text in row.items()} | {"importance": event.importance}


def _joined(values: Iterable[str]) -> str:
    return "~".join(value.replace("~", "%7E") for value in values)


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(FORMULA) else text
