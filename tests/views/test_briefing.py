import pytest

from tests.views.screen import open_page, pieces

pytestmark = pytest.mark.usefixtures("invented")

THREE = "brief=port-oil~map~event!oil-halt"


def test_an_empty_briefing_says_what_it_is_for_and_what_to_begin_with():
    app = open_page("briefing")
    shown = pieces(app)

    assert not app.exception
    assert "Nothing is picked yet" in shown["empty"]
    assert 'href="briefing?brief=port-oil"' in shown["empty"]
    assert 'href="briefing?brief=story!port-story"' in shown["empty"]
    assert "brief=port-oil~card!port-oil~map~story!port-story" in shown["empty"]


def test_items_stand_in_their_order_with_pictures_and_sources():
    app = open_page(f"briefing?{THREE}")
    shown = pieces(app)

    assert not app.exception
    assert "Briefing: 3 items" in shown["head"]
    assert "More oil leaves through the port than in 2018" in shown["item-0"]
    assert 'src="indicators/port-oil.svg?lang=en&amp;size=16x9"' in shown["item-0"]
    assert "rival value" in shown["item-0"]
    assert "br-chip" in shown["item-2"]
    assert "sources, by grade" in shown["summary"]


def test_links_move_an_item_up_down_and_out():
    shown = pieces(open_page(f"briefing?{THREE}"))["item-1"]

    assert 'href="briefing?brief=map~port-oil~event!oil-halt"' in shown
    assert 'href="briefing?brief=port-oil~event!oil-halt~map"' in shown
    assert 'href="briefing?brief=port-oil~event!oil-halt"' in shown


def test_a_headline_of_ones_own_goes_into_the_address():
    app = open_page(f"briefing?{THREE}")

    app.text_input(key="headline 1").set_value(" Where the oil  goes! ").run()

    assert app.query_params["brief"] == "port-oil~map!title:Where the oil goes%21~event!oil-halt"
    assert "Where the oil goes!" in pieces(app)["item-1"]


def test_every_page_counts_what_is_in_the_briefing_and_carries_it_on():
    shown = pieces(open_page(f"methods?{THREE}"))["nav"]

    assert 'class="br-count"' in shown
    assert f'href="timeline?{THREE}"' in shown


def test_a_chart_that_is_in_the_briefing_can_be_taken_out_where_it_stands():
    added = pieces(open_page("."))["lead-foot"]
    again = pieces(open_page("./?brief=port-oil"))["lead-foot"]

    assert 'href="./?brief=port-oil"' in added
    assert "Add to briefing" in added
    assert 'href="./"' in again
    assert "In the briefing" in again


def test_events_stories_tiles_and_the_catalogue_offer_themselves():
    assert "brief=event!oil-halt" in pieces(open_page("timeline?event=oil-halt"))["event"]
    assert "brief=story!port-story" in pieces(open_page("timeline?story=port-story"))["head"]
    assert "brief=card!port-oil" in pieces(open_page("."))["top"]
    assert "brief=votes-alike" in pieces(open_page("indicators"))["catalogue"]


def test_a_notice_names_the_item_that_the_record_does_not_hold():
    shown = pieces(open_page("briefing?brief=port-oil~gold"))

    assert "The briefing leaves out gold" in shown["notices"]
    assert "item-0" in shown


def test_a_full_briefing_takes_no_more():
    many = "~".join(f"map!days:{day}" for day in range(1, 32))
    shown = pieces(open_page(f"timeline?event=oil-halt&brief={many}"))

    assert "at most 30 items" in shown["notices"]
    assert "The briefing is full: 30 items" in shown["event"]


def test_sources_are_listed_with_the_items_that_rest_on_them():
    shown = pieces(open_page(f"briefing?{THREE}&tab=sources"))["sources"]

    assert "Courier" in shown
    assert "in 1, 3" in shown


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_page_speaks_the_language_asked_for(lang):
    app = open_page(f"briefing?{THREE}&lang={lang}")

    assert not app.exception
    said = {"en": "More oil leaves through the port", "zh": "经港口外运的石油多于2018年"}
    assert said[lang] in pieces(app)["item-0"]
