import pytest

from dashboard.figures import stamp, text
from dashboard.figures.axis import axes
from dashboard.figures.map import layout
from dashboard.figures.map import stamp as map_stamp
from dashboard.figures.spot import Box
from dashboard.figures.timeline import frame
from dashboard.figures.timeline.picture import picture
from tests.figures import maps, timelines
from tests.figures.charts import EVENTS, FIVE, LIGHT, RIVAL, chart, mark, second
from tests.figures.drawn import draw

CHARTS = {
    "line": chart("line", (*FIVE, RIVAL), flags=EVENTS),
    "bar": chart("bar", (*FIVE, RIVAL)),
    "block": chart("block", (mark("2021", 60, 70), mark("2022-03/2022-05", 350, 400))),
    "slope": chart("slope", (mark("2012", 80), mark("2023", 75)), second("slope", mark("2012", 1))),
}
WIDTHS = (358, 440, 839, 1280)
CORNERS = [(across / 10, up / 10) for across in range(5) for up in range(5)]
SHAPES = [(0.6, 1.0), (1.0, 0.6), (0.7, 0.86), (0.775, 0.775)]


def copies(shown, width, height=400):
    """Return the box of each copy in pixels of the plot without its strip."""
    notes = draw(shown, LIGHT, height).to_plotly_json()["layout"]["annotations"]
    return [room(note, shown, width, height) for note in notes if note.get("name") == "stamp"]


def room(note, shown, width, height):
    place = axes(shown, height)
    lines = note["text"].split("<br>")
    wide = max(text.width(line, note["font"]["size"]) for line in lines)
    tall = len(lines) * note["font"]["size"] * 1.3
    left = note["x"] * width - (0 if note["xanchor"] == "left" else wide)
    middle = note["y"] / place.domain * place.height
    return Box(left, middle - tall / 2, left + wide, middle + tall / 2)


def crops(width, height):
    """Return crops of three fifths of a plot, in every corner and between."""
    for wide, tall in SHAPES:
        for across, up in CORNERS:
            left, low = across * (1 - wide) / 0.4 * width, up * (1 - tall) / 0.4 * height
            yield Box(left, low, left + wide * width, low + tall * height)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", CHARTS)
def test_every_crop_of_three_fifths_of_a_plot_keeps_source_and_date_whole(kind, width):
    shown = CHARTS[kind]
    height = axes(shown, 400).height

    held = [any(crop.holds(copy) for copy in copies(shown, width)) for crop in crops(width, height)]

    assert all(held)


@pytest.mark.parametrize("kind", CHARTS)
def test_a_lower_chart_keeps_them_too(kind):
    found = copies(CHARTS[kind], 358, 320)
    height = axes(CHARTS[kind], 320).height

    held = [any(map(crop.holds, found)) for crop in crops(358, height)]

    assert all(held)


def test_source_and_date_say_who_and_when():
    notes = draw(CHARTS["line"], LIGHT).to_plotly_json()["layout"]["annotations"]

    said = [note["text"].replace("<br>", " ") for note in notes if note.get("name") == "stamp"]

    assert said == ["Gazette and 3 others as of 1 Jan 2024"] * 2


def test_the_copies_do_not_meet():
    one, other = copies(CHARTS["bar"], 358)

    assert not one.meets(other)


def test_a_long_name_is_cut_where_the_plot_is_low():
    lines = stamp.rows(("The Ministry of Very Long Names and 12 others", "as of 1 Jan 2024"), 130)

    assert lines == ["The Ministry of…", "as of 1 Jan 2024"]


def test_a_chart_without_words_for_it_has_none():
    assert stamp.rows((), 300) == []


def test_a_copy_stands_where_it_hides_no_mark_if_there_is_such_a_place():
    low = chart("bar", (mark("2018", 1), mark("2019", 1), mark("2020", 100)))
    place = axes(low, 400)

    first, _ = copies(low, 358)

    assert first.bottom > place.y(1)


@pytest.mark.parametrize("lanes", range(1, 8))
def test_the_words_of_a_timeline_stand_in_the_middle_fifth_of_lanes_or_whole(lanes):
    y = frame.stamp(lanes)

    tall, each = frame.height(lanes), frame.lane_height(lanes) * lanes
    in_lanes = frame.TOP + 0.4 * each <= y - 10 and y <= frame.TOP + 0.6 * each
    in_whole = 0.4 * tall <= y - 10 and y <= 0.6 * tall
    assert in_lanes or in_whole


def test_the_timeline_says_whose_it_is_twice():
    drawn = str(picture(timelines.timeline(timelines.moment("a", "2022-07-06"), stamp="Record")))

    assert drawn.count('class="br-tl-stamp"') == 2


def test_names_on_a_map_keep_clear_of_source_and_date():
    scene = maps.scene(maps.THROUGH, maps.AROUND, stamp=("Bilateral Record", "as of 22 Nov 2026"))

    laid = layout.layout(scene, maps.SMALL)

    stamps = map_stamp.boxes(scene, laid.stamps)
    assert len(stamps) == 2
    assert not any(box.meets(label.box) for box in stamps for label in laid.labels)
