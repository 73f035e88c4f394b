from dashboard.exports.tables.csv import csv
from tests.core import small
from tests.exports import files


def rows(*ids, lang="en", index=None):
    index = index or small.finest()
    found = files.read(csv(index, files.words(lang), files.BASE, ids))
    return {row["key"]: row for row in found}


def test_a_row_holds_the_value_how_firm_it_is_and_where_it_was_read():
    assert rows("port-oil")["2030~courier-2022~port-company"] == {
        "indicator": "port-oil",
        "title_en": "Oil through the strait port",
        "title_zh": "经海峡港口外运的石油",
        "dyad": "FIN~EST",
        "period": "2030",
        "start": "2030-01-01",
        "end": "2030-12-31",
        "value": "50",
        "low": "",
        "high": "",
        "unit": "Mt",
        "unit_words": "Mt",
        "shown": "≈50 Mt",
        "given_value": "50",
        "given_low": "",
        "given_high": "",
        "given_unit": "Mt",
        "qualifier": "approx",
        "qualifier_words": "approximate",
        "status": "T",
        "status_words": "plan",
        "basis": "loaded",
        "basis_words": "loaded",
        "rival": "",
        "rival_words": "",
        "key": "2030~courier-2022~port-company",
        "by": "port-company",
        "producer": "Strait Port Company",
        "made": "stated",
        "formula": "",
        "inputs": "",
        "source": "courier-2022",
        "publisher": "The Invented Courier",
        "source_title": "What the gulf carries",
        "issued": "2022-09-01",
        "accessed": "2025-06-01",
        "url": "https://example.org/courier/2022/gulf",
        "locator": "paragraph 5, claim plan-2030",
        "claim": "plan-2030",
        "grade": "C3",
        "note": "",
        "address": (
            "https://example.org/record/indicators"
            "?indicator=port-oil&pin=2030~courier-2022~port-company&lang=en"
        ),
        "version": small.finest().version,
    }


def test_every_value_has_a_row_rivals_included():
    assert list(rows("port-share-stated", "trust")) == [
        "2022~courier-2022",
        "2022~ministry-2023~conflict",
        "2022~port-2024~perspective",
        "2024~ministry-2023",
        "2014~survey-2024",
        "2024~survey-2024",
    ]


def test_a_stated_range_has_no_value_in_its_middle():
    row = rows("port-share-stated")["2022~ministry-2023~conflict"]

    assert (row["value"], row["low"], row["high"]) == ("", "75", "78")


def test_a_value_stated_besides_its_range_is_kept():
    row = rows("port-share-stated")["2024~ministry-2023"]

    assert (row["value"], row["low"], row["high"]) == ("80", "78", "82")


def test_a_value_given_in_another_unit_stands_beside_the_converted_one():
    row = rows("port-oil")["2023~trade-office-2025~unit"]

    assert (row["value"], row["unit"]) == ("43.9", "Mt")
    assert (row["given_value"], row["given_unit"]) == ("43900", "kt")


def test_a_digit_of_its_own_makes_the_values_grade():
    assert rows("port-share-stated")["2024~ministry-2023"]["grade"] == "B2"


def test_a_computed_value_has_its_formula_and_inputs_and_no_source():
    row = rows("port-share-computed")["2022"]

    assert row["value"] == "79.7595190380761"
    assert (row["made"], row["formula"]) == ("computed", "100 * port-oil / oil-exports")
    assert row["inputs"] == "port-oil 2022~oil-exports 2022"
    assert (row["source"], row["grade"], row["locator"], row["given_value"]) == ("", "", "", "")


def test_the_words_go_by_the_language_and_a_unit_says_what_one_of_the_value_is():
    row = rows("port-oil", lang="zh")["2024~port-2025"]

    assert (row["value"], row["unit_words"], row["shown"]) == ("44.6", "100万吨", "4460万吨")
    assert (row["status_words"], row["rival_words"]) == ("初步数", "")
    assert row["address"].endswith("&lang=zh")


def test_a_note_that_looks_like_a_formula_stays_text():
    given = small.given("2024", 1, note={"same": "=cmd()"})
    index = small.changed(indicators=(small.observed("trap", given),))

    assert rows("trap", index=index)["2024~ministry-2023"]["note"] == "'=cmd()"


def test_a_negative_number_stays_a_number():
    index = small.changed(indicators=(small.observed("trap", small.given("2024", -11)),))

    assert rows("trap", index=index)["2024~ministry-2023"]["value"] == "-11"
