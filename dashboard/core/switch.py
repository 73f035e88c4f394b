"""The other unit a reader may ask for: weight to barrels a day and back, money to dollars."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core import periods, units

if TYPE_CHECKING:
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index

OIL = frozenset({"crude", "refined"})
RATED = dict.fromkeys(("KZT bn", "KZT tn", "RUB bn", "RUB tn", "EUR bn"), "USD bn")
FLOWS = {"kb/d", "mb/d"}


def options(index: Index, indicator: str) -> tuple[str, ...]:
    """Return the units in which an indicator can be read, its own first."""
    own = index.book.unit(indicator)
    front = index.record.front
    oil = index.indicators[indicator].commodity in OIL and front.barrels_per_tonne is not None
    if oil and own in {"Mt", "kt", "Mt/a"}:
        return own, "kb/d"
    if oil and own in FLOWS:
        return own, "Mt/a"
    if own in RATED and own.partition(" ")[0] in front.rates:
        return own, RATED[own]
    return (own,)


def follows(index: Index, indicator: str, target: str) -> bool:
    """Tell whether an indicator can be read in a unit at all."""
    return target in options(index, indicator) or _alike(index.book.unit(indicator), target)


def _alike(own: str, target: str) -> bool:
    return units.dimension(own) == units.dimension(target)


def converted(index: Index, reading: Reading, target: str) -> Reading | None:
    """Return the reading in another unit; None where the record has no rate for its period."""
    own = index.book.unit(reading.indicator)
    if own == target:
        return reading
    times = _times(index, reading, own, target)
    if times is None:
        return None
    rounded = reading.qualifier == "exact" and not _alike(own, target)
    firm = "approx" if rounded else reading.qualifier
    point = None if reading.point is None else reading.point * times
    low, high = reading.low * times, reading.high * times
    return replace(reading, low=low, high=high, point=point, qualifier=firm)


def _times(index: Index, reading: Reading, own: str, target: str) -> float | None:
    if _alike(own, target):
        return units.factor(own, target)
    if target == "kb/d" or own in FLOWS:
        return _barrels(index, reading, own, target)
    rates = index.book.main(index.record.front.rates[own.partition(" ")[0]])
    found = periods.parse(reading.period)
    rate = rates.get(str(found.start.year)) if found.start.year == found.end.year else None
    if rate is None:
        return None
    thousand_millions = units.factor(own, f"{own.partition(' ')[0]} bn")
    return thousand_millions / rate.value


def _barrels(index: Index, reading: Reading, own: str, target: str) -> float:
    """Return the multiplier between weight and barrels a day, at the record's barrels a tonne.

    A weight belongs to its period, so it is spread over the days of that period.
    """
    front = index.record.front
    if front.barrels_per_tonne is None:
        raise ValueError("the record states no barrels a tonne")
    density = index.picked(front.barrels_per_tonne).value * units.quantity("bbl/t")
    have, want = units.quantity(own), units.quantity(target)
    if own in FLOWS:
        return float((have / density / want).to_base_units().magnitude)
    if own in {"Mt", "kt"}:
        have = have / (periods.parse(reading.period).days * units.registry()("day"))
    return float((have * density / want).to_base_units().magnitude)
