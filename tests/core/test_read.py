"""YAML is read within limits, and what YAML reads amiss is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core.plain import Limits
from dashboard.core.read import parse, read

SMALL = Limits(bytes=10_000, depth=5, nodes=200, aliases=10, entries=50)


def lines(text, limits=SMALL):
    """Return what is wrong with a text, a line each."""
    return [str(fault) for fault in parse("a.yaml", text.encode(), limits).faults]


def test_texts_numbers_and_lists_come_out_as_plain_data():
    text = "a: [1, -2.5, 'x', \"y\", ~, true]\nb: {c: 1e3}\nd: |\n  two\n  lines\n"

    found = parse("a.yaml", text.encode())

    assert found.data == {
        "a": [1, -2.5, "x", "y", None, True],
        "b": {"c": 1000.0},
        "d": "two\nlines\n",
    }
    assert found.faults == ()


def test_an_alias_stands_for_its_anchor():
    found = parse("a.yaml", b"a: &x {b: 1}\nc: *x\n")

    assert found.data == {"a": {"b": 1}, "c": {"b": 1}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "{value: 14,7}",
            "a.yaml:1:12: 7: the comma before 7 starts a new entry; "
            "write decimals with a point, 14.7 not 14,7",
            id="decimal comma",
        ),
        pytest.param(
            "a: NO",
            "a.yaml:1:4: a: YAML makes true or false of NO without quotes; write 'NO' in quotes",
            id="Norway",
        ),
        pytest.param(
            "a: off",
            "a.yaml:1:4: a: YAML makes true or false of off without quotes; write 'off' in quotes",
            id="switch",
        ),
        pytest.param(
            "a: 2022-07-05",
            "a.yaml:1:4: a: YAML makes a date of 2022-07-05 without quotes; "
            "write '2022-07-05' in quotes",
            id="date",
        ),
        pytest.param(
            "a: 010",
            "a.yaml:1:4: a: YAML reads 010 in another base (010 is 8); "
            "take the leading 0 off, or put it in quotes",
            id="octal",
        ),
        pytest.param(
            "a: 12:30",
            "a.yaml:1:4: a: YAML reads 12:30 in base 60 (12:30 is 750); put it in quotes",
            id="sexagesimal",
        ),
        pytest.param(
            "a: 1_000",
            "a.yaml:1:4: a: 1_000 has _ between its digits; write the number without it",
            id="underscore",
        ),
        pytest.param(
            "a: .inf",
            "a.yaml:1:4: a: a finite number is due, found .inf; "
            "leave the entry out where no value is known",
            id="infinite",
        ),
        pytest.param(
            "{no: x}",
            "a.yaml:1:2: no: the key 'no' is not a text to YAML; put it in quotes",
            id="key that is a switch",
        ),
        pytest.param(
            "a: 1\nb: 2\na: 3\n",
            "a.yaml:3:1: a: the key 'a' stands twice in this entry; keep one of the two",
            id="key twice",
        ),
        pytest.param(
            "<<: {a: 1}",
            "a.yaml:1:1: <<: merge keys (<<) are not read; write the keys out",
            id="merge key",
        ),
        pytest.param(
            "a: !!python/name:os.system x",
            "a.yaml:1:4: a: the tag tag:yaml.org,2002:python/name:os.system is not read; "
            "take it out",
            id="tag",
        ),
        pytest.param(
            "---\na: 1\n---\nb: 2\n",
            "a.yaml:3:1: a second document starts here; take the line '---' out",
            id="two documents",
        ),
        pytest.param("a:\n\t- b\n", "a.yaml:2:1: a tab stands here; use spaces", id="tab"),
        pytest.param(
            "a: \x07",
            "a.yaml:1:4: the control character U+0007 stands here; take it out",
            id="control character",
        ),
        pytest.param(
            "a: x\u202ey",
            "a.yaml:1:4: a: the hidden character U+202E stands in the text; take it out",
            id="direction of writing",
        ),
        pytest.param(
            "\ufeffa: 1",
            "a.yaml:1:1: the file starts with a byte order mark; save it as UTF-8 without one",
            id="byte order mark",
        ),
        pytest.param(
            "# nothing yet\n",
            "a.yaml:1:1: the file is empty; write the record, or remove the file",
            id="empty",
        ),
        pytest.param(
            "a: 'open\nb: 2\n",
            "a.yaml:1:4: a: YAML cannot be read here: found unexpected end of stream; "
            "close the quotes that are opened here",
            id="open quotes",
        ),
        pytest.param(
            "a: b: c",
            "a.yaml:1:5: YAML cannot be read here: mapping values are not allowed in this context; "
            "put a text that holds ': ' in quotes, or mend the indentation",
            id="colon in a text",
        ),
        pytest.param(
            "a: &x [*x]",
            "a.yaml:1:8: a.0: no anchor &x is complete before this alias; write the entry out",
            id="alias within itself",
        ),
        pytest.param(
            "? [a]\n: b",
            "a.yaml:1:3: a list or mapping stands as a key; a key is a plain text",
            id="list as a key",
        ),
    ],
)
def test_what_yaml_reads_amiss_is_told_with_a_hint_of_its_own(text, expected):
    found = lines(text)

    assert found == [expected]


def test_every_trap_in_a_file_is_told():
    found = lines("a: NO\nb: [010, 12:30]\nc: 1\n")

    assert [line.split(" ")[0] for line in found] == ["a.yaml:1:4:", "a.yaml:2:5:", "a.yaml:2:10:"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("[" * 5_000, "more than 5 levels", id="deep lists"),
        pytest.param(
            "a: &a [1, 1, 1, 1]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n",
            "more than 200 values, aliases written out",
            id="billion laughs",
        ),
        pytest.param("a: &a [[[1]]]\nb: [[[*a]]]\n", "more than 5 levels", id="deep by alias"),
        pytest.param("a: &a 1\nb: [" + "*a, " * 20 + "]", "more than 10 aliases", id="aliases"),
        pytest.param("[" + "1, " * 60 + "]", "more than 50 entries", id="a long list"),
        pytest.param("x" * 20_000, "the file has 20,000 bytes, at most 10,000", id="a long file"),
    ],
)
def test_a_file_past_a_limit_gives_one_line(text, expected):
    found = lines(text)

    assert len(found) == 1
    assert expected in found[0]


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "large.yaml"
    with file.open("wb") as large:
        large.truncate(100 * 1024 * 1024)

    found = read(file)

    assert [fault.message for fault in found.faults] == [
        "the file has 104,857,600 bytes, at most 33,554,432 are read; split it into several files"
    ]


def test_bytes_that_are_no_text_are_told_by_their_position():
    found = parse("a.yaml", b"a: 1\nb: \xff\n")

    assert [str(fault) for fault in found.faults] == [
        "a.yaml:2:4: byte 8 (0xff) is not UTF-8; save the file as UTF-8"
    ]


def test_a_file_that_is_not_there_is_told(tmp_path):
    found = read(tmp_path / "none.yaml")

    assert [fault.message for fault in found.faults] == [
        "the file cannot be read: No such file or directory; correct its path or rights"
    ]


@given(st.text())
def test_no_text_makes_reading_raise(text):
    found = parse("a.yaml", text.encode("utf-8", "surrogatepass"), SMALL)

    assert all(fault.line and fault.column and fault.message for fault in found.faults)


@given(st.text(alphabet="ab0179:.,-+_~eE!&*<[]{}'\"\n #|>%@`?=/\\xno"))
def test_no_text_of_yamls_own_signs_makes_reading_raise(text):
    found = parse("a.yaml", text.encode(), SMALL)

    assert all(fault.line and fault.column and fault.message for fault in found.faults)


@given(st.binary())
def test_no_bytes_make_reading_raise(content):
    found = parse("a.yaml", content, SMALL)

    assert all(fault.line and fault.column and fault.message for fault in found.faults)
