"""Numbers and words as a native chart keeps them beside its references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.briefing.slides import drawing
from dashboard.exports.briefing.slides.workbook import number

if TYPE_CHECKING:
    from collections.abc import Sequence


def literal(values: Sequence[float | None]) -> str:
    """Return numbers that stand in the chart and nowhere else."""
    return f"<c:numLit>{points(values)}</c:numLit>"


def points(values: Sequence[float | None], form: str = "General") -> str:
    """Return numbers as a chart caches them; what is missing is left out."""
    return f'<c:formatCode>{form}</c:formatCode><c:ptCount val="{len(values)}"/>' + "".join(
        _number(at, value) for at, value in enumerate(values) if value is not None
    )


def _number(at: int, value: float) -> str:
    return f'<c:pt idx="{at}"><c:v>{number(value)}</c:v></c:pt>'


def words(values: Sequence[str]) -> str:
    """Return words as a chart caches them."""
    return f'<c:ptCount val="{len(values)}"/>' + "".join(
        f'<c:pt idx="{at}"><c:v>{drawing.text(value)}</c:v></c:pt>'
        for at, value in enumerate(values)
    )
