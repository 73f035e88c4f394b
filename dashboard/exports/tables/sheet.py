"""A sheet of a workbook: typed cells under a heading that stays in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.core.words import Words
    from dashboard.exports.cells import Cell
    from dashboard.exports.columns import Column

INK, INK_2, RULE, PANEL, LINK = "#121A21", "#3E4953", "#D9D6CF", "#F1EEE8", "#1F3A4D"
MOST_LINKS = 65_530  # more than that Excel does not take in a sheet
FONT, SERIF = "Arial", "Georgia"
PLAIN = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "vcenter"}


@dataclass(frozen=True)
class Styles:
    """The looks of cells in one workbook."""

    text: Any
    number: Any
    date: Any
    link: Any
    head: Any
    head_number: Any
    title: Any
    section: Any
    note: Any
    address: Any


def styles(book: Any) -> Styles:
    """Return the looks of cells, added to a workbook."""
    head = {
        **PLAIN, "bold": True, "bg_color": PANEL, "top": 2, "top_color": INK, "bottom": 1,
        "bottom_color": INK, "text_wrap": True,
    }  # fmt: skip
    lined = {**PLAIN, "bottom": 1, "bottom_color": RULE}
    made = {
        "text": lined,
        "number": {**lined, "num_format": "General", "align": "right"},
        "date": {**lined, "num_format": "yyyy-mm-dd", "align": "left"},
        "link": {**lined, "font_color": LINK, "underline": 1},
        "head": head,
        "head_number": {**head, "align": "right"},
        "title": {**PLAIN, "font_name": SERIF, "font_size": 18, "bold": True},
        "section": {**PLAIN, "bold": True, "font_size": 11, "bottom": 2, "bottom_color": INK},
        "note": {**PLAIN, "text_wrap": True, "font_color": INK_2, "valign": "top"},
        "address": {**PLAIN, "font_color": LINK, "underline": 1, "valign": "top"},
    }
    return Styles(**{name: book.add_format(look) for name, look in made.items()})


def fill(
    sheet: Any,
    looks: Styles,
    words: Words,
    columns: Sequence[Column],
    rows: Iterable[Mapping[str, Cell]],
    kept: int,
) -> None:
    """Write a table into an empty sheet.

    Args:
        sheet: Of XlsxWriter.
        looks: Of its workbook.
        words: The language of the headings.
        columns: In order.
        rows: A cell for each column.
        kept: How many columns stay in sight as the rest moves.
    """
    listed = list(rows)
    linked = sum(column.kind == "link" for column in columns) * len(listed) <= MOST_LINKS
    for number, column in enumerate(columns):
        head = looks.head_number if column.kind == "number" else looks.head
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.headed(words), head)
        for line, row in enumerate(listed, 1):
            _write(sheet, looks, (line, number), column, row[column.name], linked)
    sheet.set_default_row(16)
    sheet.set_row(0, 32)
    sheet.freeze_panes(1, kept)
    sheet.autofilter(0, 0, max(len(listed), 1), len(columns) - 1)
    _on_paper(sheet, kept)


def _write(
    sheet: Any, looks: Styles, at: tuple[int, int], column: Column, cell: Cell, linked: bool
) -> None:
    if cell is None or cell == "":
        sheet.write_blank(*at, None, looks.text)
    elif not isinstance(cell, str):
        sheet.write_number(*at, cell, looks.number)
    elif column.kind in {"date", "partial"} and (day := _day(cell)):
        sheet.write_datetime(*at, day, looks.date)
    elif column.kind == "boolean":
        sheet.write_boolean(*at, cell == "true", looks.text)
    elif column.kind == "link" and linked:
        sheet.write_url(*at, cell, looks.link, cell)
    else:
        sheet.write_string(*at, cell, looks.text)


def _day(text: str) -> date | None:
    """Return a whole date; None for a year or month, which a sheet would make a day of."""
    return date.fromisoformat(text) if len(text) == len("2024-03-05") else None


def _on_paper(sheet: Any, kept: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.4, 0.4, 0.5, 0.5)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, kept - 1)
    sheet.set_footer("&L&8&F&R&8&A · &P / &N")
    sheet.set_print_scale(70)
