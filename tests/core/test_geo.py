import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core import geo

POINTS = st.tuples(st.floats(-180, 180), st.floats(-90, 90))


@pytest.mark.parametrize(
    ("start", "end", "km"),
    [
        pytest.param((25.0, 60.0), (25.0, 60.0), 0, id="no way at all"),
        pytest.param((0.0, 0.0), (0.0, 90.0), 10_007.56, id="equator to pole"),
        pytest.param((0.0, 0.0), (180.0, 0.0), 20_015.11, id="half way round"),
        pytest.param((10.0, 60.0), (11.0, 60.0), 55.597, id="a degree of longitude at 60 north"),
        pytest.param((179.0, 0.0), (-179.0, 0.0), 222.390, id="over the date line"),
    ],
)
def test_the_distance_of_two_points_follows_the_great_circle(start, end, km):
    assert geo.distance(start, end) == pytest.approx(km, abs=0.01)


@given(POINTS, POINTS)
def test_the_way_back_is_as_long_as_the_way_there(start, end):
    assert geo.distance(start, end) == pytest.approx(geo.distance(end, start), abs=1e-6)


@given(POINTS, POINTS, POINTS)
def test_a_place_on_the_way_never_makes_it_shorter(start, middle, end):
    direct = geo.length([start, end])

    assert geo.length([start, middle, end]) >= direct - 1e-3


def test_the_length_of_a_line_is_that_of_its_stretches():
    assert geo.length([(0.0, 0.0), (0.0, 1.0), (0.0, 3.0)]) == pytest.approx(333.585, abs=0.01)


@pytest.mark.parametrize("points", [[], [(25.0, 60.0)]])
def test_fewer_than_two_points_make_no_length(points):
    assert geo.length(points) == 0
