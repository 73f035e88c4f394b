import os
import re
import subprocess
import sys

import pytest

from dashboard.__main__ import ROOT
from dashboard.exports.events import listing
from dashboard.exports.events.formats import FORMATS
from tests.core import small
from tests.exports import listed

HAN = re.compile(r"[一-鿿]")


def test_events_stand_in_the_order_of_their_days():
    index = listed.changed("port-works", date="2018-01")

    assert [event.id for event in index.dated] == [
        "port-works", "ferry-accord", "votes-pledge", "oil-halt", "trade-reproach", "budget-vote",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "event", "address"),
    [
        pytest.param(
            "en", "oil-halt", "https://example.org/timeline?event=oil-halt&lang=en", id="first"
        ),
        pytest.param(
            "zh", "oil-halt", "https://example.org/timeline?event=oil-halt&lang=zh", id="other"
        ),
        pytest.param("en", "", "https://example.org/timeline?lang=en", id="all"),
    ],
)
def test_an_event_has_the_address_at_which_the_timeline_opens_it(lang, event, address):
    words = listed.spoken()[lang]

    assert listing.address(words, "https://example.org/", event) == address


def test_a_citation_keeps_the_digit_of_what_is_cited():
    index = listed.changed(
        "port-works", cite=[{"source": "port-2025", "locator": "p. 1", "digit": 4}]
    )

    assert [each.grade for each in listing.cited(index, index.events["port-works"])] == ["B4"]


def test_an_event_is_told_with_its_date_and_its_sources():
    index = small.finest()

    assert listing.told(index, listed.spoken()["en"], index.events["oil-halt"]).split("\n") == [
        "5 Jul\u2009–\u20094 Aug 2022: A court orders loading to stop; it is lifted after a month.",
        "",
        "Sources",
        "The Invented Courier · 1 Sept 2022 (C3), paragraph 2, claim halt "
        "https://example.org/courier/2022/gulf",
        "Strait Port Company · Apr 2024 (B2), p. 2 https://example.org/port/2023",
    ]


def test_an_event_is_told_in_chinese():
    index = small.finest()

    assert listing.told(index, listed.spoken()["zh"], index.events["ferry-accord"]).split("\n") == [
        "2019年3月：双方同意增加班次。",
        "",
        "来源",
        "虚构信使报 · 2022年9月1日（C3），第1段，说法accord https://example.org/courier/2022/gulf",
    ]


@pytest.mark.parametrize("form", ["timelinejs", "atom", "ics"])
def test_a_reader_of_english_sees_no_chinese(form):
    assert not HAN.search(listed.written(form).decode())


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_record_gives_the_same_bytes_in_another_process_and_zone(form):
    code = f"from tests.exports import listed; sys.stdout.buffer.write(listed.written({form!r}))"

    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {code}"],
        env={**os.environ, "TZ": "Asia/Almaty", "PYTHONHASHSEED": "7"},
        cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip

    assert done.stdout == listed.written(form)


@pytest.mark.parametrize("form", FORMATS)
def test_a_record_without_events_is_written_out_too(form):
    index = small.changed(events=())

    assert b"oil-halt" not in listed.written(form, index=index)
