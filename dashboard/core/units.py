"""Units the record may use, and conversion between those of one dimension."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pint import UnitRegistry

if TYPE_CHECKING:
    from collections.abc import Iterable

# In formulas a percent is the plain number 1: a share is written `100 * part / whole`.
BASES = (
    "tonne = [mass]", "barrel = [oil]", "cubic_metre = [gas]", "day = [time]",
    "metre = [length]",
    "usd = [usd]", "kzt = [kzt]", "rub = [rub]", "eur = [eur]",
    "month = 30.4375 * day", "year = 365.25 * day",
)  # fmt: skip
# Things that are counted; each is a dimension of its own: permits never add up with persons.
COUNTS = (
    "persons", "entries", "exits", "applications", "permits", "companies", "projects",
    "meetings", "calls", "visits", "votes", "TEU", "wagons", "agreements", "students", "pieces",
    "trucks", "cases",
)  # fmt: skip
CODES: dict[str, str] = {
    "percent": "1", "ratio": "1",
    "t": "tonne", "kt": "1e3 * tonne", "Mt": "1e6 * tonne",
    "t/month": "tonne / month", "kt/month": "1e3 * tonne / month",
    "Mt/month": "1e6 * tonne / month",
    "kt/a": "1e3 * tonne / year", "Mt/a": "1e6 * tonne / year",
    "mb": "1e6 * barrel", "kb/d": "1e3 * barrel / day", "mb/d": "1e6 * barrel / day",
    "bbl/t": "barrel / tonne",
    "bcm": "1e9 * cubic_metre", "bcm/a": "1e9 * cubic_metre / year",
    "km": "1e3 * metre", "mm": "1e-3 * metre",
    "USD": "usd", "USD m": "1e6 * usd", "USD bn": "1e9 * usd",
    "KZT bn": "1e9 * kzt", "KZT tn": "1e12 * kzt", "RUB bn": "1e9 * rub", "RUB tn": "1e12 * rub",
    "EUR m": "1e6 * eur", "EUR bn": "1e9 * eur",
    "USD m/a": "1e6 * usd / year", "USD bn/a": "1e9 * usd / year",
    "USD/t": "usd / tonne", "USD/bbl": "usd / barrel", "KZT/USD": "kzt / usd",
    "index": "index_point",
    **{noun: noun for noun in COUNTS},
}  # fmt: skip
_SHARES = {"percent": 100.0, "ratio": 1.0}


@cache
def registry() -> UnitRegistry[Any]:
    """Return the registry of the record's own units; made once, on first use."""
    made: UnitRegistry[Any] = UnitRegistry(None)
    made.load_definitions([*BASES, "index_point = [index]", *(f"{c} = [{c}]" for c in COUNTS)])
    return made


@cache
def quantity(code: str) -> Any:
    """Return one of the unit as a pint quantity.

    Raises:
        KeyError: No unit has this code.
    """
    unit = registry()
    expression = CODES[code]
    return unit.Quantity(1.0) if expression == "1" else unit.Quantity(1.0, "") * unit(expression)


@cache
def dimension(code: str) -> str:
    """Return the dimension of a unit, alike for all units that convert into one another."""
    return str(quantity(code).dimensionality)


@cache
def factor(code: str, target: str) -> float:
    """Return what a value in `code` is multiplied by to be in `target`.

    Raises:
        ValueError: The two units differ in dimension.
    """
    if dimension(code) != dimension(target):
        raise ValueError(f"{code} and {target} measure different things")
    times = _SHARES.get(target, 1.0) / _SHARES.get(code, 1.0)
    return times * float((quantity(code) / quantity(target)).to_base_units().magnitude)


def convertible(codes: Iterable[str]) -> bool:
    """Tell whether all units are of one dimension."""
    return len({dimension(code) for code in codes}) <= 1
