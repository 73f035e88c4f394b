import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from dashboard.core import derive
from dashboard.core.formula import FormulaError
from tests.core.small import book, derived, given, observed


def values(found, id):
    return {reading.period: (reading.low, reading.high) for reading in found.readings(id)}


def test_readings_stand_in_order_of_period_with_rivals_behind():
    oil = observed(
        "oil",
        given("2023", 3),
        given("2022", 9, rival="conflict"),
        given("2022", 2),
        given("2022-Q1", 1),
    )

    found = book(oil).readings("oil")

    assert [(r.period, r.value) for r in found] == [
        ("2022-Q1", 1),
        ("2022", 2),
        ("2022", 9),
        ("2023", 3),
    ]


def test_an_observation_in_another_unit_is_read_in_the_indicators():
    oil = observed("oil", given("2022", 43_900, unit="kt"))

    (reading,) = book(oil).readings("oil")

    assert reading.value == pytest.approx(43.9)


def test_a_ratio_is_read_as_percent():
    share = observed("share", given("2022", 0.8, unit="ratio"), unit="percent")

    (reading,) = book(share).readings("share")

    assert reading.value == 80


def test_a_value_stated_beside_its_range_stays_where_it_was_stated():
    oil = observed("oil", given("2022", 79, low=70, high=82), given("2023", low=70, high=82))

    first, second = book(oil).readings("oil")

    assert (first.low, first.value, first.high) == (70, 79, 82)
    assert second.value == 76


def test_a_computed_value_comes_from_the_periods_that_all_inputs_have():
    parts = observed("part", given("2021", 1), given("2022", 30), given("2023", 45))
    whole = observed("whole", given("2022", 40), given("2023", 50), given("2024", 60))
    share = derived("share", "100 * part / whole", "percent")

    found = values(book(parts, whole, share), "share")

    assert found == {"2022": (75, 75), "2023": (90, 90)}


def test_periods_align_by_their_days():
    part = observed("part", given("2022-01/2022-03", 1))
    whole = observed("whole", given("2022-Q1", 4))
    share = derived("share", "100 * part / whole", "percent")

    (reading,) = book(part, whole, share).readings("share")

    assert (reading.period, reading.value) == ("2022-01/2022-03", 25)
    assert reading.inputs == (("part", "2022-01/2022-03"), ("whole", "2022-Q1"))


def test_inputs_in_other_units_are_converted_before_they_are_added():
    sea = observed("sea", given("2022", 1.5))
    rail = observed("rail", given("2022", 500), unit="kt")
    total = derived("total", "sea + rail", "kt")

    assert values(book(sea, rail, total), "total") == {"2022": (2_000, 2_000)}


def test_a_rate_times_a_length_of_time_is_a_weight():
    rate = observed("rate", given("2022", 100), unit="kt/month")
    weight = derived("weight", "rate * year", "Mt")

    found = book(rate, weight)

    assert derive.unit_fault(weight, found.unit) is None
    assert found.readings("weight")[0].value == pytest.approx(1.2)


def test_a_range_propagates_to_the_ends():
    part = observed("part", given("2022", low=20, high=30))
    whole = observed("whole", given("2022", low=40, high=50))
    share = derived("share", "100 * part / whole", "percent")

    assert values(book(part, whole, share), "share") == {"2022": (40, 75)}


def test_one_input_used_twice_has_one_value_at_a_time():
    part = observed("part", given("2022", low=20, high=30))
    rest = observed("rest", given("2022", 20))
    share = derived("share", "100 * part / (part + rest)", "percent")

    assert values(book(part, rest, share), "share") == {"2022": (50, 60)}


def test_too_many_ranges_in_one_formula_are_refused_at_once():
    many = [observed(f"i{n}", given("2022", low=1, high=2)) for n in range(40)]
    total = derived("total", " + ".join(one.id for one in many))

    with pytest.raises(FormulaError, match="more than 10 stated ranges; split the formula"):
        book(*many, total).readings("total")


