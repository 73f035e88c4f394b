import pytest

from dashboard.core import switch
from tests.core.small import changed, derived, finest, given, observed


def index_of(*indicators, **front):
    record = finest().record
    return changed(
        indicators=(*record.indicators, *indicators),
        front=record.front.model_copy(update=front),
    )


def read(index, id, target):
    return [switch.converted(index, reading, target) for reading in index.book.readings(id)]


@pytest.mark.parametrize(
    ("unit", "commodity", "units"),
    [
        pytest.param("Mt", "crude", ("Mt", "kb/d"), id="oil by weight"),
        pytest.param("kt", "refined", ("kt", "kb/d"), id="products by weight"),
        pytest.param("Mt/a", "crude", ("Mt/a", "kb/d"), id="oil by weight a year"),
        pytest.param("kb/d", "crude", ("kb/d", "Mt/a"), id="oil by barrels"),
        pytest.param("Mt", "coal", ("Mt",), id="coal has no barrels"),
        pytest.param("EUR bn", None, ("EUR bn", "USD bn"), id="money with a rate"),
        pytest.param("KZT bn", None, ("KZT bn",), id="money without a rate"),
        pytest.param("percent", None, ("percent",), id="a share"),
    ],
)
def test_an_indicator_is_read_in_its_own_unit_first(unit, commodity, units):
    index = index_of(observed("x", given("2022", 1), unit=unit, commodity=commodity))

    assert switch.options(index, "x") == units


def test_without_barrels_a_tonne_oil_stays_a_weight():
    index = index_of(barrels_per_tonne=None)

    assert switch.options(index, "port-oil") == ("Mt",)


@pytest.mark.parametrize(
    ("period", "barrels"),
    [
        pytest.param("2023", 7.5 * 36_500 / 365, id="year"),
        pytest.param("2024", 7.5 * 36_500 / 366, id="leap year"),
        pytest.param("2023-02", 7.5 * 36_500 / 28, id="month"),
        pytest.param("2023-01/2023-05", 7.5 * 36_500 / 151, id="five months"),
    ],
)
def test_a_weight_is_spread_over_the_days_of_its_period(period, barrels):
    index = index_of(observed("x", given(period, 36.5), unit="Mt", commodity="crude"))

    (reading,) = read(index, "x", "kb/d")

    assert reading.value == pytest.approx(barrels)


def test_barrels_a_day_become_a_weight_a_year():
    index = index_of(observed("x", given("2023", 750), unit="kb/d", commodity="crude"))

    (reading,) = read(index, "x", "Mt/a")

    assert reading.value == pytest.approx(36.525)


def test_a_weight_a_year_becomes_barrels_a_day():
    index = index_of(observed("x", given("2023", 36.525), unit="Mt/a", commodity="crude"))

    (reading,) = read(index, "x", "kb/d")

    assert reading.value == pytest.approx(750)


def test_money_is_divided_by_the_rate_of_its_year():
    index = index_of(
        observed("x", given("2020", 9), given("2022-H1", 19), unit="EUR bn"),
    )

    first, second = read(index, "x", "USD bn")

    assert (first.value, second.value) == (pytest.approx(10), pytest.approx(20))


def test_money_of_a_year_without_a_rate_is_left_out():
    index = index_of(observed("x", given("2021", 9), given("2020/2022", 9), unit="EUR bn"))

    assert read(index, "x", "USD bn") == [None, None]


def test_trillions_become_billions_of_dollars():
    index = index_of(
        observed("rate", given("2022", 500), unit="KZT/USD"),
        observed("x", given("2022", low=1, high=2), unit="KZT tn"),
        rates={"KZT": "rate"},
    )

    (reading,) = read(index, "x", "USD bn")

    assert (reading.low, reading.high) == (pytest.approx(2), pytest.approx(4))


@pytest.mark.parametrize(
    ("qualifier", "found"), [("exact", "approx"), ("approx", "approx"), ("at-least", "at-least")]
)
def test_a_converted_value_is_never_exact(qualifier, found):
    index = index_of(observed("x", given("2020", 9, qualifier=qualifier), unit="EUR bn"))

    (reading,) = read(index, "x", "USD bn")

    assert reading.qualifier == found


def test_a_value_stated_within_a_range_is_converted_with_it():
    index = index_of(observed("x", given("2020", 9, low=0.9, high=18), unit="EUR bn"))

    (reading,) = read(index, "x", "USD bn")

    assert (reading.low, reading.value, reading.high) == pytest.approx((1, 10, 20))


def test_in_its_own_unit_a_reading_stays_as_it_is():
    (reading, *_) = finest().book.readings("port-oil")

    assert switch.converted(finest(), reading, "Mt") is reading


def test_a_computed_value_is_converted_too():
    index = index_of(derived("x", "goods-exports + goods-exports", "EUR bn"))

    found = read(index, "x", "USD bn")

    assert found[2].value == pytest.approx(8.8 / 0.95)


@pytest.mark.parametrize(
    ("id", "unit", "follows"),
    [
        pytest.param("port-oil", "kb/d", True, id="by barrels"),
        pytest.param("port-oil", "kt", True, id="by dimension"),
        pytest.param("port-oil", "USD bn", False, id="not into money"),
        pytest.param("votes-alike", "persons", False, id="votes are no persons"),
    ],
)
def test_an_indicator_follows_into_units_it_can_be_read_in(id, unit, follows):
    assert switch.follows(finest(), id, unit) is follows


def test_within_a_dimension_a_value_stays_exact():
    index = index_of(observed("x", given("2022", 350), unit="kt"))

    (reading,) = read(index, "x", "Mt")

    assert (reading.value, reading.qualifier) == (pytest.approx(0.35), "exact")
