"""What a cell of a table may hold: numbers as they stand, texts that are no formulas."""

from __future__ import annotations

from csv import writer
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Cell = str | float | None
# The full-width ones are formulas to a spreadsheet of East Asia.
FORMULA = tuple("=+-@＝＋－＠")


def safe(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(FORMULA) else text


def joined(values: Iterable[str]) -> str:
    """Return several values as one cell: joined by `~`, which is `%7E` within a value."""
    return "~".join(value.replace("~", "%7E") for value in values)


def written(cell: Cell) -> str:
    """Return a cell as CSV has it: empty where there is none, 43900 and not 43900.0."""
    if cell is None:
        return ""
    return safe(cell) if isinstance(cell, str) else number(cell)


def number(value: float) -> str:
    """Return a number with all its digits and without an exponent."""
    text = repr(float(value))
    if "e" in text:
        text = f"{float(value):.17f}".rstrip("0")
    return text.removesuffix(".0").removesuffix(".")


def table(names: Sequence[str], rows: Iterable[Mapping[str, Cell]], marked: bool = True) -> bytes:
    """Return rows as CSV (RFC 4180) in UTF-8.

    Args:
        names: Of the columns, in order.
        rows: A cell for each name.
        marked: With a byte order mark, without which Excel garbles Chinese.
    """
    file = StringIO(newline="")
    lines = writer(file)
    lines.writerow(names)
    lines.writerows([written(row[name]) for name in names] for row in rows)
    return file.getvalue().encode("utf-8-sig" if marked else "utf-8")
