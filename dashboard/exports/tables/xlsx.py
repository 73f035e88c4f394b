"""Observations as a workbook: values, their sources, and what the words and codes mean."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from dashboard.core import periods
from dashboard.exports.sources import table as register
from dashboard.exports.tables import notes, sheet
from dashboard.exports.tables.columns import columns
from dashboard.exports.tables.rows import rows, sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.select import Index
    from dashboard.core.words import Words


def xlsx(index: Index, words: Words, base: str, ids: Sequence[str]) -> bytes:
    """Return every value of some indicators; the same record makes the same bytes.

    Args:
        index: The record.
        words: The language of headings and words.
        base: Address at which the dashboard stands.
        ids: Of the indicators, in order.
    """
    from xlsxwriter import Workbook

    file = BytesIO()
    # A copy, for XlsxWriter adds to it, and the next workbook would differ.
    plain = dict(sheet.PLAIN)
    book = Workbook(file, {"in_memory": True, "default_format_properties": plain})
    looks = sheet.styles(book)
    listed, register_columns = columns(index), register.columns(index)
    book.set_properties(_properties(index, words))
    sheet.fill(
        book.add_worksheet(words.t("Observations")), looks, words,
        listed, rows(index, words, base, ids), 1,
    )  # fmt: skip
    sheet.fill(
        book.add_worksheet(words.t("Sources")), looks, words,
        register_columns, register.rows(index, words, sources(index, ids)), 1,
    )  # fmt: skip
    notes.fill(book.add_worksheet(words.t("Notes")), looks, index, words, base, ids, listed)
    book.close()
    return file.getvalue()


def _properties(index: Index, words: Words) -> dict[str, str | datetime]:
    day, _ = periods.ends(index.record.front.updated)
    return {
        "title": words.text(index.record.front.title),
        "author": words.t("Bilateral Record"),
        "comments": index.version,
        # Without it XlsxWriter takes the time of day.
        "created": datetime(day.year, day.month, day.day),
    }
