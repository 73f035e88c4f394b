from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from tests.exports import listed


def calendar(lang="en", index=None):
    return Calendar.from_ical(listed.written("ics", lang, index))


def entry(id, lang="en", index=None):
    found = calendar(lang, index).walk("VEVENT")
    return next(event for event in found if event["UID"].startswith(f"{id}@"))


def test_a_calendar_that_reads_it_finds_every_event_and_no_mistake():
    found = calendar()

    assert found.errors == []
    assert [event.errors for event in found.walk("VEVENT")] == [[]] * 6
    assert (found["VERSION"], found["X-WR-CALNAME"]) == ("2.0", "Finland–Estonia (invented)")


@pytest.mark.parametrize(
    ("written", "first", "after"),
    [
        pytest.param("2023-11-20", date(2023, 11, 20), date(2023, 11, 21), id="day"),
        pytest.param("2022-07-05/2022-08-04", date(2022, 7, 5), date(2022, 8, 5), id="days"),
        pytest.param("2024-02", date(2024, 2, 1), date(2024, 3, 1), id="month"),
        pytest.param("2023-11/2023-12", date(2023, 11, 1), date(2024, 1, 1), id="months"),
        pytest.param("2021", date(2021, 1, 1), date(2022, 1, 1), id="year"),
    ],
)
def test_an_event_fills_whole_days_up_to_the_day_after(written, first, after):
    found = entry("oil-halt", index=listed.changed("oil-halt", date=written))

    assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (first, after)
    assert found["DTSTART"].params["VALUE"] == "DATE"


def test_an_event_says_what_who_says_so_and_where_more_is():
    found = entry("oil-halt", "zh")

    assert found["SUMMARY"] == "港口关闭一个月"
    assert found["DESCRIPTION"].split("\n") == [
        "2022年7月5日至8月4日：法院下令停止装船，一个月后解除。",
        "",
        "来源",
        "虚构信使报 · 2022年9月1日（C3），第2段，说法halt https://example.org/courier/2022/gulf",
        "Strait Port Company · 2024年4月（B2），p. 2 https://example.org/port/2023",
    ]
    assert found["CATEGORIES"].cats == ["能源", "实质摩擦"]
    assert found["URL"] == "https://example.org/record/timeline?event=oil-halt&lang=zh"


def test_an_events_id_is_the_same_in_every_language_and_after_a_change():
    changed = listed.changed("oil-halt", title={"same": "Renamed"}, date="2022-07")

    ids = {
        str(entry("oil-halt")["UID"]),
        str(entry("oil-halt", "zh")["UID"]),
        str(entry("oil-halt", index=changed)["UID"]),
    }

    assert ids == {"oil-halt@example.org/record"}


def test_the_stamp_is_the_records_date():
    assert entry("oil-halt").decoded("DTSTAMP") == datetime(2025, 6, 30, tzinfo=UTC)


def test_an_event_of_the_past_keeps_nobody_busy():
    assert entry("oil-halt")["TRANSP"] == "TRANSPARENT"


def test_no_line_is_longer_than_the_standard_allows():
    lines = listed.written("ics", "zh").split(b"\r\n")

    assert max(map(len, lines)) <= 75
