import pytest

from dashboard.exports.plates import letters
from dashboard.exports.plates.letters import Style

PLAIN = Style(10)


def test_lines_are_no_wider_than_they_may_be():
    lines = letters.fold("Crude oil of Finnish origin loaded at the port in a year", 120, PLAIN)

    assert len(lines) > 1
    assert max(map(PLAIN.width, lines)) <= 120


def test_a_word_wider_than_a_line_is_taken_apart():
    lines = letters.fold("https://example.org/" + "a" * 60, 100, PLAIN)

    assert max(map(PLAIN.width, lines)) <= 100


def test_no_chinese_line_starts_with_a_closing_mark():
    lines = letters.fold("据红星新闻，经该港外运石油占比，约为八成。", 62, PLAIN)

    assert not any(line[0] in "，。" for line in lines)


def test_a_figure_stays_with_its_unit():
    lines = letters.fold("石油石油石油石2022年", 78, PLAIN)

    assert lines[-1] == "2022年"


def test_balanced_lines_are_about_the_same_length():
    one, other = letters.balance("More oil leaves through the port than in 2018", 200, PLAIN)

    assert abs(PLAIN.width(one) - PLAIN.width(other)) < 60


def test_a_text_is_cut_at_the_end_of_a_sentence():
    text = "The first is short. The second sentence is a good deal longer than the first is."

    assert letters.shorten(text, 1, 200, PLAIN) == ["The first is short. …"]


def test_a_sentence_that_is_too_long_itself_is_cut_at_a_letter():
    [line] = letters.shorten("One sentence that has no end in sight at all", 1, 100, PLAIN)

    assert line.endswith("…")
    assert PLAIN.width(line) <= 100


@pytest.mark.parametrize(
    ("serif", "weight"),
    [pytest.param(True, 600, id="headline"), pytest.param(False, 400, id="text")],
)
def test_wide_letters_are_wider(serif, weight):
    style = Style(10, weight, serif)

    assert style.width("mmm") > style.width("iii")
