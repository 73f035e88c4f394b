import json

import pytest

from tests.views.screen import open_page, pieces

pytestmark = pytest.mark.usefixtures("invented")


def test_the_map_says_how_many_of_its_routes_cross_the_second_country():
    app = open_page("map")

    assert not app.exception
    assert "1 of 2 oil routes cross Estonia" in pieces(app)["head"]


def test_the_map_draws_the_routes_of_the_chosen_goods_as_links():
    oil, gas = (pieces(open_page(address))["over"] for address in ("map", "map?goods=gas"))

    assert 'href="map?route=gulf-line"' in oil
    assert 'href="map?route=coast-railway"' in oil
    assert "inland-line" not in oil
    assert 'href="map?route=inland-line&amp;goods=gas"' in gas


def test_the_filters_of_the_address_leave_routes_out_and_keep_the_window():
    whole, around = (pieces(open_page(address)) for address in ("map", "map?corridor=around"))

    assert "gulf-line" not in around["over"]
    assert "coast-railway" in around["over"]
    assert around["under"] == whole["under"]


def test_a_route_that_is_not_drawn_is_listed_beside_the_map():
    shown = pieces(open_page("map?goods=gas"))

    assert "far-line" not in shown["over"]
    assert 'href="map?route=far-line&amp;goods=gas"' in shown["aside"]


def test_the_chosen_route_opens_beside_the_map_and_closes_again():
    app = open_page("map?route=gulf-line")

    assert not app.exception
    assert "Selected route" in pieces(app)["aside"]
    assert 'class="br-close-link" href="map"' in pieces(app)["aside"]


def test_a_choice_does_not_change_the_ground():
    whole, chosen = (pieces(open_page(address)) for address in ("map", "map?route=gulf-line"))

    assert chosen["under"] == whole["under"]
    assert chosen["over"] != whole["over"]


def test_the_table_holds_every_route_for_those_who_cannot_see_the_map():
    app = open_page("map?tab=table")

    assert "over" not in pieces(app)
    assert "Gulf line" in pieces(app)["table"]
    assert "Coast railway" in pieces(app)["table"]


def test_closed_routes_are_said_above_the_map_and_answered_beside_it():
    shown = pieces(open_page("map?closed=gulf-line"))

    assert "Assumed, not observed" in shown["banner"]
    assert "needs another route" in shown["aside"]


def test_the_map_that_moves_draws_the_same_routes_over_our_own_ground():
    app = open_page("map?tab=zoom")

    assert not app.exception
    message = json.loads(app.get("deck_gl_json_chart")[0].proto.json)
    said = json.dumps(message)
    assert message["mapStyle"] == "__MAP_STYLE__"
    assert "gulf-line" in said
    assert "http" not in said


def test_the_what_if_stands_beside_the_goods_that_it_is_about():
    oil, gas = (pieces(open_page(address))["aside"] for address in ("map", "map?goods=gas"))

    assert "What if" in oil
    assert "What if" not in gas
