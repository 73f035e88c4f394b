from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core import load, whatif
from dashboard.core.select import Index
from dashboard.core.whatif import Way
from tests.core.nets import flat, index, limit, ranged

ROOT = Path(__file__).resolve().parents[2]
# From the wells a line through the partner and a port at home; from the port a ferry at home and
# one to the partner.
LINKS = {
    ("line", "wells sea"): {"route": "FIN EST", "used": [["line"]], "own": [["line"]]},
    ("pipe", "wells east"): {
        "route": "FIN EST", "capacity": [limit("pipe-cap", "2023"), limit("pipe-cap", "2024")],
        "used": [["pipe"]], "own": [["pipe"]],
    },
    ("berth", "wells port"): {"capacity": [limit("berth-cap", "2024")], "used": [["berth"]],
                              "own": [["berth"]]},
    ("ferry", "port west"): {"route": "FIN", "own": [["berth"]]},
    ("lighter", "port south"): {"route": "FIN EST"},
}  # fmt: skip
FIGURES = {
    "line": ("Mt", flat(50)), "pipe": ("Mt", flat(8)), "berth": ("Mt", ranged(1, 2)),
    "pipe-cap": ("Mt/a", flat(17, "2023"), flat(18, "2024")), "berth-cap": ("Mt/a", flat(5)),
}  # fmt: skip


def asked(made, *closed, days=365, year="2024"):
    return whatif.ask(made.record, made.book, closed, year, days)


@pytest.fixture(scope="module")
def made():
    shown = [{"route": "line", "indicator": "pipe", "period": "2024"}]
    return index(LINKS, FIGURES, shown=shown)


def test_closing_the_line_fills_what_room_there_is(made):
    found = asked(made, "line")

    assert found.need == (50, 50)
    assert found.found == (12, 14)
    assert found.left == (36, 38)
    assert found.crossing == (9, 10)
    assert found.around == (3, 4)
    assert found.ways == (Way(("ferry",), False, (3, 4)), Way(("pipe",), True, (9, 10)))
    assert found.binding == ("pipe", "berth")


def test_ways_around_are_filled_first_where_there_is_room_for_all(made):
    found = asked(made, "pipe")

    assert found.ways[0] == Way(("ferry",), False, (3, 4))
    assert found.found == (8, 8)
    assert found.crossing == (4, 5)
    assert found.binding == ()


def test_oil_goes_back_from_where_it_was_to_be_loaded(made):
    found = asked(made, "ferry", "lighter")

    assert found.need == (1, 2)
    assert found.ways == (Way(("line",), True, (1, 2)),)
    assert found.links["berth"] == (-2, -1)


def test_two_closed_links_in_a_row_count_their_oil_once():
    links = {
        ("first", "a b"): {"route": "FIN", "own": [["moved"]]},
        ("second", "b c"): {"route": "FIN", "own": [["moved"]]},
    }

    found = asked(index(links, {"moved": ("Mt", ranged(2, 3))}), "first", "second")

    assert (found.need, found.found) == ((2, 3), (0, 0))


def test_a_place_that_a_closed_link_no_longer_feeds_takes_as_much_from_elsewhere():
    links = {
        ("direct", "a b"): {"route": "FIN", "own": [["moved"]]},
        ("round", "a b"): {"capacity": [limit("cap", "2024")]},
        ("onward", "b c"): {"capacity": [limit("cap", "2024")], "used": [["moved"]]},
    }
    figures = {"moved": ("Mt", flat(6)), "cap": ("Mt/a", flat(6))}

    found = asked(index(links, figures), "direct")

    assert (found.need, found.found) == ((6, 6), (6, 6))


def test_the_days_take_their_share_of_a_year(made):
    found = asked(made, "line", days=73)

    assert found.during(found.need) == (10, 10)
    assert found.during(found.found) == pytest.approx((2.4, 2.8))


def test_nothing_closed_leaves_all_as_it_is(made):
    found = asked(made)

    assert (found.need, found.found, found.ways) == ((0, 0), (0, 0), ())


