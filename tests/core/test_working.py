import pytest

from dashboard.core import working
from tests.core.small import changed, check, chinese, english, finest, given, observed


def of(id, words=english):
    found = next(one for one in finest().record.checks if one.id == id)
    return working.of_check(finest(), found, finest().finding(found), words())


def test_a_check_that_only_compares_says_both_sides():
    assert of("exports-mirror") == "computed 4.3 bn euros, stated 4.7 bn euros"


def test_a_check_against_a_computed_value_says_both_sides():
    assert of("share-2022") == "computed 79.8%, stated ≈80%"


def test_a_check_with_arithmetic_is_written_out():
    index = changed(
        indicators=(
            observed("total", given("2022", 10)),
            observed("port", given("2022", low=3, high=4)),
        )
    )
    sides = check("value('total', '2022')", "2 * value('port', '2022', 'ministry-2023')")

    found = working.of_check(index, sides, index.finding(sides), english())

    assert found == "2 × 3–4 Mt = 6–8 Mt; stated 10 Mt"


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        pytest.param("value('port-oil', '2022') / 12", "39.8 Mt ÷ 12", id="value"),
        pytest.param("low('port-oil', '2022') - 1", "38.5 Mt − 1", id="low"),
        pytest.param("high( 'port-oil', \"2022\" )", "39.8 Mt", id="high"),
        pytest.param("value('port-oil', '2022', 'courier-2022')", "38.5 Mt", id="of a source"),
        pytest.param("12 * month", "12 × month", id="a length of time"),
        pytest.param("value('port-oil', '1999')", "value('port-oil', '1999')", id="no such value"),
    ],
)
def test_an_expression_is_filled_with_values(expression, written):
    assert working.filled(finest(), expression, english()) == written


def test_values_are_filled_in_as_the_language_counts():
    found = working.filled(finest(), "value('port-oil', '2022') / 12", chinese())

    assert found == "3980万吨 ÷ 12"
