"""One reading as a mark of a chart: where it stands, its letter, and what it says of itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.core import facts, labels, periods
from dashboard.core.chart import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def letters(readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    """Return a letter for every value of the periods in dispute; none if letters do not last."""
    given = Counter((r.indicator, r.period) for r in readings)
    disputed = {at for r in readings if r.rival and given[at := (r.indicator, r.period)] > 1}
    keys = [(r.indicator, r.key) for r in readings if (r.indicator, r.period) in disputed]
    return dict(zip(keys, LETTERS, strict=False)) if len(keys) <= len(LETTERS) else {}


def mark(index: Index, reading: Reading, unit: str, letter: str, words: Words) -> Mark:
    """Return a reading as it is drawn, in the unit shown."""
    times = words.unit(unit)[0]
    start, end = periods.ends(reading.period)
    digits = facts.rounding(index, reading, unit)
    return Mark(
        key=f"{reading.indicator} {reading.key}",
        start=start,
        end=end,
        value=reading.value * times,
        low=reading.low * times,
        high=reading.high * times,
        qualifier=reading.qualifier,
        status=reading.status,
        rival=reading.rival,
        letter=letter,
        label=words.amount(reading.low, reading.high, reading.qualifier, unit, digits),
        when=words.period(reading.period),
        tip=tuple(_tip(index, reading, unit, words)),
    )


def _tip(index: Index, reading: Reading, unit: str, words: Words) -> Iterator[str]:
    yield facts.stated(index, reading, words, unit)
    firm = facts.firmness(reading, words)
    when = words.period(reading.period)
    yield words.t("{period} ({firmness})", period=when, firmness=firm) if firm else when
    yield facts.outlet(index, reading, words)
    if maker := facts.producer(index, reading, words):
        yield words.t("according to {maker}", maker=maker)
    if index.is_kept_back(reading):
        yield words.t("not shown to the public")
    if reading.rival:
        yield words.t("differs: {kind}", kind=words.t(labels.RIVALRIES[reading.rival]))
