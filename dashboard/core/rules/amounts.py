"""What is weighed, counted or measured is not below nothing; rivals are of one size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core import units
from dashboard.core.fault import Fault

if TYPE_CHECKING:
    from dashboard.core.fault import Loc
    from dashboard.core.model.entry import Amount
    from dashboard.core.model.indicators import Indicator, Observation
    from dashboard.core.model.routes import Route
    from dashboard.core.parts import Parts

# Balances of money and of persons may be below nothing, and so may prices and indices.
COUNTED = "|".join(noun for noun in units.COUNTS if noun != "persons")
WEIGHED = re.compile(rf"\[(mass|oil|gas|length|{COUNTED})\]( / \[time\])?")
APART = 100  # times; rivals this far apart differ by a unit, such as kt for Mt


def faults(parts: Parts) -> Iterator[Fault]:
    """Yield every amount that cannot be, and every rival that is of another size."""
    for number, indicator in enumerate(parts.indicators):
        at: Loc = (parts.file, "indicators", number, "observations")
        if indicator.unit in units.CODES:
            yield from _weights(indicator, at)
            yield from _sizes(indicator, at)
    for number, route in enumerate(parts.routes):
        yield from _route(route, (parts.file, "routes", number))


def _weights(indicator: Indicator, at: Loc) -> Iterator[Fault]:
    for number, given in enumerate(indicator.observations):
        unit = given.unit or str(indicator.unit)
        if unit in units.CODES and WEIGHED.fullmatch(units.dimension(unit)):
            yield from _below(given, f"an amount in {unit}", (*at, number))


def _route(route: Route, at: Loc) -> Iterator[Fault]:
    stated: tuple[tuple[str, tuple[Amount, ...]], ...] = (
        ("length", route.length), ("diameter", route.diameter), ("capacity", route.capacity),
    )  # fmt: skip
    for key, figures in stated:
        for number, given in enumerate(figures):
            yield from _below(given, f"a {key}", (*at, key, number))


def _below(given: Amount, what: str, at: Loc) -> Iterator[Fault]:
    for key in ("low", "value", "high"):
        found = getattr(given, key)
        if found is not None and found < 0:
            yield Fault((*at, key), f"{what} is not below 0, found {found:g}; correct it")
            return


def _sizes(indicator: Indicator, at: Loc) -> Iterator[Fault]:
    """Yield rivals that are so much larger or smaller than the main value that a unit slipped."""
    main = {
        o.period: size
        for o in indicator.observations
        if not o.rival and (size := _size(o, indicator))
    }
    for number, given in enumerate(indicator.observations):
        size, own = _size(given, indicator), main.get(given.period)
        if given.rival in {None, "unit"} or not size or not own:
            continue
        if max(size, own) >= APART * min(size, own):
            message = (
                f"{size / own:,.4g} times the main value of {given.period}; correct the value "
                "or its unit:, or mark it as rival: unit"
            )
            yield Fault((*at, number), message)


def _size(given: Observation, indicator: Indicator) -> float:
    own, unit = str(indicator.unit), given.unit or str(indicator.unit)
    found = given.value if given.value is not None else given.high
    if unit not in units.CODES or units.dimension(unit) != units.dimension(own):
        return 0.0  # told by the rules on units
    return abs(found or 0.0) * units.factor(unit, own)
