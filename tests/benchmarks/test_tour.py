import pytest

from benchmarks import tour
from benchmarks.measure import Measure


@pytest.mark.parametrize(
    ("measure", "row"),
    [
        pytest.param(
            Measure("load", "yaml", 500, 250, 4),
            "| load | 250.0 ms | 500.0 ms, yaml | 0.50 | 4 × | kept"
            " | `python -m benchmarks room` |",
            id="a ratio",
        ),
        pytest.param(
            Measure("click", "an empty app", 4, 30, 25, absolute=True),
            "| click | 30.0 ms | 4.0 ms, an empty app | 7.50 | 25 ms | missed"
            " | `python -m benchmarks room` |",
            id="a value in milliseconds",
        ),
        pytest.param(
            Measure("bytes", "", None, 30.8, None, unit="kB"),
            "| bytes | 30.8 kB |  |  |  |  | `python -m benchmarks room` |",
            id="neither baseline nor bound",
        ),
    ],
)
def test_a_measure_is_a_row_with_the_command_that_repeats_it(measure, row):
    assert tour.line(measure, "room") == row


def test_a_measure_comes_back_from_another_process_as_it_was():
    measure = Measure("click", "an empty app", 4, 30, 25, absolute=True, wall=40)

    assert tour.unpacked(tour.packed(measure)) == measure


def test_what_a_room_says_beside_its_measures_is_passed_over():
    assert [tour.unpacked(said) for said in ("files 10438/10438", "7", "{}")] == [None] * 3


def test_what_is_no_measure_is_not_packed():
    with pytest.raises(TypeError, match="a measure is due, got 'a line'"):
        tour.packed("a line")


def test_the_last_line_of_a_complaint_is_the_reason_and_parts_no_cells():
    complaint = "Traceback:\n  here\nTimeoutError: no server | port 1\n"

    assert tour.reason(complaint, 1) == "TimeoutError: no server / port 1"


def test_a_room_that_says_nothing_is_told_by_its_status():
    assert tour.reason("", -9) == "status -9"


def test_a_room_that_fails_is_said_so_and_the_others_follow(capsys):
    status = tour.main(["nowhere"])

    said = capsys.readouterr().out
    assert status == 1
    assert "| nowhere: not measured, no measure is called nowhere;" in said
    assert "0 bounds kept, 0 missed, 1 rooms not measured" in said
