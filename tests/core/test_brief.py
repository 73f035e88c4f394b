from datetime import date

import pytest

from dashboard.core import address, brief
from dashboard.core.state import Known, State

KNOWN = Known(
    events=("oil-halt",), units={"oil": ("mt", "kb-d"), "map": ("mt",)}, routes=("rail", "canal"),
    closable=("rail", "road"), flow_years=("2022",), actors=("KAZ",), topics=("oil",),
    stories=("five-steps",), series={"oil": ("oil", "by-rail")}, domains=("energy",),
)  # fmt: skip


def opened(text):
    return address.decode({"brief": text}, State("briefing"), KNOWN)


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("oil", State("indicators", "oil")),
        (
            "oil!unit:kb-d!years:2014.2024!events:off!hide:by-rail",
            State("indicators", "oil", unit="kb-d", years=(2014, 2024), events=False,
                  hide=("by-rail",)),
        ),
        ("chart!map", State("indicators", "map")),
        ("card!oil", State(indicator="oil")),
        ("map!goods:gas!closed:rail.road!days:90", State(
            "map", goods="gas", closed=("rail", "road"), days=90)),
        ("map", State("map")),
        ("event!oil-halt", State("timeline", event="oil-halt")),
        ("story!five-steps", State("timeline", story="five-steps")),
        ("timeline!window:2022-06-01.2022-07-31!actor:KAZ", State(
            "timeline", window=(date(2022, 6, 1), date(2022, 7, 31)), actor="KAZ")),
    ],
)  # fmt: skip
def test_an_item_reads_as_people_would_write_it(text, view):
    assert brief.written(brief.item(view)) == text
    assert brief.read(text) == brief.Item(view)
    assert opened(text) == (State("briefing", brief=(text,)), ())


def test_a_headline_may_hold_the_signs_that_part_items():
    text = brief.written(brief.item(State("map"), "50% ~ half! yes: 4.5"))

    assert text == "map!title:50%25 %7E half%21 yes: 4.5"
    assert brief.read(text).title == "50% ~ half! yes: 4.5"


def test_a_headline_is_one_line_of_at_most_120_characters():
    assert brief.headline("  one\n two\x00three ") == "one two three"
    assert len(brief.headline("x" * 200)) == 120


@pytest.mark.parametrize(
    "text",
    ["gold", "event!flood", "story!six", "map!goods:coal", "oil!unit:bcm", "oil!years:2020.2010",
     "oil!years:1.2.3", "oil!colour:red", "oil!events:maybe", "map!closed:canal", "event", "",
     "timeline!window:soon.later", "map!days:0", "chart", "oil!days:3", "oil!years:２０１０.x"],
)  # fmt: skip
def test_an_item_that_the_record_does_not_hold_is_named_and_the_others_stay(text):
    found, dropped = opened(f"card!oil~{text}~map")

    assert found.brief == ("card!oil", "map")
    assert dropped == (f"brief {text}".rstrip(),)


def test_the_thirty_first_item_is_refused():
    text = "~".join(f"map!days:{days}" for days in range(1, 33))

    found, dropped = opened(text)

    assert len(found.brief) == 30
    assert dropped == (brief.FULL,)


def test_an_item_stands_in_the_list_once():
    assert opened("map~oil~map!title:Again")[0].brief == ("map", "oil")


def test_items_are_added_found_moved_named_and_removed():
    chart = State("indicators", "oil", tab="table", lang="zh", pin="2022~port", brief=("map",))

    listed = brief.added(("map", "event!oil-halt"), chart)
    assert listed == ("map", "event!oil-halt", "oil")
    assert brief.moved(listed, 2, -1) == ("map", "oil", "event!oil-halt")
    assert brief.moved(listed, 0, -1) == listed
    assert brief.titled(listed, 0, " Own  words ") == (
        "map!title:Own words", "event!oil-halt", "oil",
    )  # fmt: skip
    assert brief.titled(("oil!title:Old",), 0, "") == ("oil",)
    assert brief.has(("oil!title:Old",), chart)
    assert brief.removed(("map", "oil!title:Old"), chart) == ("map",)


@pytest.mark.parametrize("state", [State(), State("methods"), State("evidence"), State("briefing")])
def test_a_page_that_shows_no_one_thing_is_no_item(state):
    assert brief.kind(state) == ""
    with pytest.raises(ValueError, match="a briefing takes no"):
        brief.item(state)
