import re

import pytest

from tests.views.screen import charts, open_page, pieces, timelines

pytestmark = pytest.mark.usefixtures("invented")


def test_the_timeline_sends_every_event_to_its_lanes():
    app = open_page("timeline")

    assert not app.exception
    assert "dated events" in pieces(app)["head"]
    assert len(timelines(app)["lanes"]["events"]["id"]) == 6


def test_a_filter_of_the_address_leaves_events_out_and_names_itself():
    app = open_page("timeline?domain=energy")

    assert timelines(app)["lanes"]["events"]["id"] == ["oil-halt", "port-works"]
    assert "<b>Energy</b>" in pieces(app)["head"]
    assert 'href="timeline"' in pieces(app)["head"]


def test_the_chosen_event_opens_with_sources_figure_and_map():
    app = open_page("timeline?event=oil-halt")
    shown = pieces(app)

    assert not app.exception
    assert "Port shut for a month" in shown["event"]
    assert "br-verdict" in shown["event"]
    assert 'href="indicators?indicator=port-oil&amp;event=oil-halt"' in shown["event"]
    assert 'href="map?event=oil-halt&amp;route=gulf-line"' in shown["event"]
    assert charts(app)["plot linked"]["id"] == "port-oil"
    assert "br-map-casing" in shown["event-map"]


def test_the_linked_figure_is_shaded_before_and_after_the_event():
    (chart,) = charts(open_page("timeline?event=oil-halt")).values()

    fields = [one for one in chart["figure"]["layout"]["shapes"] if one["type"] == "rect"]

    assert [(one["x0"][:10], one["x1"][:10]) for one in fields][:2] == [
        ("2021-07-05", "2022-07-05"), ("2022-08-05", "2023-08-05"),
    ]  # fmt: skip


def test_the_figures_near_the_event_are_listed_with_their_sources():
    said = pieces(open_page("timeline?event=oil-halt"))["nearby"]

    order = [said.index(value) for value in ("42.2", "39.8", "43")]
    assert order == sorted(order)
    assert said.count("br-chip") >= 3


def test_an_event_that_touches_no_figure_says_nothing_of_one(tmp_path):
    shown = pieces(open_page("timeline?event=votes-pledge"))

    assert "names no route or place" in shown["event-map"]


def test_the_list_has_the_events_of_the_window_alone():
    listed = pieces(open_page("timeline?tab=list&window=2022-01-01~2022-12-31"))["list"]

    assert "Port shut for a month" in listed
    assert "Port works begin" not in listed


def test_counts_lead_to_the_events_of_a_quarter():
    drawn = pieces(open_page("timeline?tab=counts"))["counts"]

    assert "window=2022-07-01~2022-09-30" in drawn
    assert "material friction 1" in drawn


def test_a_story_is_stepped_through_by_its_own_events():
    app = open_page("timeline?story=port-story&event=oil-halt")
    shown = pieces(app)

    assert "Story, step 1 of 2" in shown["head"]
    assert timelines(app)["lanes"]["events"]["id"] == ["oil-halt", "port-works"]
    (following,) = re.findall(r'href="([^"]*)"[^>]*aria-label="Next event', shown["event"])
    assert following == "timeline?event=port-works&amp;story=port-story"


def test_a_story_opens_on_its_first_event_in_a_window_around_all_of_them():
    foot = pieces(open_page("timeline"))["foot"]

    assert 'href="timeline?event=oil-halt&amp;window=2022-04-' in foot
    assert "~2024-07-" in foot
    assert "story=port-story" in foot


def test_the_event_lights_its_route_on_the_map_and_stays_open_there():
    shown = pieces(open_page("map?event=oil-halt"))

    assert "Port shut for a month" in shown["aside"]
    assert "br-map-casing" in shown["over"]
    assert "br-map-event" in shown["over"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_page_speaks_the_language_asked_for(lang):
    app = open_page(f"timeline?lang={lang}&event=oil-halt")

    said = {"en": "Port shut for a month", "zh": "港口关闭一个月"}[lang]
    assert said in pieces(app)["event"]
    assert said in timelines(app)["lanes"]["events"]["title"]
