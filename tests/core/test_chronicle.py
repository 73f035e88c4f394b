import pytest

from dashboard.core import chronicle
from dashboard.core.address import decode
from dashboard.core.state import Known, State
from tests.core.small import finest


def ids(events):
    return [event.id for event in events]


def chosen(**state):
    return ids(chronicle.chosen(finest(), State(page="timeline", **state)))


def test_without_a_filter_every_event_stands_in_order_of_time():
    assert chosen() == [
        "ferry-accord", "votes-pledge", "oil-halt", "trade-reproach", "budget-vote", "port-works",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        pytest.param({"domain": "energy"}, ["oil-halt", "port-works"], id="topic"),
        pytest.param({"actor": "NBA"}, ["port-works"], id="who acts or is addressed"),
        pytest.param({"quad": "none"}, ["budget-vote"], id="kind of act"),
        pytest.param({"importance": "3"}, ["oil-halt"], id="weight of at least"),
        pytest.param({"route": "gulf-line"}, ["oil-halt", "port-works"], id="route"),
        pytest.param({"topic": "votes-alike"}, ["votes-pledge"], id="figure"),
        pytest.param({"find": "Loading BERTH"}, ["port-works"], id="all words, in any case"),
        pytest.param({"find": "关税"}, ["trade-reproach"], id="the other language's words"),
        pytest.param({"domain": "energy", "importance": "3"}, ["oil-halt"], id="two filters"),
        pytest.param({"domain": "energy", "quad": "none"}, [], id="nothing is left"),
    ],
)
def test_a_filter_leaves_what_has_its_value(asked, left):
    assert chosen(**asked) == left


def test_a_story_has_its_own_events_in_its_own_order():
    assert chosen(story="port-story") == ["oil-halt", "port-works"]
    assert chosen(story="port-story", importance="3") == ["oil-halt"]


@pytest.mark.parametrize(
    ("window", "left"),
    [
        pytest.param("2022-08-04~2022-12-31", ["oil-halt"], id="the last day of a span"),
        pytest.param("2022-08-05~2023-02-10", [], id="between two events"),
        pytest.param("2021-06-01~2021-06-02", ["votes-pledge"], id="a day of a year"),
    ],
)
def test_the_window_leaves_events_that_reach_into_it(window, left):
    state, dropped = decode({"window": window}, State(page="timeline"), Known())

    assert ids(chronicle.within(chronicle.chosen(finest(), state), state)) == left
    assert dropped == ()


@pytest.mark.parametrize(
    "window", ["2022-08-05~2022-08-04", "2022-02-30~2022-03-01", "2022~2023", "2022-08-05"]
)
def test_a_window_without_sense_is_told_and_left_out(window):
    state, dropped = decode({"window": window}, State(page="timeline"), Known())

    assert (state.window, dropped) == (None, ("window",))


@pytest.mark.parametrize("part", list(chronicle.PARTS))
def test_each_count_is_what_its_filter_then_leaves(part):
    counts = chronicle.counts(finest(), State(importance="2"), part)

    left = {value: len(chosen(**{"importance": "2", part: value})) for value in counts}

    assert counts == left
    assert counts


def test_a_filter_does_not_thin_its_own_counts():
    free = chronicle.counts(finest(), State(), "domain")

    assert chronicle.counts(finest(), State(domain="energy"), "domain") == free


@pytest.mark.parametrize(
    ("id", "found"),
    [
        pytest.param("ferry-accord", ("", "votes-pledge"), id="the first"),
        pytest.param("oil-halt", ("votes-pledge", "trade-reproach"), id="one in the middle"),
        pytest.param("port-works", ("budget-vote", ""), id="the last"),
        pytest.param("", ("", "ferry-accord"), id="none chosen"),
    ],
)
def test_each_event_has_one_before_and_one_after_it(id, found):
    assert chronicle.beside(finest().dated, id) == found
