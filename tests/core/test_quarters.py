from datetime import date

import pytest

from dashboard.core import quarters
from tests.core.small import finest


def event(when, quad="none"):
    return finest().record.events[0].model_copy(update={"date": when, "quad": quad})


def test_events_are_counted_where_they_begin_by_kind_of_act():
    (only,) = quarters.of(
        [
            event("2022-07-05/2022-11-04", "material-conflict"),
            event("2022-09", "none"),
            event("2022-08-01", "none"),
        ]
    )

    assert (only.start, only.end) == (date(2022, 7, 1), date(2022, 9, 30))
    assert only.counts == {"material-conflict": 1, "none": 2}
    assert only.total == 3


def test_a_quarter_without_events_stands_between_those_that_have_some():
    found = quarters.of([event("2022-11-30"), event("2023-05-01")])

    assert [(one.start.isoformat(), one.total) for one in found] == [
        ("2022-10-01", 1), ("2023-01-01", 0), ("2023-04-01", 1),
    ]  # fmt: skip


def test_an_event_of_which_only_the_year_is_known_is_in_no_quarter():
    assert quarters.of([event("2021")]) == ()


@pytest.mark.parametrize("count", [0, 1])
def test_few_events_make_few_quarters(count):
    assert len(quarters.of([event("2022-02-02")] * count)) == count
