from datetime import date

import pytest

from dashboard.core import around
from tests.core import small


def event(when):
    return small.finest().record.events[0].model_copy(update={"date": when})


def periods(found):
    return [[reading.period for reading in group] for group in found]


def test_yearly_figures_are_read_a_year_around_an_event():
    book = small.book(small.observed("oil", *(small.given(str(y), 1) for y in range(2018, 2027))))

    before, after = around.spans(event("2022-07-05/2022-08-04"), book, "oil")

    assert before == (date(2021, 7, 5), date(2022, 7, 4))
    assert after == (date(2022, 8, 5), date(2023, 8, 4))


def test_monthly_figures_are_read_half_a_year_around_it():
    book = small.book(
        small.observed("oil", *(small.given(f"2022-{m:02}", 1) for m in range(1, 13)))
    )

    before, _ = around.spans(event("2022-07-05"), book, "oil")

    assert before == (date(2022, 1, 3), date(2022, 7, 4))


@pytest.mark.parametrize(
    ("when", "found"),
    [
        pytest.param("2022-07-05", [["2021"], ["2022"], ["2023"]], id="inside a year"),
        pytest.param("2023-12-31", [["2022"], ["2023"], ["2024"]], id="on its last day"),
        pytest.param("2030-01-01", [[], [], []], id="far from any figure"),
    ],
)
def test_the_figures_before_over_and_after_an_event_are_told_apart(when, found):
    book = small.book(small.observed("oil", *(small.given(str(y), 1) for y in range(2018, 2027))))

    assert periods(around.readings(event(when), book, "oil")) == found