@pytest.mark.parametrize(
    ("qualifier", "status", "firmness"),
    [
        pytest.param("exact", "A", ("exact", "A"), id="firm"),
        pytest.param("at-least", "A", ("approx", "A"), id="at least"),
        pytest.param("exact", "P", ("exact", "P"), id="provisional"),
        pytest.param("approx", "T", ("approx", "T"), id="planned"),
    ],
)
def test_a_computed_value_is_as_firm_as_its_least_firm_input(qualifier, status, firmness):
    part = observed("part", given("2022", 1, qualifier=qualifier, status=status))
    whole = observed("whole", given("2022", 2))
    share = derived("share", "100 * part / whole", "percent")

    (reading,) = book(part, whole, share).readings("share")

    assert (reading.qualifier, reading.status) == firmness


def test_rivals_are_no_input():
    oil = observed("oil", given("2022", 9, rival="conflict"), given("2022", 2))

    assert values(book(oil, derived("twice", "2 * oil")), "twice") == {"2022": (4, 4)}


@pytest.mark.parametrize(
    ("formula", "unit", "fault"),
    [
        pytest.param("oil / gas", "percent", "comes to [mass] / [gas], not to percent", id="ratio"),
        pytest.param("oil * oil", "Mt", "comes to [mass] ** 2, not to Mt", id="square"),
        pytest.param("oil > coal", "ratio", "comes to true or false, not to a number", id="truth"),
    ],
)
def test_a_formula_that_comes_to_another_unit_is_named(formula, unit, fault):
    oil, coal = observed("oil", given("2022", 1)), observed("coal", given("2022", 3))
    gas = observed("gas", given("2022", 2), unit="bcm")
    made = derived("made", formula, unit)

    assert fault in derive.unit_fault(made, book(oil, coal, gas, made).unit)


@pytest.mark.parametrize("formula", ["oil / coal", "oil / (coal - oil)", "1 / (oil / coal - 1)"])
def test_a_formula_of_the_right_unit_has_no_fault(formula):
    oil, coal = observed("oil", given("2022", 1)), observed("coal", given("2022", 3))
    made = derived("made", formula, "ratio")

    assert derive.unit_fault(made, book(oil, coal, made).unit) is None


def test_a_sum_of_two_dimensions_is_told():
    oil, gas = observed("oil", given("2022", 1)), observed("gas", given("2022", 2), unit="bcm")
    made = derived("made", "oil + gas")

    with pytest.raises(FormulaError, match=r"'oil \+ gas': Cannot convert from"):
        derive.unit_fault(made, book(oil, gas, made).unit)


def test_a_division_by_zero_is_told():
    part, none = observed("part", given("2022", 1)), observed("none", given("2022", 0))

    with pytest.raises(FormulaError, match="divides by zero, found 'part / none'"):
        book(part, none, derived("share", "part / none", "ratio")).readings("share")


def test_a_result_without_end_is_told():
    great = observed("great", given("2022", 1e15))

    with pytest.raises(FormulaError, match="comes to no finite number"):
        book(great, derived("power", " * ".join(["great"] * 25))).readings("power")


def test_a_formula_that_comes_back_to_itself_is_told_with_its_way():
    one, two, three = derived("one", "two"), derived("two", "three"), derived("three", "one")
    found = book(one, two, three)

    assert found.cycle(one) == ("one", "two", "three", "one")
    with pytest.raises(FormulaError, match=r"comes back to itself: one > two > three > one"):
        found.readings("one")


def test_a_formula_that_leans_on_a_cycle_is_none_itself():
    leaning, one = derived("leaning", "one"), derived("one", "one + 1")
    found = book(leaning, one)

    assert found.cycle(leaning) == ()
    assert found.cycle(one) == ("one", "one")


def test_formulas_may_lean_on_one_another_a_thousand_deep():
    steps = [derived(f"i{n}", f"i{n - 1} + i{n - 1}") for n in range(1, 1_000)]
    found = book(observed("i0", given("2022", 0)), *steps)

    assert values(found, "i999") == {"2022": (0, 0)}
    assert found.cycle(steps[-1]) == ()


