"""The whole record as JSON: what the curated files say, and what is computed from it."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from dashboard.exports.tables import nested, rows

if TYPE_CHECKING:
    from dashboard.core.select import Index
    from dashboard.core.words import Words


def json(index: Index, words: Words, base: str) -> bytes:
    """Return the record with the names that the curated files give their fields.

    Args:
        index: The record.
        words: The language of the record's own address; texts stand in every language.
        base: Address at which the dashboard stands.
    """
    said = index.record.model_dump(mode="json", exclude_none=True)
    front = said.pop("front")
    about = nested.front(index, words, base)
    record = {"version": about["version"], "address": about["address"], **front}
    whole = {"record": record, **said, "computed": _computed(index)}
    return f"{dumps(whole, ensure_ascii=False)}\n".encode()


def _computed(index: Index) -> dict[str, list[dict[str, Any]]]:
    """Return the values of each derived indicator, which no file holds."""
    return {
        indicator.id: [
            {
                "period": reading.period,
                **rows.amounts(reading),
                "qualifier": reading.qualifier,
                "status": reading.status,
                "inputs": [{"indicator": id, "period": period} for id, period in reading.inputs],
            }
            for reading in index.book.readings(indicator.id)
        ]
        for indicator in index.record.indicators
        if indicator.derive
    }
