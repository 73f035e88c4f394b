import csv
import io

import pytest

from dashboard.exports.cells import safe
from tests.exports import listed


def rows(lang="en", index=None):
    text = listed.written("csv", lang, index).decode("utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_an_event_is_one_row_in_both_languages():
    assert rows()["oil-halt"] == {
        "id": "oil-halt",
        "date": "2022-07-05/2022-08-04",
        "start": "2022-07-05",
        "end": "2022-08-04",
        "title_en": "Port shut for a month",
        "title_zh": "港口关闭一个月",
        "summary_en": "A court orders loading to stop; it is lifted after a month.",
        "summary_zh": "法院下令停止装船，一个月后解除。",
        "actors": "EST~FIN",
        "domain": "energy",
        "quad": "material-conflict",
        "importance": "3",
        "routes": "gulf-line",
        "indicators": "port-oil~port-share-stated",
        "places": "muuga",
        "address": "https://example.org/record/timeline?event=oil-halt&lang=en",
        "sources": "courier-2022~port-2024",
        "locators": "~p. 2",
        "claims": "halt~",
        "grades": "C3~B2",
        "addresses": "https://example.org/courier/2022/gulf~https://example.org/port/2023",
    }


def test_what_is_not_there_leaves_an_empty_cell():
    row = rows()["budget-vote"]

    assert (row["routes"], row["places"], row["claims"], row["addresses"]) == ("", "", "", "")


def test_the_days_of_a_month_or_year_are_spelt_out():
    found = rows()

    assert (found["ferry-accord"]["start"], found["ferry-accord"]["end"]) == (
        "2019-03-01",
        "2019-03-31",
    )
    assert (found["votes-pledge"]["date"], found["votes-pledge"]["end"]) == ("2021", "2021-12-31")


def test_only_the_addresses_go_by_the_language():
    english, chinese = rows()["oil-halt"], rows("zh")["oil-halt"]

    assert {name for name in english if english[name] != chinese[name]} == {"address"}


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://x")', "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", " =1+1", "\n-2", "＝1+1",
        "＋1", "－1", "＠A1",
    ],
)  # fmt: skip
def test_a_text_that_looks_like_a_formula_stays_text(text):
    index = listed.changed("oil-halt", title={"same": text})

    assert rows(index=index)["oil-halt"]["title_en"] == f"'{text}"


@pytest.mark.parametrize("text", ["Oil = money", "2022-07-05", "–5 degrees", "", "'quoted'"])
def test_any_other_text_stays_as_it_is(text):
    assert safe(text) == text


def test_a_locator_that_looks_like_a_formula_stays_text():
    index = listed.changed("oil-halt", cite=[{"source": "port-2024", "locator": "=1+1"}])

    assert rows(index=index)["oil-halt"]["locators"] == "'=1+1"


def test_commas_quotes_and_line_ends_stay_within_their_cell():
    index = listed.changed("oil-halt", summary={"same": 'One, "two"\nthree'})

    assert rows(index=index)["oil-halt"]["summary_zh"] == 'One, "two"\nthree'


def test_a_tilde_in_a_locator_makes_no_second_one():
    cite = [
        {"source": "port-2024", "locator": "pp. 2~3"},
        {"source": "port-2025", "locator": "whole"},
    ]
    index = listed.changed("oil-halt", cite=cite)

    assert rows(index=index)["oil-halt"]["locators"].split("~") == ["pp. 2%7E3", "whole"]


def test_a_spreadsheet_is_told_that_it_is_utf_8():
    assert listed.written("csv").startswith(b"\xef\xbb\xbfid,date,")
