"""Observations as CSV, one row a value, each with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.cells import table
from dashboard.exports.columns import names
from dashboard.exports.tables.columns import columns
from dashboard.exports.tables.rows import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.select import Index
    from dashboard.core.words import Words


def csv(index: Index, words: Words, base: str, ids: Sequence[str]) -> bytes:
    """Return every value of some indicators as UTF-8 with a byte order mark.

    Args:
        index: The record.
        words: The language of what codes mean; titles stand in every language.
        base: Address at which the dashboard stands.
        ids: Of the indicators, in order.
    """
    return table(names(columns(index)), rows(index, words, base, ids))
