"""Checks end as the curator expects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core import agree, formula
from dashboard.core.fault import Fault, Loc, shown
from dashboard.core.formula import FormulaError

if TYPE_CHECKING:
    from dashboard.core.agree import Finding
    from dashboard.core.book import Book
    from dashboard.core.model.indicators import Check
    from dashboard.core.parts import Parts


def faults(book: Book, parts: Parts, lost: set[str]) -> Iterator[Fault]:
    """Yield every check that names no figure, cannot be worked out, or ends otherwise.

    Args:
        book: The readings of the indicators that hold.
        parts: The parts of the record.
        lost: Ids of indicators of which nothing is told.
    """
    for number, check in enumerate(parts.checks):
        yield from _check(book, check, lost, (parts.file, "checks", number))


def _check(book: Book, check: Check, lost: set[str], at: Loc) -> Iterator[Fault]:
    if check.expect == "conditional" and check.condition is None:
        yield Fault((*at, "condition"), "expect: conditional needs its condition; add condition:")
        return
    for key, expression in (("stated", check.stated), ("computed", check.computed)):
        if not lost.isdisjoint(formula.quoted(expression)):
            return
        if not formula.quoted(expression):
            yield Fault(
                (*at, key),
                f"names no figure, found {shown(expression)}; write value('id', 'period')",
            )
            return
    try:
        found = agree.outcome(check, book)
    except FormulaError as error:
        yield Fault((*at, _guilty(book, check)), error.advice)
        return
    if found.outcome != check.expect:
        yield Fault((*at, "expect"), _otherwise(check, found))


def _guilty(book: Book, check: Check) -> str:
    """Return the side of a check that cannot be worked out by itself."""
    alone = check.model_copy(update={"computed": check.stated})
    try:
        agree.outcome(alone, book)
    except FormulaError:
        return "stated"
    return "computed"


def _otherwise(check: Check, found: Finding) -> str:
    sides = f"stated {_ends(found.stated)}, computed {_ends(found.computed)} {found.unit}"
    cure = "correct the figures, or look at the check again and write"
    return (
        f"the two no longer come out as {check.expect}, found {sides}; {cure} "
        f"expect: {found.outcome}"
    )


def _ends(ends: tuple[float, float]) -> str:
    low, high = ends
    return f"{low:.4g}" if low == high else f"{low:.4g} to {high:.4g}"
