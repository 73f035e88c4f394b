import json

from tests.core import small
from tests.exports import listed


def slides(lang="en", index=None):
    whole = json.loads(listed.written("timelinejs", lang, index))
    return {slide["unique_id"]: slide for slide in whole["events"]}


def test_the_record_is_the_title():
    whole = json.loads(listed.written("timelinejs", "zh"))

    assert whole["title"]["text"] == {
        "headline": "芬兰—爱沙尼亚（虚构）",
        "text": "仅供测试的小型记录，所有数字均为虚构。",
    }
    assert set(whole) == {"title", "events", "scale"}


def test_every_event_keeps_its_id_and_its_place_in_the_order():
    assert list(slides()) == [
        "ferry-accord", "votes-pledge", "oil-halt", "trade-reproach", "budget-vote", "port-works",
    ]  # fmt: skip


def test_a_date_is_no_more_precise_than_the_record():
    found = slides()

    assert found["votes-pledge"]["start_date"] == {"year": 2021}
    assert found["ferry-accord"]["start_date"] == {"year": 2019, "month": 3}
    assert found["budget-vote"]["start_date"] == {"year": 2023, "month": 11, "day": 20}
    assert "end_date" not in found["ferry-accord"]


def test_a_span_has_both_ends():
    halt = slides()["oil-halt"]

    assert halt["start_date"] == {"year": 2022, "month": 7, "day": 5}
    assert halt["end_date"] == {"year": 2022, "month": 8, "day": 4}


def test_dates_and_lanes_are_in_the_readers_language():
    english, chinese = slides()["ferry-accord"], slides("zh")["ferry-accord"]

    assert (english["display_date"], english["group"]) == ("Mar 2019", "Transport")
    assert (chinese["display_date"], chinese["group"]) == ("2019年3月", "运输")


def test_the_text_ends_in_sources_and_the_events_own_address():
    text = slides()["oil-halt"]["text"]["text"]

    assert text == (
        "<p>A court orders loading to stop; it is lifted after a month.</p>"
        '<ul><li><a href="https://example.org/courier/2022/gulf">'
        "The Invented Courier · 1 Sept 2022 (C3), paragraph 2, claim halt</a></li>"
        '<li><a href="https://example.org/port/2023">'
        "Strait Port Company · Apr 2024 (B2), p. 2</a></li></ul>"
        '<p><a href="https://example.org/record/timeline?event=oil-halt&amp;lang=en">'
        "Finland–Estonia (invented)</a></p>"
    )


def test_a_source_without_an_address_is_named_all_the_same():
    text = slides()["budget-vote"]["text"]["text"]

    assert "<li>Invented Ministry · 2023 (B3), para. 5</li>" in text


def test_markup_in_a_title_or_summary_stays_text():
    hostile = {"same": '<img src=x onerror="alert(1)"> & more'}
    index = listed.changed("oil-halt", title=hostile, summary=hostile)

    text = slides(index=index)["oil-halt"]["text"]

    assert "<img" not in text["headline"] + text["text"]
    assert text["headline"] == "&lt;img src=x onerror=&#34;alert(1)&#34;&gt; &amp; more"


def test_the_title_never_takes_an_events_address():
    whole = json.loads(listed.written("timelinejs"))

    assert whole["title"]["unique_id"] not in small.finest().events
    assert "_" in whole["title"]["unique_id"]
