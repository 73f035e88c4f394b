"""The working of a check, written out with its numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.core import facts
from dashboard.core.formula import FormulaError

if TYPE_CHECKING:
    from dashboard.core.agree import Finding
    from dashboard.core.model import Check
    from dashboard.core.select import Index
    from dashboard.core.words import Words

_CALL = re.compile(r"(value|low|high)\(\s*([^)]*)\)")
_SIGNS = ((" * ", " × "), (" / ", " ÷ "), (" - ", " − "))


def of_check(index: Index, check: Check, finding: Finding, words: Words) -> str:
    """Return both sides of a check with the record's values in place of the calls."""
    computed = words.value(*finding.computed, "exact", finding.unit, 3)
    stated = words.value(*finding.stated, "exact", finding.unit, 3)
    written = filled(index, check.computed, words)
    if written == computed:
        return words.t("computed {computed}, stated {stated}", computed=computed, stated=stated)
    return words.t(
        "{written} = {computed}; stated {stated}", written=written, computed=computed, stated=stated
    )


def filled(index: Index, expression: str, words: Words) -> str:
    """Return an expression with the record's values in place of its calls."""

    def value(call: re.Match[str]) -> str:
        names = re.findall(r"""['"]([^'"]*)['"]""", call[2])
        try:
            if call[1] == "value":
                return facts.stated(index, index.book.pick(*names), words)
            ends = index.book.extremes(names[0], names[1])
        except FormulaError:
            return call[0]
        end = ends[0] if call[1] == "low" else ends[1]
        return words.value(end, end, "exact", index.book.unit(names[0]))

    text = _CALL.sub(value, expression)
    for sign, shown in _SIGNS:
        text = text.replace(sign, shown)
    for name in ("month", "year", "day"):
        text = re.sub(rf"\b{name}\b", words.t(name), text)
    return text
