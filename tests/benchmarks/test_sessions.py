import pytest

from benchmarks.sessions import quantile


@pytest.mark.parametrize(
    ("values", "part", "found"),
    [
        pytest.param([], 0.95, 0, id="nobody"),
        pytest.param([7], 0.95, 7, id="one"),
        pytest.param([3, 1, 2], 0.5, 2, id="in any order"),
        pytest.param(list(range(1, 101)), 0.95, 95, id="a hundred"),
    ],
)
def test_a_part_of_the_values_does_not_pass_the_quantile(values, part, found):
    assert quantile(values, part) == found
