import pytest

from dashboard.core import agree
from dashboard.core.formula import FormulaError
from tests.core.small import book, check, derived, given, observed


def two(stated, computed, unit="Mt"):
    return book(
        observed("a", stated, unit="Mt"),
        observed("b", computed, unit=unit),
    )


@pytest.mark.parametrize(
    ("stated", "computed", "outcome"),
    [
        pytest.param(given("2022", 100), given("2022", 100), "agrees", id="alike"),
        pytest.param(given("2022", 100), given("2022", 105), "agrees", id="just within"),
        pytest.param(given("2022", 100), given("2022", 106), "differs", id="just beyond"),
        pytest.param(given("2022", 100), given("2022", 94), "differs", id="below"),
        pytest.param(given("2022", low=90, high=99), given("2022", 98), "agrees", id="in a range"),
        pytest.param(given("2022", 100), given("2022", low=50, high=101), "agrees", id="overlap"),
        pytest.param(given("2022", -100), given("2022", -103), "agrees", id="below nought"),
    ],
)
def test_two_sides_agree_within_the_tolerance_of_the_stated(stated, computed, outcome):
    sides = check("value('a', '2022')", "value('b', '2022')")

    assert agree.outcome(sides, two(stated, computed)).outcome == outcome


def test_a_difference_under_a_condition_is_conditional():
    sides = check(
        "value('a', '2022')", "value('b', '2022')", condition={"same": "June counts half."}
    )

    found = agree.outcome(sides, two(given("2022", 1), given("2022", 2)))

    assert found.outcome == "conditional"


def test_both_sides_come_out_in_the_unit_of_the_stated():
    sides = check("value('a', '2022')", "value('b', '2022') / 2")

    found = agree.outcome(sides, two(given("2022", 1), given("2022", 3_000), unit="kt"))

    assert found.unit == "Mt"
    assert found.stated == (1, 1)
    assert found.computed == pytest.approx((1.5, 1.5))


def test_each_value_named_is_shown_with_its_reading():
    sides = check("value('a', '2022')", "value('b', '2022', 'ministry-2023') + value('a', '2022')")

    found = agree.outcome(sides, two(given("2022", 1), given("2022", 3)))

    assert [(term, reading.value) for term, reading in found.terms] == [
        ("value('a', '2022')", 1),
        ("value('b', '2022', 'ministry-2023')", 3),
    ]


def test_ranges_of_all_values_are_combined():
    sides = check("value('a', '2022')", "value('a', '2022') - value('b', '2022')")

    found = agree.outcome(sides, two(given("2022", low=5, high=7), given("2022", low=1, high=2)))

    assert found.stated == (5, 7)
    assert found.computed == pytest.approx((3, 6))


def test_low_and_high_are_what_anyone_says():
    figures = book(observed("a", given("2022", 5), given("2022", 3, rival="conflict")))

    found = agree.outcome(check("low('a', '2022')", "high('a', '2022')"), figures)

    assert (found.stated, found.computed) == ((3, 3), (5, 5))


def test_a_rate_is_multiplied_by_a_length_of_time():
    figures = book(observed("a", given("2022", 100), unit="kt/month"), derived("b", "a * year"))

    found = agree.outcome(check("value('b', '2022')", "12 * month * value('a', '2022')"), figures)

    assert found.outcome == "agrees"


def test_twenty_exact_values_may_stand_in_one_sum():
    months = [f"2022-{month:02}" for month in range(1, 13)]
    figures = book(observed("a", given("2022", 12), *(given(month, 1) for month in months)))
    total = " + ".join(f"value('a', '{month}')" for month in months)

    assert agree.outcome(check("value('a', '2022')", total), figures).outcome == "agrees"


@pytest.mark.parametrize(
    ("stated", "computed", "message"),
    [
        pytest.param("value('a', '2021')", "1", "'a' has no value for '2021'", id="no period"),
        pytest.param("value('c', '2022')", "1", "no indicator has the id 'c'", id="no id"),
        pytest.param("value('a')", "1", "takes an id, a period and perhaps", id="too few names"),
        pytest.param("low('a')", "1", "take an id and a period", id="low of one name"),
        pytest.param("value('a', '2022')", "3", "measure different things", id="a bare number"),
        pytest.param("value('a', '2022')", "value('b', '2022')", "both must come to Mt", id="unit"),
        pytest.param("value('a', '2022')", "1 < 2", "a comparison has no value", id="truth"),
        pytest.param("1", "2", "neither side names a figure", id="only numbers"),
        pytest.param("value('a', '2022') / 0", "1", "divides by zero", id="zero"),
        pytest.param("a", "1", "cannot be worked out, found 'a'", id="bare id"),
    ],
)
def test_a_side_that_cannot_be_worked_out_is_told(stated, computed, message):
    figures = two(given("2022", 1), given("2022", 2), unit="bcm")

    with pytest.raises(FormulaError, match=message):
        agree.outcome(check(stated, computed), figures)
