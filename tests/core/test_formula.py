import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core import formula, units
from dashboard.core.formula import FormulaError


def result(text, functions=None, **names):
    known = {name.replace("_", "-"): value for name, value in names.items()}
    return formula.evaluate(formula.read(text), known, functions or {})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("1 + 2 * 3", 7, id="times before plus"),
        pytest.param("(1 + 2) * 3", 9, id="brackets"),
        pytest.param("port-oil - oil", 30, id="hyphens in ids, a minus between spaces"),
        pytest.param("-oil + 1.5e1", 5, id="sign and exponent"),
        pytest.param("100 * oil / port-oil", 25, id="a share"),
        pytest.param("oil < port-oil and not oil == 4", True, id="comparison"),
        pytest.param("1 < oil <= 10", True, id="comparison from both sides"),
    ],
)
def test_a_formula_comes_to_its_value(text, value):
    assert result(text, port_oil=40, oil=10) == value


def test_a_formula_names_its_ids_in_order():
    found = formula.read("100 * port-oil / (oil-exports + port-oil)")

    assert list(found.ids.values()) == ["port-oil", "oil-exports"]


def test_a_formula_names_its_calls_in_order():
    found = formula.read(
        "value('b', '2022-H1') - value('a', '2021', 'courier') * low(\"c\", '2020')"
    )

    assert found.calls == (
        ("value", ("b", "2022-H1")),
        ("value", ("a", "2021", "courier")),
        ("low", ("c", "2020")),
    )


def test_a_formula_may_be_one_call_and_nothing_else():
    assert formula.read("value('oil', '2022')").is_call
    assert not formula.read("2 * value('oil', '2022')").is_call


def test_what_may_be_called_is_called_with_its_texts():
    found = result("2 * value('oil', '2022')", {"value": lambda id, period: len(id + period)})

    assert found == 14


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("oil +", id="half a sum"),
        pytest.param("oil; oil", id="two statements"),
        pytest.param("oil = 1", id="assignment"),
        pytest.param("oil ** 99999999", id="power"),
        pytest.param("oil // 2", id="floor"),
        pytest.param("oil % 2", id="remainder"),
        pytest.param("oil << 9", id="shift"),
        pytest.param("oil.real", id="attribute"),
        pytest.param("().__class__.__bases__", id="way to Python's own"),
        pytest.param("__import__('os')", id="import"),
        pytest.param("id_0 + oil", id="a safe name, typed"),
        pytest.param("'a' * 999999999", id="a text multiplied"),
        pytest.param("'oil'", id="a text alone"),
        pytest.param("[1] * 9", id="list"),
        pytest.param("oil if oil else 1", id="condition"),
        pytest.param("[x for x in oil]", id="comprehension"),
        pytest.param("lambda: 1", id="lambda"),
        pytest.param("f'{oil}'", id="format"),
        pytest.param("True", id="true"),
        pytest.param("1j", id="imaginary"),
        pytest.param("value(id='oil')", id="keyword"),
        pytest.param("value(oil)", id="a number for a text"),
        pytest.param("value(*'ab')", id="star"),
        pytest.param("value('a')('b')", id="call of a call"),
        pytest.param("oil\x00", id="nul"),
        pytest.param("\ud800", id="half a character"),
        pytest.param("(" * 300 + "oil" + ")" * 300, id="deep brackets"),
        pytest.param("-" * 900 + "oil", id="deep signs"),
        pytest.param("oil" + " + oil" * 150, id="long sum"),
    ],
)
def test_what_is_no_formula_is_refused(text):
    with pytest.raises(FormulaError, match=r"not a formula, found .*; use ids, numbers"):
        formula.read(text)


def test_a_formula_of_a_megabyte_is_refused_by_its_length():
    with pytest.raises(FormulaError, match="longer than 1000 signs; split it"):
        formula.read("1 + " * 250_000 + "1")


@pytest.mark.parametrize("name", ["rand", "int", "str", "value", "open"])
def test_nothing_is_called_that_was_not_given(name):
    with pytest.raises(FormulaError, match=rf"{name}\(\) cannot be called here"):
        result(f"{name}()")


def test_a_hundred_inputs_may_be_added():
    assert result(" + ".join(["oil"] * 100), oil=2) == 200


def test_an_unknown_id_is_told():
    with pytest.raises(FormulaError, match="cannot be worked out, found 'oil \\* 2'"):
        result("oil * 2")


@pytest.mark.parametrize("text", ["1 / 0", "1 / (oil - oil)"])
def test_a_division_by_zero_is_told(text):
    with pytest.raises(FormulaError, match="divides by zero, found '1 / "):
        result(text, oil=3)


def test_a_number_too_great_is_told():
    with pytest.raises(FormulaError, match="cannot be worked out"):
        result("9" * 400 + " / 3")


def test_units_that_do_not_go_together_are_told():
    with pytest.raises(FormulaError, match="cannot be worked out, found 'oil \\+ gas'"):
        result("oil + gas", oil=units.quantity("Mt"), gas=units.quantity("bcm"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("100 * port-oil / oil-exports", "100 × PORT-OIL ÷ OIL-EXPORTS", id="signs"),
        pytest.param("oil - port-oil * -2", "OIL \u2212 PORT-OIL × \u22122", id="true minus"),
        pytest.param("oil/day", "OIL ÷ DAY", id="room about a sign"),
        pytest.param("2 * value('a-b', '2022')", "2 × VALUE('A-B', '2022')", id="a call as one"),
    ],
)
def test_a_formula_is_spelt_as_readers_know_it(text, shown):
    assert formula.spelt(text, str.upper) == shown


@given(st.text(max_size=60) | st.text("ab-1 2+*/()'.,<=>_", max_size=60))
def test_any_text_is_a_formula_or_refused(text):
    try:
        found = formula.evaluate(formula.read(text), {}, {})
    except FormulaError:
        return

    assert isinstance(found, int | float)
