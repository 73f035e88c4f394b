"""Checks: a stated value set against its computed twin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.core import derive, formula, units
from dashboard.core.formula import FormulaError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.core.book import Book
    from dashboard.core.model.indicators import Check
    from dashboard.core.reading import Reading


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
    unit = _unit(check, book)
    low, high = _in_unit(stated, unit)
    least, most = _in_unit(computed, unit)
    slack = check.tolerance * max(abs(low), abs(high))
    meets = least <= high + slack and most >= low - slack
    found = "agrees" if meets else "conditional" if check.condition else "differs"
    return Finding(found, (low, high), (least, most), unit, terms)


def _unit(check: Check, book: Book) -> str:
    calls = formula.read(check.stated).calls + formula.read(check.computed).calls
    if not calls:
        raise FormulaError("neither side names a figure; write value('id', 'period')")
    return book.unit(calls[0][1][0])


def _ends(expression: str, book: Book) -> tuple[list[Any], dict[str, Reading]]:
    """Return an expression's value at all combinations of range ends, and the readings it names."""
    made = formula.read(expression)
    named = {_call(names): _pick(book, names) for name, names in made.calls if name == "value"}
    functions = {"low": _extreme(book, 0), "high": _extreme(book, 1)}
    results = []
    for ends in derive.corners(named.values()):
        chosen = dict(zip(named, ends, strict=True))
        value = _chosen(book, named, chosen)
        results.append(formula.evaluate(made, derive.times(), functions | {"value": value}))
    return results, named


def _call(names: tuple[str, ...]) -> str:
    return f"value({', '.join(map(repr, names))})"


def _pick(book: Book, names: tuple[str, ...]) -> Reading:
    if len(names) not in {2, 3}:
        raise FormulaError(f"value() takes an id, a period and perhaps a source, found {names}")
    return book.pick(*names)


def _extreme(book: Book, end: int) -> Callable[..., Any]:
    def quantity(*names: str) -> Any:
        if len(names) != 2:
            raise FormulaError(f"low() and high() take an id and a period, found {names}")
        return book.extremes(*names)[end] * units.quantity(book.unit(names[0]))

    return quantity


def _chosen(
    book: Book, named: Mapping[str, Reading], upper: Mapping[str, bool]
) -> Callable[..., Any]:
    """Return the function that gives each named reading at the end chosen for it."""
    return lambda *names: _quantity(named[_call(names)], book, upper[_call(names)])


def _quantity(reading: Reading, book: Book, upper: bool) -> Any:
    return (reading.high if upper else reading.low) * units.quantity(book.unit(reading.indicator))


def _in_unit(values: list[Any], unit: str) -> tuple[float, float]:
    one = units.quantity(unit)
    if any(isinstance(value, bool) for value in values):
        raise FormulaError(
            "a comparison has no value to set against another; write a sum of figures"
        )
    ratios = [value / one for value in values]
    if any(str(ratio.dimensionality) != "dimensionless" for ratio in ratios):
        raise FormulaError(
            f"stated and computed measure different things; both must come to {unit}"
        )
    numbers = [float(ratio.to_base_units().magnitude) for ratio in ratios]
    return min(numbers), max(numbers)
