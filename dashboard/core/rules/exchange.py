"""What other units are computed by: rates of exchange, and barrels to the tonne."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core.fault import Fault, shown
from dashboard.core.formula import FormulaError
from dashboard.core.nearest import correction

if TYPE_CHECKING:
    from dashboard.core.book import Book
    from dashboard.core.fault import Loc
    from dashboard.core.model.front import Front, Pick
    from dashboard.core.parts import Parts

CURRENCIES = ("EUR", "KZT", "RUB")


def faults(book: Book, parts: Parts, lost: set[str]) -> Iterator[Fault]:
    """Yield every rate that nothing is converted by, or by which nothing can be.

    Args:
        book: The readings of the indicators that hold.
        parts: The parts of the record.
        lost: Ids of indicators of which nothing is told.
    """
    if parts.front:
        at: Loc = (parts.file, "record")
        yield from _rates(book, parts.front, lost, (*at, "rates"))
        if pick := parts.front.barrels_per_tonne:
            yield from _density(book, pick, lost, (*at, "barrels_per_tonne"))


def _rates(book: Book, front: Front, lost: set[str], at: Loc) -> Iterator[Fault]:
    for code, id in front.rates.items():
        if code not in CURRENCIES:
            message = f"no unit is in {shown(code)}; {correction(code, CURRENCIES)}, or take it out"
            yield Fault((*at, code), message, on_key=True)
        elif id not in lost and book.knows(id):
            due = (f"{code}/USD", "ratio")
            yield from _unit(book, id, due, (*at, code))
            if any(reading.value <= 0 for reading in book.main(id).values()):
                message = f"{id!r} has a value that is not above 0; correct it, or name another"
                yield Fault((*at, code), message)


def _density(book: Book, pick: Pick, lost: set[str], at: Loc) -> Iterator[Fault]:
    if pick.indicator in lost or not book.knows(pick.indicator):
        return
    yield from _unit(book, pick.indicator, ("bbl/t",), (*at, "indicator"))
    try:
        found = book.pick(pick.indicator, pick.period, pick.source)
    except FormulaError as error:
        yield Fault((*at, "period"), error.advice)
        return
    if found.value <= 0:
        yield Fault((*at, "period"), f"a number above 0 is due, found {found.value:g}; correct it")


def _unit(book: Book, id: str, due: tuple[str, ...], at: Loc) -> Iterator[Fault]:
    if book.unit(id) not in due:
        message = f"{id!r} is in {book.unit(id)}, not in {' or '.join(due)}; name another indicator"
        yield Fault(at, message)
