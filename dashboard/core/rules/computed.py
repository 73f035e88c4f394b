"""Formulas come out, headlines hold against every rival, and checks end as the curator expects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core import agree, formula
from dashboard.core.derive import Book
from dashboard.core.fault import Fault, Loc, shown
from dashboard.core.formula import FormulaError
from dashboard.core.nearest import correction

if TYPE_CHECKING:
    from dashboard.core.agree import Finding
    from dashboard.core.model.front import Pick
    from dashboard.core.model.indicators import Check, Indicator
    from dashboard.core.parts import Parts

CALL = re.compile(r"(low|high)\(\s*(?:(['\"])([^'\"]*)\2\s*,\s*)?(['\"])([^'\"]*)\4\s*\)")
QUOTED = re.compile(r"['\"]([a-z0-9-]+)['\"]")


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
    for number, indicator in enumerate(parts.indicators):
        at = (parts.file, "indicators", number, "holds")
        yield from _holds(book, indicator.holds, indicator.id, lost, at)
    for number, check in enumerate(parts.checks):
        yield from _check(book, check, lost, (parts.file, "checks", number))
    yield from _tiles(book, parts, lost)


def _said(error: FormulaError) -> str:
    return f"{error}" if ";" in str(error) else f"{error}; correct it"


def _leans(indicator: Indicator, lost: set[str]) -> bool:
    return not lost.isdisjoint(_ids(indicator))


def _ids(indicator: Indicator) -> tuple[str, ...]:
    try:
        return (
            tuple(formula.read(indicator.derive.formula).ids.values()) if indicator.derive else ()
        )
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
    if indicator.derive is None:
        return
    text = indicator.derive.formula
    try:
        ids = tuple(formula.read(text).ids.values())
    except FormulaError as error:
        yield Fault((*at, "formula"), _said(error))
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
        if message := book.unit_fault(indicator):
            yield Fault((*at, "unit"), message)
        elif not book.readings(indicator.id):
            yield Fault(
                (*at, "formula"),
                "the inputs share no period, so nothing is computed; correct the formula",
            )
    except FormulaError as error:
        yield Fault((*at, "formula"), _said(error))


def _named(expression: str) -> set[str]:
    return set(QUOTED.findall(expression))


def _holds(
    book: Book, holds: tuple[str, ...], own: str, lost: set[str], at: Loc
) -> Iterator[Fault]:
    for number, expression in enumerate(holds):
        if lost.isdisjoint({own, *_named(expression)}):
            try:
                if not book.holds(expression, own):
                    yield Fault(
                        (*at, number),
                        f"{_untrue(book, expression, own)}; mend the headline, or the test",
                    )
            except FormulaError as error:
                yield Fault((*at, number), _said(error))


def _untrue(book: Book, expression: str, own: str) -> str:
    """Return that an expression is not true, and the value and source of each of its ends."""
    ends = []
    for end, _, id, _, period in CALL.findall(expression):
        given = [
            r for r in book.readings(id or own) if r.period == period and r.status not in {"F", "T"}
        ]
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


def _check(book: Book, check: Check, lost: set[str], at: Loc) -> Iterator[Fault]:
    if check.expect == "conditional" and check.condition is None:
        yield Fault((*at, "condition"), "expect: conditional needs its condition; add condition:")
        return
    for key, expression in (("stated", check.stated), ("computed", check.computed)):
        if not lost.isdisjoint(_named(expression)):
            return
        if not _named(expression):
            yield Fault(
                (*at, key),
                f"names no figure, found {shown(expression)}; write value('id', 'period')",
            )
            return
    try:
        found = agree.outcome(check, book)
    except FormulaError as error:
        yield Fault((*at, _guilty(book, check)), _said(error))
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
            yield Fault((*at, "period"), _said(error))
