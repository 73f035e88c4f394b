"""The sheet of a workbook that says what its figures are: definitions, codes, version, licence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from dashboard.core import labels, site
from dashboard.core.labels import say
from dashboard.core.state import State
from dashboard.exports.tables.rows import unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.core.model.indicators import Indicator
    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.columns import Column
    from dashboard.exports.tables.sheet import Styles

Line = tuple[str, str]
WIDTHS = (34, 100)  # in characters
LEADING = 13.5
LISTS: tuple[tuple[str, Mapping[str, str]], ...] = (
    (say("Qualifiers"), labels.QUALIFIERS),
    (say("Statuses (SDMX, with T of our own)"), labels.STATUSES),
    (say("Kinds of difference"), labels.RIVALRIES),
    (say("Grade: letter of the source’s record"), labels.LETTERS),
    (say("Grade: digit of the item"), labels.DIGITS),
)


def fill(
    sheet: Any,
    looks: Styles,
    index: Index,
    words: Words,
    base: str,
    ids: Sequence[str],
    columns: Sequence[Column],
) -> None:
    """Write the notes of some indicators into an empty sheet."""
    for number, width in enumerate(WIDTHS):
        sheet.set_column(number, number, width)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, words.text(index.record.front.title), looks.title)
    sheet.set_row(0, 28)
    line = 1
    for name, lines in _sections(index, words, base, ids, columns):
        line += 1
        sheet.write_string(line, 0, name, looks.section)
        sheet.write_blank(line, 1, None, looks.section)
        for code, said in lines:
            line += 1
            _write(sheet, looks, line, code, said)
        line += 1
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write(sheet: Any, looks: Styles, line: int, code: str, said: str) -> None:
    sheet.set_row(line, LEADING * _lines(said) + 2)
    sheet.write_string(line, 0, code, looks.note)
    if said.startswith(("https://", "http://")):
        sheet.write_url(line, 1, said, looks.address, said)
    else:
        sheet.write_string(line, 1, said, looks.note)


def _lines(said: str) -> int:
    """Return on how many lines a text stands; rows are as high as they are told."""
    wide = sum(1 + (east_asian_width(sign) in "WF") for sign in said)
    return 1 + wide // (WIDTHS[1] - 4)


def _sections(
    index: Index, words: Words, base: str, ids: Sequence[str], columns: Sequence[Column]
) -> Iterator[tuple[str, Sequence[Line]]]:
    state = State("indicators", ids[0] if len(ids) == 1 else "", lang=words.lang)
    yield words.t("The record"), list(record(index, words, site.permalink(base, state)))
    for id in ids:
        indicator = index.indicators[id]
        yield words.text(indicator.title), list(_indicator(index, words, indicator))
    for name, codes in LISTS:
        yield words.t(name), [(code, words.t(said)) for code, said in codes.items()]
    yield words.t("Columns and their names in CSV"), [(c.headed(words), c.name) for c in columns]


def record(index: Index, words: Words, address: str) -> Iterator[Line]:
    """Yield what is said of the record: version, date, address, licence where one is named."""
    front = index.record.front
    yield words.t("Version of the record"), index.version
    yield words.t("Record as of"), words.date(front.updated)
    yield words.t("Address"), address
    if front.licence:
        yield words.t("Licence"), front.licence


def _indicator(index: Index, words: Words, indicator: Indicator) -> Iterator[Line]:
    code = index.book.unit(indicator.id)
    yield words.t("Indicator id"), indicator.id
    yield words.t("Definition"), words.text(indicator.definition)
    if indicator.note:
        yield words.t("Note"), words.text(indicator.note)
    yield words.t("Unit"), f"{code} = {unit(words, code)}"
    yield words.t("Basis"), words.t(labels.BASES[indicator.basis])
    if indicator.derive:
        yield words.t("Formula"), indicator.derive.formula
