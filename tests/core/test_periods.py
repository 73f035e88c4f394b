from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core import periods
from dashboard.core.periods import Period


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        pytest.param("2024", date(2024, 1, 1), date(2024, 12, 31), "year", id="year"),
        pytest.param("2024-H1", date(2024, 1, 1), date(2024, 6, 30), "half", id="first half"),
        pytest.param("2024-H2", date(2024, 7, 1), date(2024, 12, 31), "half", id="second half"),
        pytest.param("2024-Q1", date(2024, 1, 1), date(2024, 3, 31), "quarter", id="first quarter"),
        pytest.param(
            "2024-Q4", date(2024, 10, 1), date(2024, 12, 31), "quarter", id="last quarter"
        ),
        pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month", id="leap month"),
        pytest.param("2023-02", date(2023, 2, 1), date(2023, 2, 28), "month", id="plain month"),
        pytest.param("2024-03-05", date(2024, 3, 5), date(2024, 3, 5), "day", id="day"),
        pytest.param("2022-01/2022-05", date(2022, 1, 1), date(2022, 5, 31), "span", id="months"),
        pytest.param("2005/2050", date(2005, 1, 1), date(2050, 12, 31), "span", id="years"),
        pytest.param("2022/2022-05-03", date(2022, 1, 1), date(2022, 5, 3), "span", id="mixed"),
        pytest.param("2999", date(2999, 1, 1), date(2999, 12, 31), "year", id="last year there is"),
    ],
)
def test_a_period_covers_its_days(text, start, end, kind):
    found = periods.parse(text)

    assert found == Period(start, end, kind)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "not a period, found ''; write 2024,", id="nothing"),
        pytest.param("24", "not a period, found '24'; write 2024,", id="two digits"),
        pytest.param("2024-Q5", "not a period, found '2024-Q5'; write 2024,", id="fifth quarter"),
        pytest.param("3000", "not a period, found '3000'; write 2024,", id="far year"),
        pytest.param("0000", "not a period, found '0000'; write 2024,", id="year nought"),
        pytest.param("２０２４", "not a period, found '２０２４'; write", id="full-width digits"),
        pytest.param("2024/", "not a period, found '2024/'; write 2024,", id="open end"),
        pytest.param("2024\n", r"not a period, found '2024\\n'; write", id="line break"),
        pytest.param("1/2/3", "not a period, found '1/2/3'; write 2024,", id="three ends"),
        pytest.param("2024-13", "no month has the number 13, found '2024-13'", id="month 13"),
        pytest.param("2024-00", "no month has the number 00, found '2024-00'", id="month 0"),
        pytest.param("2023-02-29", "no such day, found '2023-02-29'", id="no leap year"),
        pytest.param("2024/2023", "ends before it starts, found '2024/2023'", id="backwards"),
    ],
)
def test_what_is_no_period_is_refused_by_what_it_says(text, message):
    with pytest.raises(ValueError, match=message):
        periods.parse(text)


def test_a_leap_year_has_a_day_more():
    assert periods.parse("2024").days == 366
    assert periods.parse("2023").days == 365


def test_the_middle_of_a_month_is_a_day_in_it():
    assert periods.parse("2024-01").middle == date(2024, 1, 16)


@given(st.text() | st.from_regex(r"\d{1,5}(-[HQ]?\d{1,2}){0,2}(/\d{4}(-\d\d){0,2})?"))
def test_any_text_is_a_period_or_refused(text):
    try:
        found = periods.parse(text)
    except ValueError:
        return

    assert found.start <= found.middle <= found.end


DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@given(DAYS, DAYS)
def test_two_days_make_a_span_from_the_first_to_the_last(one, other):
    first, last = sorted((one, other))

    found = periods.parse(f"{first.isoformat()}/{last.isoformat()}")

    assert (found.start, found.end) == (first, last)
