import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.map.window import Window, fit

BBOX = (0.0, 25.0, 91.5, 67.0)
LONS, LATS = st.floats(0, 91.5), st.floats(25, 67)
PLACES = st.tuples(LONS, LATS)
SIZES = st.tuples(st.integers(200, 1400), st.integers(200, 900))


@given(PLACES, PLACES, st.floats(2, 200), SIZES)
def test_a_pixel_leads_back_to_its_place(place, centre, scale, size):
    window = Window(centre, scale, size)

    found = window.place(window.xy(place))

    assert found == pytest.approx(place, abs=1e-6)


@given(st.lists(PLACES, min_size=1, max_size=9), SIZES)
def test_no_window_leaves_the_ground(places, size):
    west, south, east, north = fit(places, size, BBOX).bounds

    assert west >= BBOX[0] - 1e-6
    assert south >= BBOX[1] - 1e-6
    assert east <= BBOX[2] + 1e-6
    assert north <= BBOX[3] + 1e-6


def test_a_window_holds_its_places_with_air_around_them():
    window = fit([(30, 40), (50, 50)], (900, 620), BBOX, air=(10, 20, 100, 20))

    (left, low), (right, high) = window.xy((30, 40)), window.xy((50, 50))
    assert left >= 19.9
    assert right <= 880.1
    assert high >= 9.9
    assert low <= 520.1


def test_a_kilometre_is_shorter_in_the_south():
    window = Window((50, 45), 20, (900, 620))

    assert window.km(0) == pytest.approx(5.566, abs=0.01)
    assert window.km(60) == pytest.approx(window.km(0) / 2, rel=0.01)


def test_the_zoom_is_that_of_deck_gl():
    assert Window((0, 0), 512 / 360, (100, 100)).zoom == 0
    assert Window((0, 0), 512 / 360 * 8, (100, 100)).zoom == 3
