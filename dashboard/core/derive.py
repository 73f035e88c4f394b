"""Readings of every indicator in its own unit: observed as given, derived as computed."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any

from dashboard.core import formula, periods, units
from dashboard.core.formula import FormulaError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from dashboard.core.model.indicators import Indicator, Observation

FUTURE = frozenset({"F", "T"})
MOST_RANGES = 10
# Days, as units.BASES has them.
DAYS = {"day": 1.0, "month": 30.4375, "year": 365.25}
Span = tuple["date", "date"]


@dataclass(frozen=True)
class Reading:
    """One observation in its indicator's unit, or one computed value.

    Attributes:
        low, high: Ends of the stated range; alike where one value is stated.
        point: The value that is stated besides its range.
        observation: What the curated file says; None where the value is computed.
        inputs: Id and period of each value that a computed one was made of.
        again: How many readings like it, by period, source, maker and rivalry, stand before it.
    """

    indicator: str
    period: str
    low: float
    high: float
    qualifier: str
    status: str
    rival: str = ""
    observation: Observation | None = None
    inputs: tuple[tuple[str, str], ...] = ()
    point: float | None = None
    again: int = 0

    @property
    def value(self) -> float:
        """Return the value, or the middle of a range, for placing a mark."""
        return (self.low + self.high) / 2 if self.point is None else self.point

    @property
    def source(self) -> str:
        """Return the id of the source, empty for a computed value."""
        return self.observation.cite.source if self.observation else ""

    @property
    def key(self) -> str:
        """Return what names this reading among those of its indicator."""
        maker = self.observation.by if self.observation else ""
        again = str(self.again + 1) if self.again else ""
        return "~".join(filter(None, (self.period, self.source, maker, self.rival, again)))


class Book:
    """The readings of a set of indicators; computed once, on first use."""

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self._index = {indicator.id: indicator for indicator in indicators}
        self._readings: dict[str, tuple[Reading, ...]] = {}

    def unit(self, id: str) -> str:
        """Return the unit of an indicator, observed or derived."""
        found = self._index[id]
        return found.derive.unit if found.derive else str(found.unit)

    def readings(self, id: str) -> tuple[Reading, ...]:
        """Return every reading of an indicator in order of period, rivals included.

        Raises:
            FormulaError: The formula of a derived indicator cannot be worked out.
        """
        if id not in self._readings:
            for each in self._inputs_first(id):
                self._readings[each] = self._made(each)
        return self._readings[id]

    def _inputs_first(self, id: str) -> Iterator[str]:
        """Yield what must be made for an indicator, each after its inputs."""
        inputs: dict[str, tuple[str, ...]] = {}
        ahead = [id]
        while ahead:
            each = ahead.pop()
            if each not in inputs and each not in self._readings:
                inputs[each] = self._inputs(each)
                ahead += inputs[each]
        try:
            order = tuple(TopologicalSorter(inputs).static_order())
        except CycleError as error:
            trail = " > ".join(reversed(error.args[1]))
            raise FormulaError(f"the formula comes back to itself: {trail}") from None
        return (each for each in order if each not in self._readings)

    def _made(self, id: str) -> tuple[Reading, ...]:
        found = self._index.get(id)
        if found is None:
            raise FormulaError(f"no indicator has the id {id!r}")
        made = self._computed(found) if found.derive else self._observed(found)
        return tuple(_told_apart(sorted(made, key=lambda r: (*span(r.period), bool(r.rival)))))

    def main(self, id: str) -> dict[str, Reading]:
        """Return the main reading of each period, rivals left out."""
        found: dict[str, Reading] = {}
        for reading in self.readings(id):
            if not reading.rival:
                found.setdefault(reading.period, reading)
        return found

    def pick(self, id: str, period: str, source: str | None = None) -> Reading:
        """Return the reading of a period: the main one, or that of a source.

        Raises:
            FormulaError: There is none.
        """
        of_period = [r for r in self.readings(id) if r.period == period]
        for reading in sorted(of_period, key=lambda r: bool(r.rival)):
            if source is None or reading.source == source:
                return reading
        known = ", ".join(dict.fromkeys(r.period for r in self.readings(id)))
        by = f" from {source!r}" if source else ""
        raise FormulaError(f"{id!r} has no value for {period!r}{by}; it has {known}")

    def extremes(self, id: str, period: str) -> tuple[float, float]:
        """Return the least and greatest value that anyone gives for a period, plans left out.

        Raises:
            FormulaError: Nobody gives one.
        """
        given = [r for r in self.readings(id) if r.period == period and r.status not in FUTURE]
        if not given:
            self.pick(id, period)
            raise FormulaError(f"{id!r} has only plans or forecasts for {period!r}")
        return min(r.low for r in given), max(r.high for r in given)

    def cycle(self, indicator: Indicator) -> tuple[str, ...]:
        """Return the ids along which a derived indicator comes back to itself, if it does."""
        came: dict[str, str] = {}
        ahead = [indicator.id]
        while ahead:
            id = ahead.pop()
            for name in self._inputs(id):
                if name == indicator.id:
                    return (*_trail(came, id), name)
                if name not in came:
                    came[name] = id
                    ahead.append(name)
        return ()

    def unit_fault(self, indicator: Indicator) -> str | None:
        """Return what is wrong with the unit that a derived indicator's formula comes to."""
        if not indicator.derive:
            return None
        made = formula.read(indicator.derive.formula)
        # No two of these numbers and no sum of them cancel out, so that `a / (b - c)` has a value.
        scope = {
            id: math.exp(1 / number) * units.quantity(self.unit(id))
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

    def holds(self, expression: str, own: str | None = None) -> bool:
        """Tell whether a statement is true of every value of each period it names.

        Args:
            expression: Such as `low('2022') >= 75`, or `low('oil-exports', '2022') >= 75`.
            own: The indicator meant where none is named.

        Raises:
            FormulaError: The expression cannot be worked out, or names what is not there.
        """

        def ends(*names: str) -> tuple[float, float]:
            if len(names) == 1 and own:
                names = (own, *names)
            if len(names) != 2:
                raise FormulaError(
                    f"low() and high() take an id and a period, found {expression!r}"
                )
            return self.extremes(*names)

        functions = {"low": lambda *n: ends(*n)[0], "high": lambda *n: ends(*n)[1]}
        found = formula.evaluate(formula.read(expression), {}, functions)
        if not isinstance(found, bool):
            raise FormulaError(f"no comparison, found {expression!r}; write one with < <= > >= ==")
        return found

    def _observed(self, indicator: Indicator) -> Iterator[Reading]:
        unit = str(indicator.unit)
        for given in indicator.observations:
            times = units.factor(given.unit, unit) if given.unit else 1.0
            low = given.value if given.low is None else given.low
            high = given.value if given.high is None else given.high
            if low is None or high is None:
                raise ValueError(f"an observation without a value got through: {given.period}")
            yield Reading(
                indicator.id, given.period, low * times, high * times,
                given.qualifier, given.status, given.rival or "", given,
                point=None if given.value is None or low == high else given.value * times,
            )  # fmt: skip

    def _inputs(self, id: str) -> tuple[str, ...]:
        found = self._index.get(id)
        if found is None or not found.derive:
            return ()
        return tuple(formula.read(found.derive.formula).ids.values())

    def _computed(self, indicator: Indicator) -> Iterator[Reading]:
        if not indicator.derive:
            raise ValueError(f"not a derived indicator: {indicator.id}")
        made = formula.read(indicator.derive.formula)
        inputs = {id: _by_span(self.main(id)) for id in made.ids.values()}
        if not inputs:
            raise FormulaError(f"the formula names no indicator, found {made.text!r}")
        into = 1.0 / _base(indicator.derive.unit)
        for days in set.intersection(*(set(found) for found in inputs.values())):
            used = {id: found[days] for id, found in inputs.items()}
            values = [self._at(made, used, ends) * into for ends in corners(used.values())]
            yield Reading(
                indicator.id, next(iter(used.values())).period, min(values), max(values),
                _firmness(used.values()), _standing(used.values()),
                inputs=tuple((id, reading.period) for id, reading in used.items()),
            )  # fmt: skip

    def _at(
        self, made: formula.Formula, used: Mapping[str, Reading], ends: Sequence[bool]
    ) -> float:
        scope = dict(DAYS)
        for (id, reading), upper in zip(used.items(), ends, strict=True):
            scope[id] = (reading.high if upper else reading.low) * _base(self.unit(id))
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


def _told_apart(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Yield the readings, numbered where they would have the same key."""
    met: Counter[str] = Counter()
    for reading in readings:
        told = replace(reading, again=met[reading.key])
        while told.key in met:
            told = replace(told, again=told.again + 1)
        met.update({reading.key, told.key})
        yield told


def _by_span(main: Mapping[str, Reading]) -> dict[Span, Reading]:
    found: dict[Span, Reading] = {}
    for period, reading in main.items():
        found.setdefault(span(period), reading)
    return found


def _trail(came: Mapping[str, str], id: str) -> tuple[str, ...]:
    """Return the way to an id by which id each was come from, first one first."""
    trail = [id]
    while trail[-1] in came:
        trail.append(came[trail[-1]])
    return tuple(reversed(trail))


def _base(code: str) -> float:
    return float(units.quantity(code).to_base_units().magnitude)


def times() -> dict[str, Any]:
    """Return what month, year and day stand for in a formula over quantities."""
    return {name: days * units.registry()("day") for name, days in DAYS.items()}


def _firmness(used: Iterable[Reading]) -> str:
    given = {reading.qualifier for reading in used}
    return "exact" if given == {"exact"} else "approx"


def _standing(used: Iterable[Reading]) -> str:
    """Return the status that the least settled input passes on."""
    given = {reading.status for reading in used}
    return next((status for status in "TFIEPUDB" if status in given), "A")


def span(period: str) -> Span:
    """Return the first and last day of a period, for sorting."""
    found = periods.parse(period)
    return found.start, found.end
