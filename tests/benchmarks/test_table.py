from dataclasses import fields, replace

from benchmarks import table
from benchmarks.browser import Seen
from benchmarks.chromium import LOCAL
from benchmarks.visit import Visit

NOTHING = Visit(**{field.name: 0 for field in fields(Visit)})


def test_a_cell_has_the_median_and_the_range():
    visits = [replace(NOTHING, live=live) for live in (1200, 1000, 1100)]
    seen = Seen("156", {("page", LOCAL.name, "first visit"): visits})

    row = list(table.lines(seen))[2]

    assert "| page | local, first visit |" in row
    assert "| 1100 (1000–1200) |" in row


def test_what_a_page_does_not_have_stays_empty():
    seen = Seen("156", {("page", LOCAL.name, "first visit"): [replace(NOTHING, figures=None)]})

    row = list(table.lines(seen))[2]

    assert row.split(" | ")[3] == ""
