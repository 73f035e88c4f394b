import re

import pytest

from dashboard.blocks import whatif
from dashboard.core.desk import Desk
from dashboard.core.state import State
from tests.core import small


def desk(index=None, **state):
    default = State(page="map")
    shown = State(page="map", **state)
    return Desk(index or small.finest(), small.english(), shown, default, (("en", "English"),))


def said(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_the_panel_asks_of_the_preset_route_and_its_switch_closes_it():
    html = whatif.panel(desk())

    assert said(html).strip() == "What if the gulf line stops?"
    assert 'href="map?closed=gulf-line" role="switch" aria-checked="false"' in html


@pytest.fixture(scope="module")
def closed():
    return whatif.panel(desk(closed=("gulf-line",)))


def test_a_closed_route_s_oil_needs_another_route(closed):
    assert "3.6–3.7 Mt needs another route" in said(closed)
    assert "44.1–44.6 Mt ÷ 365 × 30. Daily: 121–122 kt." in said(closed)


def test_ways_are_told_with_their_room_and_with_what_is_full(closed):
    assert "Railway 0.49–0.66 Mt" in said(closed)
    assert "Room for 0.49–0.66 Mt of 3.6–3.7 Mt; 0 Mt of it crosses Estonia" in said(closed)
    assert "Full: Railway." in said(closed)
    assert 'aria-label="Railway: 0.49–0.66 Mt"' in closed
    assert "Arithmetic on the 2024 volume at an even daily rate. Not a forecast." in said(closed)


def test_every_input_leads_to_where_it_was_read(closed):
    assert "Railway capacity 6 Mt a year 2023 B2 Strait Port Company · Apr 2024 p. 5" in said(
        closed
    )
    assert 'href="indicators?indicator=rail-capacity&amp;pin=2023~port-2024"' in closed
    assert "No capacity stated: Road." in said(closed)


def test_what_was_measured_stands_beside_the_arithmetic(closed):
    assert "49.9 Mt in 2022 A1" in said(closed)


def test_days_and_year_are_links_of_the_address(closed):
    assert 'href="map?closed=gulf-line&amp;days=7"' in closed
    assert 'href="map?closed=gulf-line&amp;flows=2022"' in closed
    assert '<a href="map?closed=gulf-line" aria-current="true">30</a>' in closed


def test_the_banner_says_that_it_is_assumed():
    html = whatif.banner(desk(closed=("gulf-line",), days=1))

    assert said(html).strip() == (
        "What if Nothing moves for 1 day: Gulf line. Assumed, not observed."
    )
    assert whatif.banner(desk()) == ""


def test_a_record_without_a_network_has_no_panel():
    assert whatif.panel(desk(small.changed(network=None))) == ""
