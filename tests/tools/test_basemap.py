from itertools import pairwise

import brotli
import pytest

from dashboard.figures.map.window import up
from tests.figures import maps
from tools.basemap_disputed import AREAS, OUTLINES

# A place in each disputed area, and one in each country that claims or holds one.
PLACES = {
    "crimea": (34.1, 44.95),
    "ukraine-east": (37.8, 48.0),
    "abkhazia": (41.0, 43.0),
    "south-ossetia": (43.97, 42.25),
    "transnistria": (29.6, 46.84),
    "northern-cyprus": (33.3, 35.3),
    "kosovo": (21.1, 42.6),
    "palestine": (35.25, 31.9),
    "golan": (35.78, 33.0),
    "kashmir-indian": (74.8, 34.1),
    "kashmir-pakistani": (74.3, 35.9),
    "siachen": (77.1, 35.4),
    "shaksgam": (76.5, 36.0),
    "aksai-chin": (79.2, 35.2),
}
CAPITALS = {
    "KAZ": (71.43, 51.13),
    "RUS": (37.62, 55.75),
    "UKR": (30.52, 50.45),
    "GEO": (44.8, 41.72),
    "MDA": (28.83, 47.01),
    "AZE": (48.5, 40.4),
    "CHN": (85.0, 42.0),
    "IND": (77.2, 28.6),
    "TUR": (32.85, 39.93),
}

ARAL, BALKHASH, ISSYK_KUL = (59.5, 45.2), (74.4, 46.3), (77.2, 42.4)


def holders(place):
    x, y = place[0], up(place[1])
    return [
        shape.id
        for shape in maps.ground().shapes
        if shape.kind in {"country", "disputed"} and inside(shape.rings, x, y)
    ]


def inside(rings, x, y):
    count = 0
    for ring in rings:
        for (left, low), (right, high) in pairwise(ring):
            if (low > y) != (high > y) and x < left + (y - low) / (high - low) * (right - left):
                count += 1
    return count % 2 == 1


def lines(kind):
    return next(shape.rings for shape in maps.ground().shapes if shape.kind == kind)


def test_the_basemap_is_small():
    raw = maps.PATH.read_bytes()

    assert len(brotli.compress(raw)) < 60_000
    assert len(raw) < 400_000


def test_every_area_of_the_list_is_on_the_map_and_has_a_reason():
    drawn = {shape.id for shape in maps.ground().shapes if shape.kind == "disputed"}

    assert drawn == {area.id for area in AREAS} == set(PLACES)
    assert all(area.why for area in AREAS)
    assert set(OUTLINES) == {area.id for area in AREAS if area.source == "outline"}


@pytest.mark.parametrize(("area", "place"), PLACES.items(), ids=str)
def test_a_disputed_area_belongs_to_no_country(area, place):
    assert holders(place) == [area]


@pytest.mark.parametrize(
    ("place", "found"), [((20, 66), ["SWE"]), ((60, 66), ["RUS"]), ((8, 66), [])]
)
def test_a_country_that_crosses_the_date_line_holds_nothing_on_the_other_side(place, found):
    assert holders(place) == found


@pytest.mark.parametrize(("country", "place"), CAPITALS.items(), ids=str)
def test_a_country_holds_what_nobody_disputes(country, place):
    assert holders(place) == [country]


def test_the_hatching_lies_within_disputed_areas():
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in lines("hatch")]
    areas = [shape.rings for shape in maps.ground().shapes if shape.kind == "disputed"]

    assert len(middles) > 50
    assert all(any(inside(rings, x, y) for rings in areas) for x, y in middles)


def test_no_border_runs_through_a_disputed_area():
    areas = [shape.rings for shape in maps.ground().shapes if shape.kind == "disputed"]

    within = [
        point
        for line in lines("border")
        for point in line
        if any(inside(one, *point) for one in areas)
    ]

    assert within == []


def test_the_caspian_is_water_and_the_lakes_are_drawn():
    assert holders((51.0, 42.0)) == []
    for lon, lat in ARAL, BALKHASH, ISSYK_KUL:
        assert inside(lines("lake"), lon, up(lat))


@pytest.mark.parametrize(
    "place",
    [
        pytest.param((14.28, 53.06), id="Schwedt"),
        pytest.param((18.36, 40.27), id="Melendugno"),
        pytest.param((35.88, 36.87), id="Ceyhan"),
        pytest.param((28.4, 59.67), id="Ust-Luga"),
        pytest.param((82.56, 45.19), id="Alashankou"),
    ],
)
def test_the_ends_of_every_route_lie_well_within_the_region(place):
    west, south, east, north = maps.ground().bbox

    assert west + 8 < place[0] < east - 8
    assert south + 6 < place[1] < north - 6


def test_every_name_is_in_both_languages_and_on_its_country_or_water():
    for name in maps.ground().names:
        assert set(name.texts) == {"en", "zh"}
        for place in name.places:
            found = holders(place)
            # Lakes lie in countries; seas do not.
            assert name.water or found == [name.id], (name.id, place, found)
