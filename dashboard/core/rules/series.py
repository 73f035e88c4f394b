"""What the observations of an indicator share: unit, maker, frequency, one value a period."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core import derive, periods, units
from dashboard.core.fault import Fault, Loc

if TYPE_CHECKING:
    from dashboard.core.model.entry import Text
    from dashboard.core.model.indicators import Indicator, Observation
    from dashboard.core.model.sources import Source
    from dashboard.core.parts import Parts

JOINED = frozenset({"line", "step", "slope"})
Main = list[tuple[int, "Observation"]]


def faults(parts: Parts) -> Iterator[Fault]:
    """Yield every observation that does not go with the others of its indicator."""
    sources = {source.id: source for found in parts.sources.values() for source in found}
    dimensions = {found.id: _dimension(derive.unit(found)) for found in parts.indicators}
    for number, indicator in enumerate(parts.indicators):
        at: Loc = (parts.file, "indicators", number)
        yield from _units(indicator, at)
        yield from _beside(indicator, dimensions, at)
        main = [(n, given) for n, given in enumerate(indicator.observations) if not given.rival]
        yield from _doubles(indicator, main, at)
        if indicator.chart in JOINED:
            yield from _makers(main, sources, parts.producers, at)
            yield from _frequencies(main, at)


def _dimension(code: str) -> str | None:
    return units.dimension(code) if code in units.CODES else None


def _units(indicator: Indicator, at: Loc) -> Iterator[Fault]:
    own = _dimension(derive.unit(indicator))
    for number, given in enumerate(indicator.observations):
        other = _dimension(given.unit) if given.unit else None
        if own and other and own != other:
            message = (
                f"{given.unit} does not convert into {indicator.unit}, the "
                "indicator's unit; correct one of the two"
            )
            yield Fault((*at, "observations", number, "unit"), message)


def _beside(indicator: Indicator, dimensions: dict[str, str | None], at: Loc) -> Iterator[Fault]:
    own = dimensions[indicator.id]
    for number, other in enumerate(indicator.beside):
        if own and dimensions.get(other) not in {None, own}:
            message = (
                f"{other!r} has a unit that does not convert into {derive.unit(indicator)}; "
                "take it out"
            )
            yield Fault((*at, "beside", number), message)


def _doubles(indicator: Indicator, main: Main, at: Loc) -> Iterator[Fault]:
    seen: dict[tuple[str, ...], int] = {}
    joined = indicator.chart in JOINED
    for number, given in main:
        key = (given.period,) if joined else (given.period, given.cite.source, given.by or "")
        first = seen.setdefault(key, number)
        if first != number:
            of = "" if joined else " of this source"
            message = f"another main value{of} stands for {given.period!r}, in observations.{first}"
            yield Fault(
                (*at, "observations", number, "period"),
                f"{message}; mark one as rival:, or correct the period",
            )


def _makers(
    main: Main, sources: dict[str, Source], producers: dict[str, Text], at: Loc
) -> Iterator[Fault]:
    first = ""
    for number, given in main:
        source = sources.get(given.cite.source)
        known = given.by in producers if given.by else source is not None
        if not known:
            continue
        maker = given.by or (source.producer if source else None) or given.cite.source
        first = first or maker
        if maker != first:
            message = f"the line joins figures of {maker!r} to those of {first!r}"
            yield Fault(
                (*at, "observations", number, "cite"),
                f"{message}; mark it as rival:, or name its maker as by:",
            )


def _frequencies(main: Main, at: Loc) -> Iterator[Fault]:
    first = ""
    for number, given in main:
        kind = _kind(given.period)
        first = first or kind
        if kind and kind != first:
            message = (
                f"the line joins a {kind} to a {first}, found {given.period!r}; "
                "mark it as rival:, or draw an own indicator"
            )
            yield Fault((*at, "observations", number, "period"), message)


def _kind(period: str) -> str:
    try:
        return periods.parse(period).kind
    except ValueError:
        return ""  # told by the rule on periods
