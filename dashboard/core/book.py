"""Readings of every indicator in its own unit: observed as given, derived as computed."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from dashboard.core import derive, formula, periods, units
from dashboard.core.formula import FormulaError
from dashboard.core.reading import FUTURE, Reading, told_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.core.model.indicators import Indicator


class Book:
    """The readings of a set of indicators; computed once, on first use."""

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self._index = {indicator.id: indicator for indicator in indicators}
        self._readings: dict[str, tuple[Reading, ...]] = {}

    def knows(self, id: str) -> bool:
        """Tell whether there is an indicator of this id."""
        return id in self._index

    def unit(self, id: str) -> str:
        """Return the unit of an indicator, observed or derived."""
        return derive.unit(self._index[id])

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
        made = derive.readings(found, self.main, self.unit) if found.derive else _observed(found)
        return tuple(
            told_apart(sorted(made, key=lambda r: (*periods.ends(r.period), bool(r.rival))))
        )

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

    def actual(self, id: str, period: str) -> list[Reading]:
        """Return every reading of a period, plans and forecasts left out."""
        return [r for r in self.readings(id) if r.period == period and r.status not in FUTURE]

    def extremes(self, id: str, period: str) -> tuple[float, float]:
        """Return the least and greatest value that anyone gives for a period, plans left out.

        Raises:
            FormulaError: Nobody gives one.
        """
        given = self.actual(id, period)
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

    def _inputs(self, id: str) -> tuple[str, ...]:
        return derive.inputs(self._index[id]) if id in self._index else ()


def _observed(indicator: Indicator) -> Iterator[Reading]:
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


def _trail(came: Mapping[str, str], id: str) -> tuple[str, ...]:
    """Return the way to an id by which id each was come from, first one first."""
    trail = [id]
    while trail[-1] in came:
        trail.append(came[trail[-1]])
    return tuple(reversed(trail))
