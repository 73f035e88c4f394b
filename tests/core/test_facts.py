import pytest

from dashboard.core import facts
from tests.core.small import changed, chinese, derived, english, finest, given, observed


def fact_of(indicator, key, words=english):
    reading = finest().reading(indicator, key)
    return facts.fact(finest(), reading, words())


def test_a_value_read_in_a_claim_has_its_paragraph():
    found = fact_of("port-share-stated", "2022~courier-2022")

    assert (found.value, found.period, found.firm) == ("≈80%", "2022", "approximate")
    assert (found.locator, found.grade) == ("paragraph 3, claim share-2022", "C3")
    assert found.claim.verdict == "partly"
    assert found.source.id == "courier-2022"
    assert found.working == ""


def test_a_value_read_elsewhere_has_its_locator():
    assert fact_of("port-oil", "2018~port-2025").locator == "table 1"
    assert fact_of("port-oil", "2024~port-2024~revision").locator == "whole page"


def test_a_rival_has_its_kind_and_note():
    found = fact_of("port-oil", "2022~courier-2022~definition")

    assert (found.difference, found.note) == ("another definition", "Net of ballast.")


@pytest.mark.parametrize(
    ("indicator", "key", "firm"),
    [
        pytest.param("port-oil", "2018~port-2025", "", id="exact and actual"),
        pytest.param("port-oil", "2024~port-2025", "provisional", id="provisional"),
        pytest.param(
            "port-oil", "2030~courier-2022~port-company", "approximate, plan", id="a rough plan"
        ),
    ],
)
def test_how_firm_a_value_is_stands_in_words(indicator, key, firm):
    assert fact_of(indicator, key).firm == firm


def test_the_maker_is_named_where_the_source_only_relays():
    assert fact_of("port-oil", "2030~courier-2022~port-company").maker == "Strait Port Company"
    assert fact_of("trust", "2014~survey-2024").maker == ""


def test_a_value_given_in_another_unit_is_stated_in_the_indicators():
    found = fact_of("port-oil", "2023~trade-office-2025~unit")

    assert found.value == "43.9 Mt"


def test_a_computed_value_shows_its_working():
    found = fact_of("port-share-computed", "2022")

    assert found.working == "100 × 39.8 Mt ÷ 49.9 Mt = 79.8%"
    assert (found.source, found.grade, found.locator) == (None, "", "")


def test_working_follows_the_counting_of_the_language():
    found = fact_of("port-share-computed", "2022", chinese)

    assert found.working == "100 × 3980万吨 ÷ 4990万吨 = 79.8%"


def test_signs_within_a_unit_are_no_signs_of_the_formula():
    index = changed(
        indicators=(
            observed("flow", given("2022", 5), unit="kb/d"),
            observed("flow-of", given("2022", low=1, high=2), unit="kb/d"),
            derived("rest", "flow - flow-of", "kb/d"),
        )
    )

    (reading,) = index.book.readings("rest")

    assert facts.working(index, reading, english()) == "5 kb/d − 1–2 kb/d = 3–4 kb/d"


def test_lengths_of_time_are_words_in_the_working():
    index = changed(
        indicators=(
            observed("rate", given("2022", 2), unit="Mt/month"),
            derived("total", "rate * year", "Mt"),
        )
    )

    (reading,) = index.book.readings("total")

    assert facts.working(index, reading, english()) == "2 Mt a month × year = 24 Mt"


def test_a_value_as_given_keeps_its_digits_and_a_computed_one_is_rounded():
    given_value = finest().book.pick("port-oil", "2018")
    computed = finest().book.pick("port-share-computed", "2018")

    assert facts.stated(finest(), given_value, english()) == "40.1 Mt"
    assert facts.stated(finest(), computed, english()) == "79.9%"


def test_an_outlet_is_said_with_its_grade():
    reading = finest().book.pick("trust", "2014")
    computed = finest().book.pick("port-share-computed", "2018")

    assert facts.outlet(finest(), reading, english()) == "F6 Invented Institute · Nov 30, 2024"
    assert facts.outlet(finest(), computed, english()) == "computed from the record"


def test_a_grade_is_explained():
    found = facts.grade_in_words("C3", english())

    assert found == "C3: source fairly reliable; item possibly true"
