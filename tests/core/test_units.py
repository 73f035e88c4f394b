import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core import labels, units


@pytest.mark.parametrize(
    ("code", "target", "factor"),
    [
        pytest.param("kt", "Mt", 0.001, id="kilotonnes in megatonnes"),
        pytest.param("Mt", "t", 1_000_000, id="megatonnes in tonnes"),
        pytest.param("kt/month", "kt/a", 12, id="a month's rate in a year's"),
        pytest.param("mb/d", "kb/d", 1_000, id="barrels a day"),
        pytest.param("KZT tn", "KZT bn", 1_000, id="trillions in billions"),
        pytest.param("USD", "USD m", 0.000_001, id="dollars in millions"),
        pytest.param("ratio", "percent", 100, id="a ratio in percent"),
        pytest.param("percent", "ratio", 0.01, id="percent as a ratio"),
        pytest.param("percent", "percent", 1, id="itself"),
    ],
)
def test_a_unit_converts_into_another_of_its_dimension(code, target, factor):
    assert units.factor(code, target) == pytest.approx(factor)


@pytest.mark.parametrize(
    ("code", "target"),
    [
        pytest.param("Mt", "kb/d", id="weight and flow"),
        pytest.param("Mt", "Mt/a", id="weight and rate"),
        pytest.param("USD bn", "EUR bn", id="two currencies"),
        pytest.param("persons", "permits", id="two things counted"),
    ],
)
def test_units_of_two_dimensions_do_not_convert(code, target):
    with pytest.raises(ValueError, match=f"{code} and {target} measure different things"):
        units.factor(code, target)


def test_convertible_tells_whether_units_go_together():
    assert units.convertible(["Mt", "kt", "t"])
    assert not units.convertible(["Mt", "bcm"])
    assert units.convertible([])


def test_an_unknown_unit_is_a_key_error():
    with pytest.raises(KeyError):
        units.quantity("furlong")


def test_every_unit_has_words():
    assert set(labels.UNITS) == set(units.CODES)


@given(st.sampled_from(sorted(units.CODES)), st.sampled_from(sorted(units.CODES)))
def test_there_and_back_is_where_one_was(code, target):
    if units.dimension(code) == units.dimension(target):
        assert units.factor(code, target) * units.factor(target, code) == pytest.approx(1)
