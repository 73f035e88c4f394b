import re

import pytest

from dashboard.blocks import route as panels
from dashboard.blocks import routes as lists
from dashboard.blocks import stated, way
from dashboard.core.desk import Desk
from dashboard.core.model.particulars import Capacity
from dashboard.core.state import State
from tests.core import small


def desk(index=None, **state):
    default = State(page="map")
    shown = State(page="map", **state)
    return Desk(index or small.finest(), small.english(), shown, default, (("en", "English"),))


def named(id):
    return next(route for route in small.finest().record.routes if route.id == id)


def said(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def capacity(**fields):
    cite = {"source": "port-2024", "locator": "whole"}
    return Capacity.model_validate({"value": 1, "unit": "Mt/a", "cite": cite, **fields})


@pytest.fixture(scope="module")
def gulf():
    return panels.panel(desk(route="gulf-line"), named("gulf-line"))


def test_the_panel_says_which_route_it_is_and_how_it_runs(gulf):
    assert "Selected route Gulf line Porvoo–Muuga, through Estonia Finnish crude to" in said(gulf)


def test_the_panel_closes_and_takes_its_event_along():
    html = panels.panel(desk(route="gulf-line", event="oil-halt"), named("gulf-line"))

    assert '<a class="br-close-link" href="map" aria-label="Close this route">' in html


def test_the_status_has_its_dates():
    assert way.status(desk(), named("coast-railway")) == "idle, since May 2022, as of 2023"
    assert way.status(desk(), named("gulf-line")) == "operating, as of 2024"


def test_figures_stand_as_given_with_part_period_source_and_place(gulf):
    assert "Capacity 50 Mt a year 2023 B2 Strait Port Company · Apr 2024 p. 1" in said(gulf)
    assert "40 Mt a year the strait" in said(gulf)
    assert "Diameter 700–800 mm B2 Strait Port Company" in said(gulf)


def test_a_figure_that_differs_is_marked_after_the_main_one_with_the_kind_of_difference(gulf):
    assert re.search(
        r"Length 240 km .* ≠ 210 km .*differs: a conflicting figure .* drawn here: ≈\d+ km",
        said(gulf),
    )


def test_a_range_and_a_plan_are_told_in_words():
    html = panels.panel(desk(), named("inland-line"))

    assert "2–3 bcm a year 2030; according to" not in said(html)
    assert "2–3 bcm a year 2030; approximate; plan" in said(html)


def test_what_moved_last_leads_to_its_card_and_to_every_indicator_of_the_route(gulf):
    assert "Flow 44.6 Mt 2024; provisional B1 Strait Port Company · Apr 2025 ≠ 44.1 Mt" in said(
        gulf
    )
    assert 'href="indicators?indicator=port-oil&amp;pin=2024~' in gulf
    assert 'href="indicators?indicator=port-oil">' in gulf
    assert 'href="indicators?indicator=oil-exports">' in gulf


def test_owners_of_one_source_stand_under_one_chip(gulf):
    assert "Owners 2023 60% Port company 40% The state B2 Strait Port Company" in said(gulf)


def test_countries_stand_in_their_order(gulf):
    assert "Countries Finland, Estonia Operators Port company" in said(gulf)
    assert "In operation since 1999–2001" in said(gulf)
    assert "Line on the map line through known points; schematic Note Invented." in said(gulf)


def test_events_of_the_route_stand_in_order_and_the_chosen_one_is_open(gulf):
    opened = panels.panel(desk(route="gulf-line", event="port-works"), named("gulf-line"))

    assert gulf.index("Port shut for a month") < gulf.index("Port works begin")
    assert 'href="map?event=oil-halt&amp;route=gulf-line"' in gulf
    assert "A second berth is to double loading." not in gulf
    assert "A second berth is to double loading." in opened


def test_the_earlier_of_many_events_are_folded_and_open_for_the_chosen_one():
    event = small.finest().events["oil-halt"]
    years = range(2001, 2010)
    many = [event.model_copy(update={"id": f"in-{y}", "date": str(y)}) for y in years]
    index = small.changed(events=tuple(many))

    folded = panels.panel(desk(index, route="gulf-line"), named("gulf-line"))
    opened = panels.panel(desk(index, event="in-2001"), named("gulf-line"))

    assert '<details class="br-more"><summary>3 earlier events</summary>' in folded
    assert '<details class="br-more" open><summary>3 earlier events</summary>' in opened


def test_a_route_of_which_little_is_known_has_no_empty_rows():
    html = panels.panel(desk(), named("far-line"))

    assert re.findall(r"<dt>(.*?)</dt>", html) == ["Status", "Countries", "Line on the map"]
    assert "through Estonia" in said(html)
    assert "course not known Sources" in said(html)
    assert "Events" not in html


def test_a_long_list_is_folded():
    html = str(stated.figures(desk(), [capacity(value=n) for n in range(1, 9)]))

    assert "<summary>3 more</summary>" in html
    assert html.count("<li>") == 8


def test_a_chip_has_the_grade_of_the_very_figure():
    cite = {"source": "port-2024", "locator": "whole", "digit": 5}

    html = stated.chip(desk(), capacity(cite=cite).cite)

    assert ">B5</span>" in html
    assert "improbable; whole page" in html


@pytest.mark.parametrize(
    ("found", "main"),
    [
        pytest.param([{"value": 1}, {"value": 2, "period": "2020"}], [2], id="the latest"),
        pytest.param(
            [{"value": 1, "period": "2020"}, {"value": 2, "period": "2030", "status": "T"}],
            [1],
            id="no plan where something stands",
        ),
        pytest.param(
            [{"value": 1}, {"value": 2, "period": "2020", "rival": "conflict"}], [1], id="no rival"
        ),
        pytest.param(
            [{"value": 1, "part": {"same": "a"}}, {"value": 2, "part": {"same": "b"}}],
            [1, 2],
            id="the parts where the whole has none",
        ),
        pytest.param(
            [
                {"value": 1, "part": {"same": "a"}, "period": "2020"},
                {"value": 2, "part": {"same": "a"}, "period": "2024"},
            ],
            [2],
            id="the latest of a part",
        ),
    ],
)
def test_the_main_capacity_is(found, main):
    assert [one.value for one in stated.main([capacity(**one) for one in found])] == main


@pytest.fixture(scope="module")
def listed():
    return lists.listing(desk(route="gulf-line"), small.finest().record.routes)


def test_the_list_leads_to_each_route_and_marks_the_chosen_one(listed):
    assert '<a href="map?route=gulf-line" aria-current="true">' in listed
    assert '<a href="map?route=coast-railway">' in listed
    assert "Coast railway idle, around Estonia" in said(listed)


def test_routes_that_cannot_be_drawn_stand_by_themselves(listed):
    assert "Not drawn: course not known Far line proposed, through Estonia" in said(listed)
    assert listed.count("<ul>") == 2


def test_a_swatch_is_drawn_as_the_route_is():
    through, around = (lists.swatch(desk(), named(id)) for id in ("gulf-line", "coast-railway"))

    assert "var(--second)" in through
    assert "var(--first)" in around


def test_the_table_holds_the_same_facts():
    html = lists.table(desk(tab="table"), small.finest().record.routes)

    assert 'href="map?route=gulf-line"' in html
    assert "operating, as of 2024 yes Finland, Estonia 50 Mt a year 2023 B2" in said(html)
    assert "idle, since May 2022, as of 2023 no Finland" in said(html)
    assert "Crosses Estonia" in html
