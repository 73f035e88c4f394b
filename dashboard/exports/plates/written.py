"""The values that a plate shows, written so that they can be compared with the record later."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.core.chart import Chart
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.exports.plates.matter import Shown


def value(reading: Reading) -> str:
    """Return a reading's value in its indicator's unit, in no language: `52.2`, `60–70`."""
    low, high = f"{reading.low:.12g}", f"{reading.high:.12g}"
    return low if low == high else f"{low}–{high}"


def shown(readings: Iterable[Reading]) -> Shown:
    """Return indicator, key and value of each reading."""
    return tuple((one.indicator, one.key, value(one)) for one in readings)


def drawn(index: Index, chart: Chart) -> tuple[Reading, ...]:
    """Return the reading behind each mark of a chart."""
    keys = (mark.key.partition(" ") for one in chart.series for mark in one.marks)
    found = (index.reading(indicator, key) for indicator, _, key in keys)
    return tuple(reading for reading in found if reading)


def sources(index: Index, readings: Iterable[Reading]) -> tuple[str, ...]:
    """Return the ids of the sources behind some readings, those of computed ones' inputs too."""
    return tuple(dict.fromkeys(id for reading in readings for id in _behind(index, reading)))


def _behind(index: Index, reading: Reading) -> Iterator[str]:
    if reading.source:
        yield reading.source
    for id, period in reading.inputs:
        used = index.book.main(id).get(period)
        if used and used.key != reading.key:
            yield from _behind(index, used)