def test_a_formula_without_an_id_is_told():
    with pytest.raises(FormulaError, match="names no indicator, found '2 \\* 3'"):
        book(derived("six", "2 * 3", "ratio")).readings("six")


def test_a_formula_calls_nothing():
    oil = observed("oil", given("2022", 1))

    with pytest.raises(FormulaError, match=r"rand\(\) cannot be called here"):
        book(oil, derived("luck", "oil * rand()")).readings("luck")


def test_a_value_is_picked_by_period_and_source():
    oil = observed("oil", given("2022", 9, rival="conflict", source="port-2024"), given("2022", 2))
    found = book(oil)

    assert found.pick("oil", "2022").value == 2
    assert found.pick("oil", "2022", "port-2024").value == 9
    with pytest.raises(FormulaError, match="'oil' has no value for '2023'; it has 2022"):
        found.pick("oil", "2023")
    with pytest.raises(FormulaError, match="no indicator has the id 'gold'"):
        found.pick("gold", "2022")


def test_the_extremes_are_what_anyone_says_plans_left_out():
    oil = observed(
        "oil",
        given("2022", 5),
        given("2022", low=3, high=4, rival="definition"),
        given("2022", 99, status="T", rival="conflict"),
        given("2030", 50, status="T"),
    )
    found = book(oil)

    assert found.extremes("oil", "2022") == (3, 5)
    with pytest.raises(FormulaError, match="only plans or forecasts for '2030'"):
        found.extremes("oil", "2030")


@pytest.mark.parametrize(
    ("expression", "true"),
    [
        pytest.param("low('2022') >= 3", True, id="own"),
        pytest.param("low('2022') >= 4", False, id="a rival says less"),
        pytest.param("high('oil', '2022') == 5 and 1 < 2", True, id="by id"),
    ],
)
def test_a_headline_holds_if_every_value_bears_it_out(expression, true):
    oil = observed("oil", given("2022", 5), given("2022", 3, rival="conflict"))

    assert book(oil).holds(expression, "oil") is true


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        pytest.param("low('2022')", "no comparison, found", id="only a number"),
        pytest.param("low() > 1", r"low\(\) and high\(\) take an id and a period", id="no names"),
        pytest.param("value('2022') > 1", r"value\(\) cannot be called here", id="value"),
        pytest.param("low('2021') > 1", "'oil' has no value for '2021'", id="no such period"),
    ],
)
def test_what_cannot_be_held_true_is_told(expression, message):
    with pytest.raises(FormulaError, match=message):
        book(observed("oil", given("2022", 5))).holds(expression, "oil")


def test_two_rivals_of_one_source_for_one_period_have_keys_of_their_own():
    oil = observed(
        "oil",
        given("2022", 1),
        given("2022", 2, rival="conflict"),
        given("2022", 3, rival="conflict"),
        given("2022", 4, rival="conflict", by="port-company"),
    )

    keys = [reading.key for reading in book(oil).readings("oil")]

    assert keys == [
        "2022~ministry-2023",
        "2022~ministry-2023~conflict",
        "2022~ministry-2023~conflict~2",
        "2022~ministry-2023~port-company~conflict",
    ]


def test_the_key_of_a_computed_value_is_its_period():
    oil = observed("oil", given("2022", 1))

    assert [r.key for r in book(oil, derived("same", "oil")).readings("same")] == ["2022"]


observations = st.builds(
    given,
    st.sampled_from(["2022", "2022-Q1", "2023"]),
    st.just(1.0),
    rival=st.sampled_from([None, "conflict", "revision"]),
    by=st.sampled_from([None, "2", "conflict", "port"]),
    source=st.sampled_from(["a", "b", "a-2"]),
)


@drawn(st.lists(observations, min_size=1, max_size=12))
def test_no_two_readings_of_an_indicator_share_a_key(found):
    keys = [reading.key for reading in book(observed("oil", *found)).readings("oil")]

    assert len(keys) == len(found) == len(set(keys))
