import pytest

from dashboard.exports import cells


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (43900.0, "43900"), (40.1, "40.1"), (-11.0, "-11"), (0.0, "0"), (1e-7, "0.0000001"),
        (2.1e6, "2100000"), (791.689626, "791.689626"), (1e17, "100000000000000000"),
        (None, ""), ("", ""), ("=1+1", "'=1+1"), ("-", "'-"),
    ],
)  # fmt: skip
def test_a_cell_keeps_its_digits_and_is_no_formula(cell, text):
    assert cells.written(cell) == text


def test_a_table_of_the_standard_has_no_byte_order_mark_and_ends_lines_as_rfc_4180_does():
    rows = [{"b": "x,y", "a": 1.5}]

    assert cells.table(["a", "b"], rows, marked=False) == b'a,b\r\n1.5,"x,y"\r\n'
    assert cells.table(["a"], rows) == b"\xef\xbb\xbfa\r\n1.5\r\n"
