import json

from tests.core import small
from tests.exports import listed


def whole(lang="en", index=None):
    return json.loads(listed.written("json", lang, index))


def event(id, index=None):
    return next(each for each in whole(index=index)["events"] if each["id"] == id)


def test_the_record_is_named_and_dated():
    assert whole()["record"] == {
        "title": {"en": "Finland–Estonia (invented)", "zh": "芬兰—爱沙尼亚（虚构）"},
        "dyad": ["FIN", "EST"],
        "languages": ["en", "zh"],
        "updated": "2025-06-30",
        "licence": "CC0-1.0",
        "address": "https://example.org/record/timeline?lang=en",
    }


def test_an_event_stands_in_both_languages_with_all_it_touches():
    found = event("oil-halt")
    found.pop("sources")

    assert found == {
        "id": "oil-halt",
        "date": "2022-07-05/2022-08-04",
        "start": "2022-07-05",
        "end": "2022-08-04",
        "title": {"en": "Port shut for a month", "zh": "港口关闭一个月"},
        "summary": {
            "en": "A court orders loading to stop; it is lifted after a month.",
            "zh": "法院下令停止装船，一个月后解除。",
        },
        "actors": ["EST", "FIN"],
        "domain": "energy",
        "quad": "material-conflict",
        "importance": 3,
        "routes": ["gulf-line"],
        "indicators": ["port-oil", "port-share-stated"],
        "places": ["muuga"],
        "address": "https://example.org/record/timeline?event=oil-halt&lang=en",
    }


def test_a_source_says_where_in_it_and_how_far_to_trust_it():
    courier, port = event("oil-halt")["sources"]

    assert courier == {
        "id": "courier-2022",
        "title": {"en": "What the gulf carries", "zh": "海湾承载了什么"},
        "publisher": {"en": "The Invented Courier", "zh": "虚构信使报"},
        "url": "https://example.org/courier/2022/gulf",
        "issued": "2022-09-01",
        "inferred": False,
        "accessed": "2025-06-01",
        "grade": "C3",
        "locator": None,
        "claim": "halt",
        "paragraph": 2,
        "verdict": "corroborated",
    }
    assert (port["locator"], port["claim"], port["verdict"]) == ("p. 2", None, None)


def test_a_source_without_address_and_with_a_guessed_date_says_so():
    (ministry,) = event("budget-vote")["sources"]

    assert (ministry["url"], ministry["issued"], ministry["inferred"]) == (None, "2023", True)


def test_a_text_written_once_stands_in_every_language():
    index = listed.changed("oil-halt", title={"same": "MV Halt"})

    assert event("oil-halt", index)["title"] == {"en": "MV Halt", "zh": "MV Halt"}


def test_every_event_of_the_record_is_there():
    assert {each["id"] for each in whole()["events"]} == set(small.finest().events)
