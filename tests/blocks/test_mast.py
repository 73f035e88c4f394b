import re

from dashboard.blocks import mast
from dashboard.core.desk import Desk
from dashboard.core.state import State
from tests.core import small

HELD = "an editor who signs in reads the rest"


def banner(*faults):
    state = State()
    desk = Desk(small.finest(), small.english(), state, state, ())
    return str(mast.notices(desk, (), faults))


def lines(html):
    return [re.sub(r"<[^>]+>", "", row) for row in re.findall("<li>(.*?)</li>", html)]


def test_a_fault_is_told_with_its_place_set_apart():
    html = banner("indicators.yaml:3:9: record.lead: no such id; write another")

    assert "<code>indicators.yaml:3:9</code> record.lead: no such id; write another" in html
    assert 'role="alert"' in html


def test_three_faults_lie_open_and_the_others_are_counted():
    html = banner(*(f"a.yaml:{n}:1: wrong" for n in range(1, 6)))

    open_lines, _, folded = html.partition("<details>")
    assert lines(open_lines) == [f"a.yaml:{n}:1 wrong" for n in (1, 2, 3)]
    assert "<summary>2 more faults</summary>" in folded
    assert lines(folded) == ["a.yaml:4:1 wrong", "a.yaml:5:1 wrong"]


def test_twelve_faults_are_listed_and_the_number_of_the_rest_is_said():
    html = banner(*(f"a.yaml:{n}:1: wrong" for n in range(1, 31)))

    assert len(lines(html)) == 12
    assert "18 faults are not listed" in html


def test_where_words_are_withheld_the_place_stands_alone_and_it_is_said_once_why():
    html = banner(f"a.yaml:1:1: {HELD}", f"a.yaml:2:1: {HELD}")

    assert lines(html) == ["a.yaml:1:1 ", "a.yaml:2:1 "]
    assert html.count("an editor who signs in reads it") == 1


def test_what_a_fault_quotes_is_never_taken_for_html():
    assert "<script>" not in banner("a.yaml:1:1: found '<script>'; correct it")
