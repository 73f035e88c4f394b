import re
import zlib
from datetime import date
from pathlib import Path

from dashboard.figures.timeline.data import data
from tests.figures.timelines import WORDS, many, moment, payload, some, timeline

SCRIPT = Path(__file__).parents[2] / "assets" / "timeline.js"
PYTHON = Path(__file__).parents[2] / "dashboard" / "figures" / "timeline"


def test_days_are_numbers_and_spans_end_before_their_last():
    sent = data(
        timeline(
            moment("b", "2020-01-10"),
            moment("a", "2020-01-03", "2020-01-05", "range"),
            whole=(date(2020, 1, 1), date(2020, 12, 31)),
            window=(date(2020, 1, 2), date(2020, 1, 31)),
        )
    )

    assert sent["origin"] == "2020-01-01"
    assert sent["whole"] == [0, 366]
    assert sent["window"] == [1, 31]
    assert sent["events"]["id"] == ["a", "b"]
    assert sent["events"]["start"] == [2, 7]
    assert sent["events"]["long"] == [2, 0]
    assert sent["events"]["precision"] == "rd"
    assert sent["events"]["ranges"] == {"0": ["3–5 Jan", "3–5 Jan 2020"]}


def test_what_events_share_is_sent_once():
    sent = data(timeline(*some()))["events"]

    assert sent["actor"] == {"names": ["Borduria"], "of": [0] * len(some())}
    assert sent["kinds"]["material-conflict"] == "material friction"


def test_an_event_costs_at_most_120_bytes_on_the_wire():
    sent = zlib.compress(payload(timeline(*many(5_000))).encode())

    assert len(sent) <= 5_000 * 120


def test_an_event_outside_the_lanes_is_left_out():
    sent = data(timeline(moment("a", "2020-01-03", lane="weather")))

    assert sent["events"]["id"] == []


def test_every_word_that_is_shown_or_said_is_listed():
    script = SCRIPT.read_text(encoding="utf-8")
    python = "".join(path.read_text(encoding="utf-8") for path in PYTHON.glob("*.py"))
    used = set(re.findall(r"words\.(\w+)", script))
    used |= set(re.findall(r'words\["(\w+)"', python))
    used |= {"bars_month", "bars_quarter", "bars_year", "one_mark", "none", "none_here"}
    used |= {"option", "option_plain"}

    assert set(WORDS) == used
