from xml.etree import ElementTree as ET

import feedparser
import pytest

from tests.exports import listed

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(lang="en", index=None):
    return feedparser.parse(listed.written("atom", lang, index))


def entry(id, lang="en", index=None):
    return next(e for e in feed(lang, index).entries if f"event={id}" in e.id)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_reader_of_feeds_finds_nothing_wrong(lang):
    found = feed(lang)

    assert (found.bozo, found.version, len(found.entries)) == (False, "atom10", 6)


def test_the_feed_says_what_and_whose_it_is():
    found = feed("zh").feed

    assert found.title == "芬兰—爱沙尼亚（虚构）"
    assert found.subtitle == "仅供测试的小型记录，所有数字均为虚构。"
    assert found.language == "zh-Hans-CN"
    assert found.author == "芬兰—爱沙尼亚（虚构）"
    assert found.link == found.id == "https://example.org/record/timeline?lang=zh"
    assert found.rights == "CC0-1.0"


def test_everything_the_standard_asks_of_feed_and_entry_is_there():
    whole = ET.fromstring(listed.written("atom"))

    for element in (whole, *whole.findall(f"{ATOM}entry")):
        assert [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [
            1,
            1,
            1,
        ]
    assert whole.find(f"{ATOM}author/{ATOM}name") is not None


def test_an_entry_is_as_old_as_the_record():
    assert entry("oil-halt").updated == feed().feed.updated == "2025-06-30T00:00:00+00:00"


def test_an_entry_leads_to_the_event_and_to_its_sources():
    links = [(link.rel, link.href, link.title) for link in entry("oil-halt").links]

    assert links == [
        (
            "alternate",
            "https://example.org/record/timeline?event=oil-halt&lang=en",
            "Port shut for a month",
        ),
        (
            "related",
            "https://example.org/courier/2022/gulf",
            "The Invented Courier · 1 Sept 2022 (C3), paragraph 2, claim halt",
        ),
        (
            "related",
            "https://example.org/port/2023",
            "Strait Port Company · Apr 2024 (B2), p. 2",
        ),
    ]


def test_an_entry_has_its_domain_and_kind_in_the_readers_language():
    tags = [(tag.term, tag.label) for tag in entry("ferry-accord", "zh").tags]

    assert tags == [("transport", "运输"), ("material-cooperation", "实质合作")]


def test_an_entry_says_when_and_who_says_so():
    found = entry("budget-vote")

    assert found.title == "Defence budget voted"
    assert found.summary == "Parliament votes the rise."
    assert found.content[0].value == (
        "20 Nov 2023: Parliament votes the rise.\n\nSources\nInvented Ministry · 2023 (B3), para. 5"
    )


def test_an_entrys_id_outlives_a_new_title_and_date():
    index = listed.changed("oil-halt", title={"same": "Renamed"}, date="2022-07")

    assert entry("oil-halt", index=index).id == entry("oil-halt").id


def test_the_languages_have_ids_of_their_own():
    assert entry("oil-halt").id != entry("oil-halt", "zh").id


def test_markup_in_a_title_stays_text():
    index = listed.changed("oil-halt", title={"same": "Less < more & <b>bold</b>"})

    whole = ET.fromstring(listed.written("atom", index=index))

    titles = [title.text for title in whole.iter(f"{ATOM}title")]
    assert "Less < more & <b>bold</b>" in titles
