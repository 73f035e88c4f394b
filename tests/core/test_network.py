import pytest

from dashboard.core import network
from tests.core.nets import flat, index, limit, ranged


def load(links, figures, year="2024"):
    made = index(links, figures)
    return network.loads(made.record, made.book, year)[0]


def used(accounts, figures, year):
    made = index({("a", "x y"): {}}, figures)
    found = network.of_year(made.book, accounts, year)
    return found.range, [(one.reading.period, one.other_year) for one in found.inputs]


def test_room_is_capacity_less_use_from_low_with_high_to_high_with_low():
    links = {("pipe", "a b"): {"capacity": [limit("cap", "2023")], "used": [["moved"]]}}
    figures = {"cap": ("Mt/a", ranged(17, 17.5, "2023")), "moved": ("Mt", ranged(8, 11))}

    assert load(links, figures).spare == (6, 9.5)


def test_what_is_used_above_capacity_leaves_no_room_and_is_told():
    links = {("pipe", "a b"): {"capacity": [limit("cap", "2023")], "used": [["moved"]]}}
    figures = {"cap": ("Mt/a", flat(5, "2023")), "moved": ("Mt", flat(6))}

    found = load(links, figures)

    assert (found.spare, found.is_over) == ((0, 0), True)


@pytest.mark.parametrize(("unstated", "spare"), [("open", None), ("shut", (0, 0))])
def test_a_link_of_unstated_capacity_is_open_or_shut_as_the_curator_says(unstated, spare):
    assert load({("way", "a b"): {"unstated": unstated}}, {}).spare == spare


def test_capacities_that_differ_are_a_range():
    links = {("port", "a b"): {"capacity": [limit("cap", "2020"), limit("cap", "2023")]}}
    figures = {"cap": ("Mt/a", flat(5.2, "2020"), flat(7.5, "2023"), flat(12.5, "2025"))}

    assert load(links, figures).capacity == (5.2, 7.5)


@pytest.mark.parametrize(("year", "capacity"), [("2022", (53.7, 53.7)), ("2023", (72.5, 72.5))])
def test_a_capacity_is_taken_for_its_years(year, capacity):
    limits = [limit("cap", "2022", until="2022"), limit("cap", "2023", since="2023")]
    figures = {"cap": ("Mt/a", flat(53.7, "2022"), flat(72.5, "2023"))}

    assert load({("line", "a b"): {"capacity": limits}}, figures, year).capacity == capacity


def test_an_account_of_several_adds_them_up():
    figures = {"west": ("Mt", ranged(1.3, 1.5)), "north": ("Mt", flat(2.2))}

    assert used((("west", "north"),), figures, 2024)[0] == (3.5, 3.7)


def test_accounts_that_differ_are_a_range():
    figures = {"route": ("Mt", flat(8)), "pace": ("Mt/a", flat(11, "2024-05"))}

    assert used((("route",), ("pace",)), figures, 2024)[0] == (8, 11)


def test_plans_and_other_definitions_and_parts_of_a_year_are_left_out():
    moved = (
        flat(8), flat(9, status="T", rival="revision"), flat(5, rival="definition"),
        flat(7, rival="conflict"), flat(1, "2024-05", rival="period"),
    )  # fmt: skip

    assert used((("moved",),), {"moved": ("Mt", *moved)}, 2024)[0] == (7, 8)


@pytest.mark.parametrize(("year", "taken"), [(2020, "2021"), (2022, "2021"), (2025, "2023")])
def test_the_nearest_year_stands_in_for_one_without_a_figure(year, taken):
    figures = {"moved": ("Mt", flat(4, "2021"), flat(6, "2023"))}

    assert used((("moved",),), figures, year)[1] == [(taken, True)]


def test_nothing_is_used_where_nobody_says_so():
    assert used((), {}, 2024) == ((0, 0), [])


def test_units_of_one_dimension_are_brought_together():
    links = {("pipe", "a b"): {"capacity": [limit("cap", "2023")], "used": [["moved"]]}}
    figures = {"cap": ("kt/a", flat(9000, "2023")), "moved": ("kt", flat(2500))}

    assert load(links, figures).spare == (6.5, 6.5)


@pytest.mark.parametrize(
    ("fields", "crosses"),
    [({"route": "FIN EST"}, True), ({"route": "FIN"}, False), ({"through": ["EST"]}, True)],
)
def test_a_link_crosses_the_partner_where_its_route_does(fields, crosses):
    assert load({("line", "a b"): fields}, {}).crosses is crosses


def test_every_route_of_the_network_can_be_closed_the_preset_first():
    links = {("one", "a b"): {"route": "FIN"}, ("two", "b c"): {"route": "FIN"}}

    assert network.closable(index(links, {}).record) == ("one", "two")
