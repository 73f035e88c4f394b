import json

import pytest

from dashboard.figures import axis, template, text, theme
from tests.figures import golden
from tests.figures.charts import DARK, LIGHT


def test_the_template_stays_as_it_was_last_read_over():
    made = json.dumps(template.template(LIGHT), indent=1, sort_keys=True) + "\n"

    assert golden.holds("template.json", made)


def test_the_parties_give_their_own_hues():
    assert (LIGHT.first, LIGHT.second) == ("#007682", "#6B2759")
    assert (DARK.first, DARK.first_fill, DARK.first_tint) == ("#74DDE2", "#46A9B0", "#1E4348")


def test_the_page_gets_every_colour_by_name():
    made = theme.css_variables(DARK)

    assert "color-scheme:dark" in made
    assert "--first-fill:#46A9B0;" in made
    assert "--neutral-step:#9AA7B2;" in made


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        pytest.param(0, 400, (0, 100, 200, 300, 400), id="hundreds"),
        pytest.param(0, 82.3, (0, 20, 40, 60, 80, 100), id="above the greatest"),
        pytest.param(-10.6, 0, (-12.5, -10, -7.5, -5, -2.5, 0), id="below nought"),
        pytest.param(5, 5, (4, 4.5, 5, 5.5, 6), id="one value"),
    ],
)
def test_gridlines_are_round_and_hold_every_value(low, high, ticks):
    assert axis.ticks(low, high) == ticks


@pytest.mark.parametrize(
    ("value", "said"),
    [(-2.5, "−2.5"), (5000, "5000"), (21_112, "21\u2009112"), (0, "0"), (0.25, "0.25")],
)
def test_a_gridline_is_named_as_the_record_writes_numbers(value, said):
    assert axis.number(value) == said


def test_chinese_breaks_between_any_two_characters_but_not_before_a_stop():
    assert text.fold("宣布暂停里海管道。财团说", 16) == ["宣布暂停里海管道。", "财团说"]


def test_lines_are_balanced():
    assert text.balance("stated for after February", 24) == ["stated for", "after February"]
