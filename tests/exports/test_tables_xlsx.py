import re

import pytest

from dashboard.exports.tables.xlsx import xlsx
from tests.core import small
from tests.exports import files

IDS = ("port-share-stated", "port-share-computed")


def book(lang="en", index=None, ids=IDS):
    return xlsx(index or small.finest(), files.words(lang), files.BASE, ids)


def column(body, heading, sheet=1):
    """Return the cells below a heading, by row."""
    cells = files.sheet(body, sheet)
    place = next(place for place, cell in cells.items() if cell == ("s", heading))
    letters = re.sub(r"\d", "", place)
    return [cells.get(f"{letters}{row}") for row in range(2, 6)]


def test_numbers_are_numbers_and_dates_are_dates():
    body = book()

    assert column(body, "Value") == [("n", "80"), None, ("n", "82"), ("n", "80")]
    assert column(body, "Low end") == [None, ("n", "75"), None, ("n", "78")]
    assert column(body, "First day")[0] == ("n", "44562")
    assert column(body, "Unit code")[0] == ("s", "percent")


def test_a_date_of_which_only_the_month_is_known_stays_as_it_is_written():
    assert column(book(), "Published") == [
        ("n", "44805"),
        ("s", "2023"),
        ("s", "2024-04"),
        ("s", "2023"),
    ]


def test_addresses_are_links():
    parts = files.opened(book())

    assert (
        b'Target="https://example.org/courier/2022/gulf"'
        in (parts["xl/worksheets/_rels/sheet1.xml.rels"])
    )


def test_a_text_that_looks_like_a_formula_is_a_text_and_keeps_its_letters():
    given = small.given("2024", 1, note={"same": "=1+1"})
    body = book(index=small.changed(indicators=(small.observed("trap", given),)), ids=("trap",))

    assert column(body, "Note")[0] == ("s", "=1+1")


def test_the_sources_of_values_and_of_what_they_are_computed_from_have_a_sheet():
    body = book(ids=("port-share-computed",))

    assert column(body, "Source id", 2)[:2] == [("s", "port-2025"), ("s", "trade-office-2025")]


def test_the_notes_say_what_is_measured_what_codes_mean_and_which_record_it_is():
    texts = {cell for _, cell in files.sheet(book(), 3).values()}

    assert {
        small.finest().version, "30 June 2025", "CC0-1.0", "Loaded oil over exported oil.",
        "100 * port-oil / oil-exports", "a conflicting figure", "given_value", "provisional",
        "https://example.org/record/indicators?lang=en",
    } <= texts  # fmt: skip


def test_no_licence_is_named_where_the_record_names_none():
    texts = {cell for _, cell in files.sheet(book(index=files.unlicensed()), 3).values()}

    assert not {"Licence", "CC0-1.0", "None"} & texts


def test_the_heading_and_the_first_column_stay_in_sight():
    sheet = files.opened(book())["xl/worksheets/sheet1.xml"]

    assert b'<pane xSplit="1" ySplit="1" topLeftCell="B2"' in sheet


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_same_record_makes_the_same_bytes(lang):
    assert book(lang) == book(lang)


def test_a_workbook_is_dated_as_the_record_is():
    assert b"2025-06-30T00:00:00Z</dcterms:created>" in files.opened(book())["docProps/core.xml"]
