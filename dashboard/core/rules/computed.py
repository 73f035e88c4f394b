"""Formulas come out; what rests on the figures is true of those that do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core import derive
from dashboard.core.book import Book
from dashboard.core.fault import Fault, Loc, shown
from dashboard.core.formula import FormulaError
from dashboard.core.nearest import correction
from dashboard.core.rules import checks, exchange, statements

if TYPE_CHECKING:
    from dashboard.core.model.indicators import Indicator
    from dashboard.core.parts import Parts


def faults(parts: Parts, shaky: set[str], known: set[str]) -> Iterator[Fault]:
    """Yield what the figures no longer bear out.

    Args:
        parts: The parts of the record.
        shaky: Ids of indicators with a mistake, of which nothing computed is told.
        known: Ids of all indicators in the file.
    """
    sound = [indicator for indicator in parts.indicators if indicator.id not in shaky]
    book = Book(sound)
    lost = shaky | (known - {indicator.id for indicator in sound})
    for number, indicator in enumerate(parts.indicators):
        if indicator.derive and indicator.id not in lost:
            at = (parts.file, "indicators", number, "derive")
            wrong = list(_formula(book, indicator, known, lost, at))
            if wrong or _leans(indicator, lost):
                lost.add(indicator.id)
            yield from wrong
    lost |= _downstream(sound, lost)
    yield from statements.faults(book, parts, lost)
    yield from checks.faults(book, parts, lost)
    yield from exchange.faults(book, parts, lost)


def _leans(indicator: Indicator, lost: set[str]) -> bool:
    return not lost.isdisjoint(_ids(indicator))


def _ids(indicator: Indicator) -> tuple[str, ...]:
    try:
        return derive.inputs(indicator)
    except FormulaError:
        return ()


def _downstream(sound: list[Indicator], lost: set[str]) -> set[str]:
    """Return the derived indicators that lean on a lost one, directly or through others."""
    found: set[str] = set()
    inputs = {indicator.id: _ids(indicator) for indicator in sound if indicator.derive}
    while more := {
        id for id, ids in inputs.items() if id not in found and not (lost | found).isdisjoint(ids)
    }:
        found |= more
    return found


def _formula(
    book: Book, indicator: Indicator, known: set[str], lost: set[str], at: Loc
) -> Iterator[Fault]:
    try:
        ids = derive.inputs(indicator)
    except FormulaError as error:
        yield Fault((*at, "formula"), error.advice)
        return
    if strays := [id for id in ids if id not in known]:
        for id in strays:
            message = f"no indicator has the id {shown(id)}; {correction(id, sorted(known))}"
            yield Fault((*at, "formula"), message)
    elif trail := book.cycle(indicator):
        message = f"the formula comes back to itself: {' > '.join(trail)}; take one of them out"
        yield Fault((*at, "formula"), message)
    elif lost.isdisjoint(ids):
        yield from _result(book, indicator, at)


def _result(book: Book, indicator: Indicator, at: Loc) -> Iterator[Fault]:
    try:
        if message := derive.unit_fault(indicator, book.unit):
            yield Fault((*at, "unit"), message)
        elif not book.readings(indicator.id):
            yield Fault(
                (*at, "formula"),
                "the inputs share no period, so nothing is computed; correct the formula",
            )
    except FormulaError as error:
        yield Fault((*at, "formula"), error.advice)
