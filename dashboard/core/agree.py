"""Checks: a stated value set against its computed twin."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.core import derive, formula, units
from dashboard.core.formula import FormulaError

if TYPE_CHECKING:
    from dashboard.core.derive import Book, Reading
    from dashboard.core.model import Check


@dataclass(frozen=True)
class Finding:
    """What a check found: least and greatest value of both sides, in one unit.

    Attributes:
        outcome: agrees, conditional or differs.
        unit: The unit of the first indicator that the stated side names.
        terms: Each call of the expressions as written, with the reading it stands for.
    """

    outcome: str
    stated: tuple[float, float]
    computed: tuple[float, float]
    unit: str
    terms: tuple[tuple[str, Reading], ...]


def outcome(check: Check, book: Book) -> Finding:
    """Return what a check finds.

    Raises:
        FormulaError: A side cannot be worked out, or the two measure different things.
    """
    stated, named = _ends(check.stated, book)
    computed, more = _ends(check.computed, book)
    terms = tuple((named | more).items())
    unit = book.unit(_first(check.stated) or _first(check.computed))
    low, high = _in_unit(stated, unit)
    least, most = _in_unit(computed, unit)
    slack = check.tolerance * max(abs(low), abs(high))
    meets = least <= high + slack and most >= low - slack
    found = "agrees" if meets else "conditional" if check.condition else "differs"
    return Finding(found, (low, high), (least, most), unit, terms)


def _first(expression: str) -> str:
    found = re.search(r"""\(\s*['"]([^'"]+)['"]""", expression)
    return found[1] if found else ""


def _ends(expression: str, book: Book) -> tuple[list[Any], dict[str, Reading]]:
    """Return the expression's value at every combination of range ends, and the readings it names."""
    made = formula.read(expression)
    named: dict[str, Reading] = {}

    def value(id: str, period: str, source: str | None = None) -> Reading:
        reading = book.pick(id, period, source)
        named[f"value({', '.join(repr(a) for a in (id, period, source) if a)})"] = reading
        return reading

    ends_of = {
        "low": lambda id, period: book.extremes(id, period)[0] * units.quantity(book.unit(id)),
        "high": lambda id, period: book.extremes(id, period)[1] * units.quantity(book.unit(id)),
    }
    first = {"value": lambda *a: _quantity(value(*a), book, False)}
    formula.evaluate(made, derive.times(), ends_of | first)
    calls = list(named)
    results = []
    for ends in itertools.product((False, True), repeat=len(calls)):
        chosen = dict(zip(calls, ends, strict=True))

        def at(id: str, period: str, source: str | None = None, chosen: dict[str, bool] = chosen) -> Any:
            call = f"value({', '.join(repr(a) for a in (id, period, source) if a)})"
            return _quantity(named[call], book, chosen[call])

        results.append(formula.evaluate(made, derive.times(), ends_of | {"value": at}))
    return results, named


def _quantity(reading: Reading, book: Book, upper: bool) -> Any:
    return (reading.high if upper else reading.low) * units.quantity(book.unit(reading.indicator))


def _in_unit(values: list[Any], unit: str) -> tuple[float, float]:
    one = units.quantity(unit)
    ratios = [value / one for value in values]
    if any(str(ratio.dimensionality) != "dimensionless" for ratio in ratios):
        raise FormulaError(f"stated and computed measure different things; both must come to {unit}")
    numbers = [float(ratio.to_base_units().magnitude) for ratio in ratios]
    return min(numbers), max(numbers)
