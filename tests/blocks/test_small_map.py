import re

from dashboard.blocks import small_map
from dashboard.core.desk import Desk
from dashboard.core.state import State
from tests.core import small

LIT = re.compile(r'<a href="([^"]*)"[^>]*>(?:(?!</a>).)*br-map-casing')


def desk(**state):
    shown = State(**state)
    return Desk(small.finest(), small.english(), shown, State(), (("en", "English"),))


def happening(**fields):
    return small.finest().record.events[0].model_copy(update={"routes": (), "places": (), **fields})


def drawn(event):
    index = small.changed(events=(event,))
    own = Desk(index, small.english(), State(page="timeline"), State(), (("en", "English"),))
    return small_map.of_event(own, event)


def test_the_links_of_the_small_map_carry_the_briefing_along():
    said = small_map.block(desk(brief=("port-oil",)))

    links = re.findall(r'href="([^"]*)"', said)
    assert links
    assert all("brief=port-oil" in link for link in links)


def test_the_small_map_leads_to_each_route_on_the_map_page_whatever_is_chosen_here():
    home = small_map.at_map(desk(page="indicators", indicator="port-oil", unit="kt"))

    links = set(re.findall(r'href="([^"]*)"', small_map.plot(home)))

    assert links == {"map?route=gulf-line", "map?route=coast-railway"}


def test_the_routes_that_an_event_touches_stand_out():
    event = happening(routes=("gulf-line",))

    lit = set(LIT.findall(drawn(event)))

    assert lit == {f"map?event={event.id}&amp;route=gulf-line"}


def test_the_map_shows_the_goods_of_the_routes_that_stand_out():
    shown = drawn(happening(routes=("inland-line",)))

    assert "route=inland-line" in shown
    assert "route=gulf-line" not in shown


def test_a_place_of_an_event_bears_its_mark():
    event = happening(places=("kotka",), quad="material-conflict")

    assert 'class="br-map-event"><path' in drawn(event)


def test_an_event_without_route_or_place_says_so():
    shown = drawn(happening())

    assert "names no route or place" in shown
    assert "<svg" not in shown


def test_the_block_says_what_the_map_page_says():
    said = small_map.block(desk())

    assert "1 of 2 oil routes cross" in said
    assert said.count('href="map"') == 2
