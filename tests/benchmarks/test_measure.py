import pytest

from benchmarks.measure import Measure


@pytest.mark.parametrize(
    ("measure", "line"),
    [
        pytest.param(
            Measure("load", "yaml", 500, 250, 4),
            "load: 250.0 ms | yaml 500.0 ms | ratio 0.50 | bound 4 × | within",
            id="a ratio",
        ),
        pytest.param(
            Measure("click", "an empty app", 4, 30, 25, absolute=True, wall=40),
            "click: 30.0 ms | wall 40.0 ms | an empty app 4.0 ms | ratio 7.50 | bound 25 ms | over",
            id="a value in milliseconds",
        ),
        pytest.param(
            Measure("shift", "", None, 0.0312, 0.02, absolute=True, unit=""),
            "shift: 0.0312 | bound 0.02 | over",
            id="a value without a unit or a baseline",
        ),
        pytest.param(
            Measure("again", "", None, 0, 0, absolute=True, unit="bytes"),
            "again: 0 bytes | bound 0 bytes | within",
            id="nothing at all",
        ),
        pytest.param(
            Measure("six", "plain", 200, 100, None),
            "six: 100.0 ms | plain 200.0 ms | ratio 0.50",
            id="no bound",
        ),
    ],
)
def test_a_measure_reads_as_one_line(measure, line):
    assert str(measure) == line
