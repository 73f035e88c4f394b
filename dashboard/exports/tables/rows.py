"""Every observation of some indicators as a row: value, firmness, and where it was read."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from dashboard.core import facts, labels, periods, site
from dashboard.core.state import State
from dashboard.exports.cells import joined
from dashboard.exports.columns import every

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.model.indicators import Indicator
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.cells import Cell

Row = dict[str, "Cell"]
DIGITS = 15  # as many as a spreadsheet keeps


def rows(index: Index, words: Words, base: str, ids: Sequence[str]) -> Iterator[Row]:
    """Yield a row for each reading, rivals included, in order of indicator and period."""
    for id in ids:
        indicator = index.indicators[id]
        about = _about(index, indicator)
        for reading in index.book.readings(id):
            yield about | _value(index, words, reading) | _origin(index, words, base, reading)


def sources(index: Index, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the sources of some indicators' values and of what those are computed from."""
    ahead = deque(reading for id in ids for reading in index.book.readings(id))
    met, found = set(), dict[str, None]()
    while ahead:
        reading = ahead.popleft()
        if (reading.indicator, reading.key) in met:
            continue
        met.add((reading.indicator, reading.key))
        if reading.source:
            found[reading.source] = None
        ahead.extend(index.book.main(id)[period] for id, period in reading.inputs)
    return tuple(found)


def address(words: Words, base: str, reading: Reading) -> str:
    """Return the permalink of a value."""
    state = State("indicators", reading.indicator, pin=reading.key, lang=words.lang)
    return site.permalink(base, state)


def unit(words: Words, code: str) -> str:
    """Return what one of a unit is in words; a catalogue may make 100 of another unit of it."""
    times, said = words.unit(code)
    return said if times == 1 else words.with_unit(words.number(times), code)


def _about(index: Index, indicator: Indicator) -> Row:
    named = {"indicator": indicator.id, "dyad": joined(indicator.dyad)}
    return named | every(index, {"title": indicator.title})


def _value(index: Index, words: Words, reading: Reading) -> Row:
    start, end = periods.ends(reading.period)
    code = index.book.unit(reading.indicator)
    basis = index.indicators[reading.indicator].basis
    own = {
        "key": reading.key,
        "period": reading.period,
        "start": start.isoformat(),
        "end": end.isoformat(),
        "unit": code,
        "unit_words": unit(words, code),
        "shown": facts.stated(index, reading, words),
        "qualifier": reading.qualifier,
        "qualifier_words": words.t(labels.QUALIFIERS[reading.qualifier]),
        "status": reading.status,
        "status_words": words.t(labels.STATUSES[reading.status]),
        "basis": basis,
        "basis_words": words.t(labels.BASES[basis]),
        "rival": reading.rival,
        "rival_words": words.t(labels.RIVALRIES[reading.rival]) if reading.rival else "",
    }
    return own | amounts(reading) | given(index, reading)


def amounts(reading: Reading) -> Row:
    """Return value and ends in the indicator's unit; a range may have no value."""
    ranged = reading.low != reading.high
    value = reading.point if ranged else reading.low
    return {
        "value": _rounded(value),
        "low": _rounded(reading.low) if ranged else None,
        "high": _rounded(reading.high) if ranged else None,
    }


def given(index: Index, reading: Reading) -> Row:
    """Return the numbers exactly as the curated file has them."""
    said = reading.observation
    if not said:
        return {"given_value": None, "given_low": None, "given_high": None, "given_unit": ""}
    return {
        "given_value": said.value,
        "given_low": said.low,
        "given_high": said.high,
        "given_unit": said.unit or index.book.unit(reading.indicator),
    }


def _origin(index: Index, words: Words, base: str, reading: Reading) -> Row:
    derive = index.indicators[reading.indicator].derive
    given = reading.observation
    return {
        "made": "stated" if given else "computed",
        "formula": derive.formula if derive else "",
        "inputs": joined(f"{id} {period}" for id, period in reading.inputs),
        "note": words.text(given.note) if given and given.note else "",
        "address": address(words, base, reading),
        "version": index.version,
    } | _source(index, words, reading)


def _source(index: Index, words: Words, reading: Reading) -> Row:
    if not reading.observation:
        return dict.fromkeys(SOURCE, "")
    cite, source = reading.observation.cite, index.sources[reading.source]
    claim = index.claims.get((source.id, cite.claim or ""))
    return {
        "by": reading.observation.by or source.producer or "",
        "producer": facts.producer(index, reading, words),
        "source": source.id,
        "publisher": words.text(source.publisher),
        "source_title": words.text(source.title),
        "issued": source.issued or "",
        "accessed": source.accessed,
        "url": source.url or "",
        "locator": facts.place(cite.locator, claim, words),
        "claim": cite.claim or "",
        "grade": index.grade(reading),
    }


SOURCE = (
    "by", "producer", "source", "publisher", "source_title", "issued", "accessed", "url",
    "locator", "claim", "grade",
)  # fmt: skip


def _rounded(value: float | None) -> float | None:
    """Return a number without the last bits that a conversion leaves behind."""
    return None if value is None else float(f"{value:.{DIGITS}g}")