def test_every_value_it_rests_on_is_listed(made):
    found = asked(made, "line")

    assert [(one.link, one.role, one.reading.value) for one in found.inputs] == [
        ("line", "own", 50), ("pipe", "capacity", 17), ("pipe", "capacity", 18),
        ("pipe", "used", 8), ("berth", "capacity", 5), ("berth", "used", 1.5),
    ]  # fmt: skip
    assert found.unstated == ("ferry", "lighter")


def test_what_was_measured_is_shown_beside_the_route_it_tells_of(made):
    assert [reading.indicator for reading in asked(made, "line").shown] == ["pipe"]
    assert asked(made, "pipe").shown == ()


def test_a_route_that_the_network_lacks_is_refused(made):
    with pytest.raises(ValueError, match="canal"):
        asked(made, "canal")


PLACES = ("a", "b", "c", "d")
AMOUNTS = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(sorted)


@st.composite
def records(draw):
    links, figures = {}, {}
    for number in range(draw(st.integers(1, 6))):
        id = f"link-{number}"
        fields = {"route": draw(st.sampled_from(["FIN", "FIN EST"]))}
        for key, unit in (("capacity", "Mt/a"), ("used", "Mt"), ("own", "Mt")):
            name, (low, high) = f"{id}-{key}", draw(AMOUNTS)
            figures[name] = (unit, ranged(low, high))
            fields[key] = [limit(name, "2024")] if key == "capacity" else [[name]]
        if draw(st.booleans()):
            del fields["capacity"]
        links[id, " ".join(draw(st.permutations(PLACES))[:2])] = fields
    return index(links, figures), [id for id, _ in links]


@given(records(), st.data())
def test_closing_more_never_lets_more_leave(made, data):
    record, ids = made
    some = data.draw(st.sets(st.sampled_from(ids)))
    more = some | data.draw(st.sets(st.sampled_from(ids)))

    few, many = asked(record, *some), asked(record, *more)

    assert few.left[0] <= many.left[0]
    assert few.left[1] <= many.left[1]


@given(records(), st.data())
def test_what_finds_a_way_lies_within_what_needs_one(made, data):
    record, ids = made

    found = asked(record, *data.draw(st.sets(st.sampled_from(ids))))

    for low, high in (found.need, found.found, found.left, found.crossing, found.around):
        assert 0 <= low <= high
    assert found.found[1] <= found.need[1]
    assert sum(way.volume[0] for way in found.ways) <= found.found[1] + 1e-9
    assert sum(way.volume[1] for way in found.ways) >= found.found[0] - 1e-9


@pytest.fixture(scope="module")
def real():
    return Index(load.load(ROOT / "indicators.yaml"))


def test_the_record_says_what_room_there_is_without_its_preset_route(real):
    found = asked(real, real.record.network.preset, year="2025")

    assert found.need == (64.8, 64.8)
    assert found.found == pytest.approx((9.909, 12.909))
    assert found.around == pytest.approx((1.709, 4.209))
    assert found.crossing == pytest.approx((8.2, 8.7))
    assert {way.steps: way.volume for way in found.ways} == {
        ("aktau-baku-tanker", "btc"): pytest.approx((1.5, 4.0)),
        ("kazakhstan-china",): pytest.approx((0.209, 0.209)),
        ("uzen-atyrau-samara",): pytest.approx((8.2, 8.7)),
    }
    assert found.binding == ("atyrau-samara", "kenkiyak-atyrau", "aktau-port")


def test_the_record_s_year_of_the_court_order_comes_to_the_figure_of_the_overview(real):
    found = asked(real, real.record.network.preset, year="2022", days=30)

    assert found.during(found.need) == pytest.approx((4.290, 4.290), abs=0.001)
    assert found.found == pytest.approx((9.326, 16.232))


def test_the_record_lies_near_the_sum_of_its_dossier(real):
    low, high = asked(real, real.record.network.preset, year="2025").found

    assert 7.7 <= low < high <= 13.0
