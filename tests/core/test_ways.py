import pytest

from dashboard.core import ways
from tests.core.small import finest


def route(id):
    return next(route for route in finest().record.routes if route.id == id)


def test_a_route_is_as_long_as_its_path_is_drawn():
    assert ways.drawn(route("gulf-line"), finest().record.places) == pytest.approx(226, abs=0.5)


def test_a_route_without_a_path_has_no_length():
    assert ways.drawn(route("far-line"), finest().record.places) == 0


def test_a_place_that_is_not_known_is_left_out_of_a_line():
    assert ways.points(["kotka", "nowhere"], finest().record.places) == [(26.95, 60.47)]


def test_the_stated_length_is_the_one_of_the_whole_line_that_is_no_rival():
    assert ways.stated(route("gulf-line")).value == 240


def test_a_route_of_which_nobody_states_a_length_has_none():
    assert ways.stated(route("coast-railway")) is None


@pytest.mark.parametrize(
    ("id", "crosses"),
    [
        pytest.param("gulf-line", True, id="from the first country into the second"),
        pytest.param("inland-line", True, id="inside the second country"),
        pytest.param("coast-railway", False, id="inside the first country"),
    ],
)
def test_a_route_crosses_the_partner_or_goes_around_it(id, crosses):
    assert ways.crosses(route(id), finest().record.front.dyad) is crosses
