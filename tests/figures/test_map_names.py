from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.figures.map import course, layout
from dashboard.figures.map.scene import Line, Note, Spot
from tests.figures import maps

PLACES = st.tuples(st.floats(1, 19), st.floats(39, 51))
WORDS = st.text("abc 中文", min_size=1, max_size=14)
LINES = st.lists(st.tuples(WORDS, st.lists(PLACES, min_size=2, max_size=5)), max_size=8)
SPOTS = st.lists(st.tuples(WORDS, PLACES), max_size=8)


def crowd(lines, spots, **more):
    drawn = [
        Line(f"l{index}", said, tuple(points), "through")
        for index, (said, points) in enumerate(lines)
    ]
    marks = [Spot(f"s{index}", said, place) for index, (said, place) in enumerate(spots)]
    return maps.scene(*drawn, spots=tuple(marks), **more)


@settings(max_examples=60, deadline=None)
@given(LINES, SPOTS, PLACES)
def test_no_name_meets_another_or_what_stands_on_the_map(lines, spots, place):
    scene = crowd(lines, spots, notes=(Note(place, ("A note", "of two rows")),), key=True)

    boxes = [one.box for one in layout.layout(scene, maps.SMALL).labels]

    boxes += layout.taken(replace(scene, spots=()), maps.SMALL)[:2]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_a_name_without_room_is_left_out_and_the_selected_route_keeps_its_own():
    crowded = [(f"a rather long name {index}", [(9, 45), (11, 45)]) for index in range(30)]
    scene = crowd(crowded, [])
    chosen = replace(scene.lines[7], selected=True)
    scene = replace(scene, lines=(*scene.lines[:7], chosen, *scene.lines[8:]))

    named = [one.id for one in layout.layout(scene, maps.SMALL).labels if one.kind == "route"]

    assert named[0] == "l7"
    assert len(named) < 30


def test_names_are_in_the_language_of_the_page():
    labels = layout.layout(maps.scene(lang="zh"), maps.SMALL).labels

    assert {one.rows[0] for one in labels} >= {"甲国", "乙国", "蓝海"}


def test_a_name_has_the_halo_of_the_ground_beneath_it():
    labels = layout.layout(maps.scene(spots=()), maps.SMALL).labels

    assert {one.id: one.ground for one in labels} == {
        "ARC": "first",
        "BOR": "second",
        "sea": "water",
    }


def test_routes_that_share_a_way_run_side_by_side():
    way = ((5.0, 45.0), (15.0, 45.0))
    there, back = Line("a", "", way, "through"), Line("b", "", way[::-1], "around")

    ways = course.courses((there, back), maps.WINDOW)

    apart = abs(ways["a"][0][1] - ways["b"][-1][1])
    assert 6 < apart < 7


def test_a_course_passes_through_every_place():
    points = [(0.0, 0.0), (50.0, 10.0), (60.0, 80.0), (200.0, 90.0)]

    curve = course.smooth(tuple(points))

    assert all(point in curve for point in points)
