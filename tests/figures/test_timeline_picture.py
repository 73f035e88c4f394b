import re
from datetime import date
from itertools import combinations, pairwise

import pytest

from dashboard.figures.timeline import frame as frames
from dashboard.figures.timeline.density import density
from dashboard.figures.timeline.labels import labels, rows
from dashboard.figures.timeline.picture import listing, picture
from dashboard.figures.timeline.spots import pairs, spots
from tests.figures.timelines import LANES, many, moment, some, timeline

SUMMER = (date(2022, 6, 10), date(2022, 7, 31))


def laid(drawn):
    frame = frames.Frame(1240, len(LANES), frames.days(drawn.window))
    found = spots(drawn, frame)
    return found, labels(drawn, found, frame)


CASES = [
    pytest.param(timeline(*some()), id="all years"),
    pytest.param(timeline(*some(), window=SUMMER, selected="halt-2022"), id="a summer"),
    pytest.param(timeline(*many(225)), id="225 events"),
    pytest.param(timeline(*many(225), window=(date(2020, 1, 1), date(2020, 12, 31))), id="a year"),
    pytest.param(timeline(*many(5_000)), id="5,000 events"),
]


@pytest.mark.parametrize("drawn", CASES)
def test_no_label_meets_another_or_a_mark(drawn):
    found, placed = laid(drawn)

    spans = [(label.spot.lane, *label.span) for label in placed]
    spans += [(spot.lane, spot.x - spot.half, spot.x + spot.half) for spot in found]
    assert not [
        (one, other)
        for one, other in combinations(spans, 2)
        if one[0] == other[0] and one[1] < other[2] and one[2] > other[1]
    ]


@pytest.mark.parametrize("drawn", CASES)
def test_every_event_of_the_window_is_in_one_mark(drawn):
    found, _ = laid(drawn)

    assert sorted(one.id for spot in found for one in spot.moments) == sorted(
        one.id for one in drawn.shown
    )


def test_labels_stand_inside_the_plot_and_off_the_chosen_events_hairline():
    found, placed = laid(timeline(*some(), window=SUMMER, selected="halt-2022"))

    line = next(spot.x for spot in found if spot.single and spot.single.id == "halt-2022")
    assert placed
    assert all(frames.LEFT <= label.span[0] < label.span[1] <= 1226 for label in placed)
    assert not any(label.span[0] < line < label.span[1] for label in placed)


def test_events_of_one_day_share_a_hairline():
    found, _ = laid(timeline(*some(), window=SUMMER))

    assert [(first, last) for _, first, last in pairs(found)] == [(1, 2)]


def test_marks_nearer_than_14_pixels_merge_and_others_do_not():
    found, _ = laid(timeline(*some()))
    crowd = [spot for spot in found if len(spot.moments) > 1 and spot.lane == 2]
    apart, _ = laid(timeline(*some(), window=(date(2023, 6, 28), date(2023, 7, 31))))

    assert [len(spot.moments) for spot in crowd] == [28]
    assert [len(spot.moments) for spot in apart] == [1] * 28


def test_marks_of_a_lane_do_not_touch():
    found, _ = laid(timeline(*many(5_000)))

    assert all(
        one.x + one.half < other.x - other.half
        for one, other in pairwise(found)
        if one.lane == other.lane
    )


def test_every_mark_is_a_link_that_says_what_it_is():
    drawn = timeline(*some(), zoom_href="?window={window}")

    found, _ = laid(drawn)
    links = re.findall(r'<a href="([^"]+)" target="_self"><title>([^<]+)</title>', picture(drawn))

    assert len(links) == len(found)
    said = "17 June 2022, Borduria, verbal friction, What happened in case speech-2022, grade C2"
    assert ("?event=speech-2022", said) in links
    assert ("?window=2023-06-27~2023-08-01", "28 events, 1 Jul 2023 to 28 Jul 2023") in links


def test_the_chosen_event_has_a_ring_a_hairline_and_a_flag():
    drawn = picture(timeline(*some(), window=SUMMER, selected="halt-2022"))

    assert drawn.count('class="br-tl-ring"') == 1
    assert drawn.count('class="br-tl-hair"') == 1
    assert "6 Jul · What happened in case halt-2022</text>" in drawn


def test_an_imprecise_date_has_a_bar_and_a_day_has_none():
    month = picture(timeline(moment("a", "2022-07-01", "2022-07-31", "month"), window=SUMMER))
    day = picture(timeline(moment("a", "2022-07-01"), window=SUMMER))

    assert month.count("br-tl-bar") == 1
    assert "br-tl-bar" not in day


def test_years_without_collection_say_so():
    gap = (date(2015, 1, 1), date(2020, 12, 31), "not collected yet")

    drawn = picture(timeline(*some(), gaps=(gap,)))

    assert "not collected yet</text>" in drawn


def test_a_timeline_without_events_says_so():
    assert "No event in the record for this choice" in picture(timeline())
    assert "No event in the record for this choice" in listing(timeline())


def test_bars_stand_where_stacks_would_be_too_tall():
    few, full = density(timeline(*some()[:7]), 1070), density(timeline(*many(5_000)), 1070)

    assert few.size >= 4
    assert full.size == 0
    assert sum(map(len, full.stacks.values())) == 5_000


def test_words_of_a_script_are_text_in_the_picture():
    bad = moment("a", "2022-07-01", title="<script>x</script>", when="<b>")

    assert "<script>" not in picture(timeline(bad, window=SUMMER, selected="a"))
    assert "<script>" not in listing(timeline(bad))


def test_a_title_is_broken_into_two_rows_and_the_date_is_not():
    first, second = rows("6 Jul 2022", "Reported ban on sanctioned goods to two states")

    assert f"{first} {second}" == "Reported ban on sanctioned goods to two states"
    assert rows("7月6日", "俄法院令里海管道停运") == ("俄法院令里海管道停运",)


def test_the_list_groups_events_by_year_and_marks_the_chosen_one():
    html = listing(timeline(*some()[:3], moment("a", "2023-01-02"), selected="halt-2022"))

    assert re.findall(r"<h2[^>]*>(\d+)</h2>", html) == ["2022", "2023"]
    assert html.count("<a ") == 4
    assert re.findall(r'href="([^"]+)"[^>]*aria-current="true"', html) == ["?event=halt-2022"]


def test_a_window_inside_a_gap_says_that_nothing_was_collected():
    gap = (date(2015, 1, 1), date(2020, 12, 31), "not collected yet")

    drawn = picture(timeline(*some(), gaps=(gap,), window=(date(2016, 1, 1), date(2016, 6, 30))))

    assert "not collected yet</text></g></svg>" in drawn


def test_a_window_has_a_way_back_to_all_years():
    near, whole = (picture(timeline(*some(), all_href="?all", **more)) for more in (
        {"window": SUMMER}, {},
    ))  # fmt: skip

    assert '<a href="?all"' in near
    assert '<a href="?all"' not in whole


def test_an_event_of_a_year_is_stacked_in_its_middle_as_its_mark_is():
    found = density(timeline(moment("a", "2019-01-01", "2019-12-31", "year")), 1070)

    [(first, last)] = found.stacks
    assert date.fromordinal(first) == date(2019, 7, 1)
    assert date.fromordinal(last) == date(2019, 8, 1)
