"""Headlines and key figures hold against every value of the record, rivals included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core import formula
from dashboard.core.fault import Fault, Loc
from dashboard.core.formula import FormulaError

if TYPE_CHECKING:
    from dashboard.core.book import Book
    from dashboard.core.model.front import Pick
    from dashboard.core.parts import Parts

CALL = re.compile(r"(low|high)\(\s*(?:(['\"])([^'\"]*)\2\s*,\s*)?(['\"])([^'\"]*)\4\s*\)")


def faults(book: Book, parts: Parts, lost: set[str]) -> Iterator[Fault]:
    """Yield what is stated and no longer true, and what key figures show that is not there.

    Args:
        book: The readings of the indicators that hold.
        parts: The parts of the record.
        lost: Ids of indicators of which nothing is told.
    """
    for number, indicator in enumerate(parts.indicators):
        at = (parts.file, "indicators", number, "holds")
        yield from _holds(book, indicator.holds, indicator.id, lost, at)
    yield from _tiles(book, parts, lost)


def _tiles(book: Book, parts: Parts, lost: set[str]) -> Iterator[Fault]:
    """Yield what key figures show that is not in the record, or say that is not true."""
    for number, tile in enumerate(parts.front.key_figures if parts.front else ()):
        at = (parts.file, "record", "key_figures", number)
        for key, pick in (("show", tile.show), ("of", tile.of), ("before", tile.before)):
            if pick is not None and pick.indicator not in lost:
                yield from _pick(book, pick, (*at, key))
        yield from _holds(book, tile.holds, tile.show.indicator, lost, (*at, "holds"))


def _pick(book: Book, pick: Pick, at: Loc) -> Iterator[Fault]:
    try:
        book.pick(pick.indicator, pick.period, pick.source)
    except FormulaError as error:
        if not str(error).startswith("no indicator"):
            yield Fault((*at, "period"), error.advice)


def _holds(
    book: Book, holds: tuple[str, ...], own: str, lost: set[str], at: Loc
) -> Iterator[Fault]:
    for number, expression in enumerate(holds):
        if lost.isdisjoint({own, *formula.quoted(expression)}):
            try:
                if not book.holds(expression, own):
                    yield Fault(
                        (*at, number),
                        f"{_untrue(book, expression, own)}; mend the headline, or the test",
                    )
            except FormulaError as error:
                yield Fault((*at, number), error.advice)


def _untrue(book: Book, expression: str, own: str) -> str:
    """Return that an expression is not true, and the value and source of each of its ends."""
    ends = []
    for end, _, id, _, period in CALL.findall(expression):
        given = book.actual(id or own, period)
        pick = min(given, key=lambda r: r.low) if end == "low" else max(given, key=lambda r: r.high)
        value = pick.low if end == "low" else pick.high
        by = (
            f", a rival by {pick.source}"
            if pick.rival
            else f", by {pick.source}"
            if pick.source
            else ""
        )
        ends.append(f"{end}({f'{id!r}, ' if id else ''}{period!r}) is {value:g}{by}")
    return (
        f"no longer true: {expression}, for {' and '.join(ends)}"
        if ends
        else f"not true: {expression}"
    )
