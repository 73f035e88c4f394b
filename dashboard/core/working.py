"""The working of a check, written out with its numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.core import facts, formula, labels
from dashboard.core.formula import FormulaError

if TYPE_CHECKING:
    from dashboard.core.agree import Finding
    from dashboard.core.model.indicators import Check
    from dashboard.core.select import Index
    from dashboard.core.words import Words


def of_check(index: Index, check: Check, finding: Finding, words: Words) -> str:
    """Return both sides of a check with the record's values in place of the calls."""
    computed = words.value(*finding.computed, "exact", finding.unit, 3)
    stated = words.value(*finding.stated, "exact", finding.unit, 3)
    if formula.read(check.stated).is_call:
        stated = filled(index, check.stated, words)
    written = filled(index, check.computed, words)
    if formula.read(check.computed).is_call:
        return words.t("computed {computed}, stated {stated}", computed=written, stated=stated)
    return words.t(
        "{written} = {computed}; stated {stated}", written=written, computed=computed, stated=stated
    )


def filled(index: Index, expression: str, words: Words) -> str:
    """Return an expression with the record's values in place of its calls."""

    def said(piece: str) -> str:
        return _valued(index, piece, words) or words.t(labels.TIMES.get(piece, piece))

    return formula.spelt(expression, said)


def _valued(index: Index, call: str, words: Words) -> str:
    """Return the value that a call stands for, empty where it is no call or there is none."""
    name, _, rest = call.partition("(")
    names = re.findall(r"""['"]([^'"]*)['"]""", rest)
    try:
        if name.strip() == "value":
            return facts.stated(index, index.book.pick(*names), words)
        if not names:
            return ""
        end = index.book.extremes(*names)[name.strip() == "high"]
    except FormulaError:
        return call
    return words.value(end, end, "exact", index.book.unit(names[0]))
