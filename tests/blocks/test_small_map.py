import re

from dashboard.blocks import small_map
from dashboard.core.desk import Desk
from dashboard.core.state import State
from tests.core import small

LIT = re.compile(r'href="([^"]*)"[^>]*>(?:(?!</a>).)*br-map-casing')


def desk(**state):
    shown = State(**state)
    return Desk(small.finest(), small.english(), shown, State(), (("en", "English"),))


def test_the_small_map_leads_to_each_route_on_the_map_page_whatever_is_chosen_here():
    drawn = small_map.plot(desk(page="indicators", indicator="port-oil", unit="kt"))

    links = set(re.findall(r'href="([^"]*)"', drawn))

    assert links == {"map?route=gulf-line", "map?route=coast-railway"}


def test_the_routes_that_a_page_speaks_of_stand_out():
    drawn = small_map.plot(desk(), ["gulf-line"])

    assert set(LIT.findall(drawn)) == {"map?route=gulf-line"}


def test_the_map_shows_the_goods_of_the_routes_that_stand_out():
    drawn = small_map.plot(desk(), ["inland-line"])

    assert "route=inland-line" in drawn
    assert "route=gulf-line" not in drawn


def test_the_block_says_what_the_map_page_says():
    said = small_map.block(desk())

    assert "1 of 2 oil routes cross" in said
    assert said.count('href="map"') == 2
