"""What a derived indicator comes to: its formula at all ends of its inputs, and its unit."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Any

from dashboard.core import formula, periods, units
from dashboard.core.formula import FormulaError
from dashboard.core.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from dashboard.core.model.indicators import Indicator

MOST_RANGES = 10
# Days, as units.BASES has them.
DAYS = {"day": 1.0, "month": 30.4375, "year": 365.25}


def unit(indicator: Indicator) -> str:
    """Return the unit of an indicator, observed or derived."""
    return indicator.derive.unit if indicator.derive else str(indicator.unit)


def inputs(indicator: Indicator) -> tuple[str, ...]:
    """Return the ids that an indicator is computed from, none where it is observed.

    Raises:
        FormulaError: The formula cannot be read.
    """
    if not indicator.derive:
        return ()
    return tuple(formula.read(indicator.derive.formula).ids.values())


def readings(
    indicator: Indicator,
    main: Callable[[str], Mapping[str, Reading]],
    unit_of: Callable[[str], str],
) -> Iterator[Reading]:
    """Yield the computed values, one for each period that all inputs share.

    Args:
        indicator: One that is derived.
        main: Gives the main reading of each period of an input.
        unit_of: Gives the unit of an input.

    Raises:
        FormulaError: The formula cannot be worked out.
    """
    if not indicator.derive:
        raise ValueError(f"not a derived indicator: {indicator.id}")
    made = formula.read(indicator.derive.formula)
    given = {id: _by_days(main(id)) for id in made.ids.values()}
    if not given:
        raise FormulaError(f"the formula names no indicator, found {made.text!r}")
    into = 1.0 / _base(indicator.derive.unit)
    for days in set.intersection(*(set(found) for found in given.values())):
        used = {id: found[days] for id, found in given.items()}
        values = [_at(made, used, unit_of, ends) * into for ends in corners(used.values())]
        yield Reading(
            indicator.id, next(iter(used.values())).period, min(values), max(values),
            _firmness(used.values()), _standing(used.values()),
            inputs=tuple((id, reading.period) for id, reading in used.items()),
        )  # fmt: skip


def unit_fault(indicator: Indicator, unit_of: Callable[[str], str]) -> str | None:
    """Return what is wrong with the unit that a derived indicator's formula comes to."""
    if not indicator.derive:
        return None
    made = formula.read(indicator.derive.formula)
    # No two of these numbers and no sum of them cancel out, so that `a / (b - c)` has a value.
    scope = {
        id: math.exp(1 / number) * units.quantity(unit_of(id))
        for number, id in enumerate(made.ids.values(), 1)
    }
    result = formula.evaluate(made, scope | times(), {})
    if isinstance(result, bool):
        return "the formula comes to true or false, not to a number; correct the formula"
    found = str(getattr(result, "dimensionality", "dimensionless"))
    if found == units.dimension(indicator.derive.unit):
        return None
    return (
        f"the formula comes to {found}, not to {indicator.derive.unit}; "
        "correct the formula or the unit"
    )


def _at(
    made: formula.Formula,
    used: Mapping[str, Reading],
    unit_of: Callable[[str], str],
    ends: Sequence[bool],
) -> float:
    scope = dict(DAYS)
    for (id, reading), upper in zip(used.items(), ends, strict=True):
        scope[id] = (reading.high if upper else reading.low) * _base(unit_of(id))
    found = float(formula.evaluate(made, scope, {}))
    if not math.isfinite(found):
        raise FormulaError(f"comes to no finite number, found {made.text!r}; correct it")
    return found


def corners(used: Iterable[Reading]) -> Iterator[tuple[bool, ...]]:
    """Return which end of each reading is taken, over all combinations of the stated ranges.

    Raises:
        FormulaError: There are too many ranges to try them all.
    """
    ends = [(False, True) if r.low != r.high else (False,) for r in used]
    if sum(map(len, ends)) - len(ends) > MOST_RANGES:
        raise FormulaError(f"takes more than {MOST_RANGES} stated ranges; split the formula")
    return itertools.product(*ends)


def times() -> dict[str, Any]:
    """Return what month, year and day stand for in a formula over quantities."""
    return {name: days * units.registry()("day") for name, days in DAYS.items()}


def _by_days(main: Mapping[str, Reading]) -> dict[tuple[date, date], Reading]:
    found: dict[tuple[date, date], Reading] = {}
    for period, reading in main.items():
        found.setdefault(periods.ends(period), reading)
    return found


def _base(code: str) -> float:
    return float(units.quantity(code).to_base_units().magnitude)


def _firmness(used: Iterable[Reading]) -> str:
    given = {reading.qualifier for reading in used}
    return "exact" if given == {"exact"} else "approx"


def _standing(used: Iterable[Reading]) -> str:
    """Return the status that the least settled input passes on."""
    given = {reading.status for reading in used}
    return next((status for status in "TFIEPUDB" if status in given), "A")
