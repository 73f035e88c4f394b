import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core import flow
from dashboard.core.flow import SINK, SOURCE, Arc, Trail

PLACES = ("a", "b", "c", "d", "e")
AMOUNTS = st.integers(0, 30)


@st.composite
def networks(draw):
    pairs = draw(st.lists(st.permutations(PLACES).map(lambda p: p[:2]), max_size=9))
    arcs = [
        Arc(
            f"link-{number}", start, end, draw(st.none() | AMOUNTS), draw(AMOUNTS),
            draw(st.sampled_from([1, 1_000_000])), draw(st.sampled_from([1, 1_000])),
        )
        for number, (start, end) in enumerate(pairs)
    ]  # fmt: skip
    supply = draw(st.dictionaries(st.sampled_from(PLACES), st.integers(1, 50), max_size=2))
    ends = draw(st.dictionaries(st.sampled_from(PLACES), st.none() | AMOUNTS, max_size=2))
    return arcs, supply, ends


@given(networks())
def test_what_comes_to_a_place_leaves_it(made):
    arcs, supply, ends = made

    found = flow.greatest(arcs, supply, ends)

    for place in PLACES:
        gained = sum(found.arcs.get(arc.id, 0) for arc in arcs if arc.end == place)
        lost = sum(found.arcs.get(arc.id, 0) for arc in arcs if arc.start == place)
        left_over = gained - lost
        assert -supply.get(place, 0) <= left_over <= _most(ends, place)


def _most(ends, place):
    most = ends.get(place, 0)
    return 10**9 if most is None else most


@given(networks())
def test_no_more_moves_than_there_is_room_and_no_less_than_can_be_held_back(made):
    arcs, supply, ends = made

    found = flow.greatest(arcs, supply, ends)

    for arc in arcs:
        assert -arc.back <= found.arcs.get(arc.id, 0)
        assert arc.room is None or found.arcs.get(arc.id, 0) <= arc.room


@given(networks())
def test_the_greatest_flow_is_as_large_as_the_least_cut(made):
    network = flow.graph(*made)

    found = flow.greatest(*made)

    assert found.total == nx.maximum_flow_value(network, SOURCE, SINK)
    assert found.total == nx.minimum_cut_value(network, SOURCE, SINK)


@given(networks())
def test_the_trails_make_up_the_flow(made):
    arcs, supply, ends = made

    found = flow.greatest(arcs, supply, ends)

    assert sum(trail.amount for trail in found.trails) == found.total
    for arc in arcs:
        on = sum(trail.amount for trail in found.trails if arc.id in trail.arcs)
        assert on >= found.arcs.get(arc.id, 0)


@given(networks())
def test_the_full_arcs_have_no_room_left(made):
    arcs, supply, ends = made

    found = flow.greatest(arcs, supply, ends)

    assert all(found.arcs.get(arc.id, 0) == arc.room for arc in arcs if arc.id in found.cut)


@given(networks(), st.data())
def test_a_link_less_never_lets_more_leave(made, data):
    arcs, supply, ends = made
    fewer = [arc for arc in arcs if data.draw(st.booleans())]

    found = flow.greatest(fewer, supply, ends)

    assert found.total <= flow.greatest(arcs, supply, ends).total


def test_the_narrowest_link_of_a_chain_binds():
    arcs = [Arc("wide", "a", "b", 9), Arc("narrow", "b", "c", 4)]

    found = flow.greatest(arcs, {"a": 7}, {"c": None})

    assert found.total == 4
    assert found.arcs == {"wide": 4, "narrow": 4}
    assert found.trails == (Trail(4, ("wide", "narrow")),)
    assert found.cut == {"narrow"}


def test_two_ways_share_one_narrow_link():
    arcs = [
        Arc("west", "a", "b", 5), Arc("east", "a", "c", 3), Arc("berth", "b", "d", 4),
        Arc("bridge", "c", "b", 2), Arc("rail", "c", "d", 1),
    ]  # fmt: skip

    found = flow.greatest(arcs, {"a": 10}, {"d": None})

    assert found.total == 5
    assert found.cut == {"berth", "rail"}


def test_of_two_ways_as_wide_the_cheaper_is_filled_first():
    arcs = [Arc("through", "a", "b", 6, cost=1_000), Arc("around", "a", "b", 6)]

    found = flow.greatest(arcs, {"a": 8}, {"b": None})

    assert found.arcs == {"around": 6, "through": 2}


def test_what_came_along_a_link_can_be_held_back_to_go_another_way():
    arcs = [Arc("in", "a", "b", 0, back=5), Arc("out", "a", "c", 3)]

    found = flow.greatest(arcs, {"b": 4}, {"c": None})

    assert found.arcs == {"in": -3, "out": 3}
    assert found.trails == (Trail(3, ("out",)),)


@pytest.mark.parametrize("supply", [{}, {"a": 5}])
def test_without_a_way_out_nothing_leaves(supply):
    found = flow.greatest([Arc("shut", "a", "b", 0)], supply, {"b": None})

    assert (found.total, found.trails) == (0, ())
