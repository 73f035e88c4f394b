import pytest

from dashboard.core import volume
from tests.core import small


def route(**fields):
    found = next(one for one in small.finest().record.routes if one.id == "gulf-line")
    return found.model_copy(update=fields)


def test_a_route_carries_what_its_flow_indicator_says_of_the_latest_year():
    assert volume.yearly(route(), small.finest().book) == 44.6


def test_a_route_whose_flow_nobody_counts_has_no_volume():
    assert volume.yearly(route(flow=None), small.finest().book) is None


@pytest.mark.parametrize(
    ("observations", "found"),
    [
        pytest.param([("2023", 40, "A"), ("2026", 90, "T")], 40, id="a plan is not what moved"),
        pytest.param([("2023", 40, "A"), ("2024-Q1", 9, "A")], 40, id="nor is a part of a year"),
        pytest.param([("2024-Q1", 9, "A")], None, id="no whole year"),
    ],
)
def test_plans_and_parts_of_a_year_are_no_volume(observations, found):
    made = (small.given(period, value, status=status) for period, value, status in observations)
    book = small.book(small.observed("oil", *made))

    assert volume.yearly(route(flow="oil"), book) == found
