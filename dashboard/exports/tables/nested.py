"""Indicators as JSON: definitions, values as given and computed, and the sources they rest on."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING, Any

from dashboard.core import periods, site
from dashboard.core.state import State
from dashboard.exports.events.listing import every
from dashboard.exports.tables import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.indicators import Indicator
    from dashboard.core.model.sources import Source
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words


def json(index: Index, words: Words, base: str, ids: Sequence[str]) -> bytes:
    """Return some indicators with the names that the curated files give their fields.

    Args:
        index: The record.
        words: The language of the addresses; the texts stand in all languages.
        base: Address at which the dashboard stands.
        ids: Of the indicators, in order.
    """
    whole = {
        "record": front(index, words, base),
        "indicators": [_indicator(index, words, base, index.indicators[id]) for id in ids],
        "sources": [_source(index, index.sources[id]) for id in rows.sources(index, ids)],
    }
    return f"{dumps(whole, ensure_ascii=False, indent=2)}\n".encode()


def front(index: Index, words: Words, base: str) -> dict[str, Any]:
    """Return what is said of the record itself; a licence only where the record names one."""
    said = index.record.front
    whole = {
        "title": every(index, said.title),
        "dyad": said.dyad,
        "languages": said.languages,
        "updated": said.updated,
        "version": index.version,
        "address": site.permalink(base, State(lang=words.lang)),
    }
    return whole | ({"licence": said.licence} if said.licence else {})


def _indicator(index: Index, words: Words, base: str, indicator: Indicator) -> dict[str, Any]:
    derive = indicator.derive
    listed = index.book.readings(indicator.id)
    return {
        "id": indicator.id,
        "title": every(index, indicator.title),
        "definition": every(index, indicator.definition),
        "note": every(index, indicator.note) if indicator.note else None,
        "domain": indicator.domain,
        "dyad": indicator.dyad,
        "unit": index.book.unit(indicator.id),
        "commodity": indicator.commodity,
        "basis": indicator.basis,
        "direction": indicator.direction,
        "formula": derive.formula if derive else None,
        "address": site.permalink(base, State("indicators", indicator.id, lang=words.lang)),
        "observations": [_observation(index, words, base, reading) for reading in listed],
    }


def _observation(index: Index, words: Words, base: str, reading: Reading) -> dict[str, Any]:
    start, end = periods.ends(reading.period)
    given = reading.observation
    return {
        "key": reading.key,
        "period": reading.period,
        "start": start.isoformat(),
        "end": end.isoformat(),
        **rows.amounts(reading),
        "given": _given(index, reading),
        "qualifier": reading.qualifier,
        "status": reading.status,
        "rival": reading.rival or None,
        "by": given.by if given else None,
        "inputs": [{"indicator": id, "period": period} for id, period in reading.inputs],
        "cite": given.cite.model_dump(exclude={"digit"}) if given else None,
        "grade": index.grade(reading) if given else None,
        "note": every(index, given.note) if given and given.note else None,
        "address": rows.address(words, base, reading),
    }


def _given(index: Index, reading: Reading) -> dict[str, Any] | None:
    if not reading.observation:
        return None
    return {name.removeprefix("given_"): cell for name, cell in rows.given(index, reading).items()}


def _source(index: Index, source: Source) -> dict[str, Any]:
    said = source.model_dump(exclude={"claims", "title", "publisher", "why", "note"})
    return said | {
        "title": every(index, source.title),
        "publisher": every(index, source.publisher),
        "note": every(index, source.note) if source.note else None,
    }
