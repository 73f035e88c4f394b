"""Readings of every indicator in its own unit: observed as given, derived as computed."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.core import formula, periods, units
from dashboard.core.formula import FormulaError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from dashboard.core.model import Indicator, Observation

FUTURE = frozenset({"F", "T"})


@dataclass(frozen=True)
class Reading:
    """One observation in its indicator's unit, or one computed value.

    Attributes:
        low, high: Ends of the stated range; alike where one value is stated.
        observation: What the curated file says; None where the value is computed.
        inputs: Id and period of each value that a computed one was made of.
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

    @property
    def value(self) -> float:
        """Return the value, or the middle of a range, for placing a mark."""
        return (self.low + self.high) / 2

    @property
    def source(self) -> str:
        """Return the id of the source, empty for a computed value."""
        return self.observation.cite.source if self.observation else ""

    @property
    def key(self) -> str:
        """Return what names this reading among those of its indicator."""
        if not self.observation:
            return self.period
        maker = f"~{self.observation.by}" if self.observation.by else ""
        rival = f"~{self.rival}" if self.rival else ""
        return f"{self.period}~{self.source}{maker}{rival}"


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
            found = self._index.get(id)
            if found is None:
                raise FormulaError(f"no indicator has the id {id!r}")
            made = self._computed(found) if found.derive else map(self._observed(found), found.observations)
            self._readings[id] = tuple(sorted(made, key=lambda r: (*span(r.period), bool(r.rival))))
        return self._readings[id]

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
        trail: list[str] = []

        def walk(id: str) -> bool:
            trail.append(id)
            for name in self._inputs(id):
                if name == indicator.id or (name not in trail and walk(name)):
                    return True
            trail.pop()
            return False

        return (*trail, indicator.id) if walk(indicator.id) else ()

    def unit_fault(self, indicator: Indicator) -> str | None:
        """Return what is wrong with the unit that a derived indicator's formula comes to."""
        if not indicator.derive:
            return None
        made = formula.read(indicator.derive.formula)
        scope = {id: units.quantity(self.unit(id)) for id in made.ids.values()}
        result = formula.evaluate(made, scope | times(), {})
        found = str(getattr(result, "dimensionality", "dimensionless"))
        if found == units.dimension(indicator.derive.unit):
            return None
        return f"the formula comes to {found}, not to {indicator.derive.unit}; correct the formula or the unit"

    def holds(self, expression: str, own: str | None = None) -> bool:
        """Tell whether a statement about the figures is true of every value of each period it names.

        Args:
            expression: Such as `low('2022') >= 75`, or with an id first: `low('oil-exports', '2022')`.
            own: The indicator meant where none is named.

        Raises:
            FormulaError: The expression cannot be worked out, or names what is not there.
        """

        def ends(*names: str) -> tuple[float, float]:
            if len(names) == 1 and own:
                names = (own, *names)
            if len(names) != 2:
                raise FormulaError(f"low() and high() take an id and a period, found {expression!r}")
            return self.extremes(*names)

        functions = {"low": lambda *n: ends(*n)[0], "high": lambda *n: ends(*n)[1]}
        return bool(formula.evaluate(formula.read(expression), {}, functions))

    def _observed(self, indicator: Indicator) -> Callable[[Observation], Reading]:
        unit = str(indicator.unit)

        def reading(given: Observation) -> Reading:
            times = units.factor(given.unit, unit) if given.unit else 1.0
            low = given.value if given.low is None else given.low
            high = given.value if given.high is None else given.high
            if low is None or high is None:
                raise ValueError(f"an observation without a value got through: {given.period}")
            return Reading(
                indicator.id, given.period, low * times, high * times,
                given.qualifier, given.status, given.rival or "", given,
            )  # fmt: skip

        return reading

    def _inputs(self, id: str) -> tuple[str, ...]:
        found = self._index.get(id)
        if found is None or not found.derive:
            return ()
        return tuple(formula.read(found.derive.formula).ids.values())

    def _computed(self, indicator: Indicator) -> Iterator[Reading]:
        if not indicator.derive:
            raise ValueError(f"not a derived indicator: {indicator.id}")
        if trail := self.cycle(indicator):
            raise FormulaError(f"the formula comes back to itself: {' > '.join(trail)}")
        made = formula.read(indicator.derive.formula)
        inputs = {id: self.main(id) for id in made.ids.values()}
        if not inputs:
            raise FormulaError(f"the formula names no indicator, found {made.text!r}")
        shared = set.intersection(*(set(found) for found in inputs.values()))
        into = 1.0 / _base(indicator.derive.unit)
        for period in shared:
            used = {id: found[period] for id, found in inputs.items()}
            values = [float(self._at(made, used, ends)) * into for ends in _corners(used)]
            yield Reading(
                indicator.id, period, min(values), max(values), _firmness(used.values()),
                _standing(used.values()), inputs=tuple((id, period) for id in used),
            )  # fmt: skip

    def _at(self, made: formula.Formula, used: Mapping[str, Reading], ends: Sequence[bool]) -> float:
        scope: dict[str, float] = dict(_day_lengths())
        for (id, reading), upper in zip(used.items(), ends, strict=True):
            scope[id] = (reading.high if upper else reading.low) * _base(self.unit(id))
        return float(formula.evaluate(made, scope, {}))


def _corners(used: Mapping[str, Reading]) -> Iterator[tuple[bool, ...]]:
    """Yield which end of each input is taken, over all combinations of the stated ranges."""
    return itertools.product(*((False, True) if r.low != r.high else (False,) for r in used.values()))


def _base(code: str) -> float:
    return float(units.quantity(code).to_base_units().magnitude)


def _day_lengths() -> dict[str, float]:
    return {"day": 1.0, "month": 30.4375, "year": 365.25}


def times() -> dict[str, Any]:
    """Return what month, year and day stand for in a formula over quantities."""
    return {name: days * units.registry()("day") for name, days in _day_lengths().items()}


def _firmness(used: Iterable[Reading]) -> str:
    given = {reading.qualifier for reading in used}
    return "exact" if given == {"exact"} else "approx"


def _standing(used: Iterable[Reading]) -> str:
    """Return the status that the least settled input passes on."""
    given = {reading.status for reading in used}
    return next((status for status in "TFIEPUDB" if status in given), "A")


def span(period: str) -> tuple[date, date]:
    """Return the first and last day of a period, for sorting."""
    found = periods.parse(period)
    return found.start, found.end
