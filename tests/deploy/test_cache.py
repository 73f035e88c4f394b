import os
import signal
import struct

import pytest

from tests.deploy.asking import asked

EMBED = "/embed/map?lang=en"
WHEN = slice(8, 16)  # of a file of nginx's cache: until when it is fresh


@pytest.mark.parametrize(
    "path", [EMBED, "/events.ics", "/indicators/port-oil.csv", "/embed/timeline?part=live"]
)
def test_the_second_reader_is_answered_by_nginx(both, path):
    first = asked(both.address, path, accept_language="et")
    second = asked(both.address, path, accept_language="et-EE, en;q=0.5")

    assert (first.headers["x-cache"], second.headers["x-cache"]) == ("MISS", "HIT")
    assert first.body == second.body
    assert first.headers["x-request-id"] != second.headers["x-request-id"]


def test_a_reader_who_has_it_is_told_so_by_nginx(both):
    tag = asked(both.address, "/events.json?lang=en").headers["etag"]

    again = asked(both.address, "/events.json?lang=en", if_none_match=tag)

    assert (again.status, again.headers["x-cache"]) == (304, "HIT")


def test_languages_and_encodings_are_kept_apart(both):
    answers = [
        asked(both.address, "/events.atom", accept_language=tongue, accept_encoding=encoding)
        for tongue in ("en", "zh-CN")
        for encoding in ("br, gzip", "gzip", "")
    ]

    assert [answer.headers["x-cache"] for answer in answers] == ["MISS"] * 6
    assert len({answer.body for answer in answers}) == 6
    assert [answer.headers["content-encoding"] for answer in answers] == ["br", "gzip", None] * 2


@pytest.mark.parametrize("path", ["/", "/map", "/health", "/_stcore/health"])
def test_pages_and_health_are_never_kept(both, path):
    assert asked(both.address, path).headers["x-cache"] is None


def test_what_a_signed_in_reader_asks_for_is_neither_kept_nor_taken_from_what_is(both):
    asked(both.address, "/sources.bib?lang=en")

    again = asked(both.address, "/sources.bib?lang=en", cookie="_streamlit_user=somebody")

    assert again.headers["x-cache"] == "BYPASS"


def test_a_reader_gets_a_seat_once(both):
    first = asked(both.address, "/")
    seat = first.headers["set-cookie"].partition(";")[0]

    second = asked(both.address, "/", cookie=seat)

    assert seat.startswith("seat=")
    assert second.headers["set-cookie"] is None


def test_the_log_names_no_reader_and_no_query(both):
    asked(both.address, "/events.ics?lang=en&find=somebody", user_agent="a certain browser")

    said = (both.folder / "access.log").read_text(encoding="utf-8")
    assert "/events.ics" in said
    assert "127.0.0.1:" in said  # the replica
    assert not any(word in said for word in ("somebody", "certain browser", '"127.0.0.1"'))


def test_while_all_replicas_are_down_embeds_stand_and_pages_say_that_they_come_back(both):
    fresh = asked(both.address, EMBED)
    aged(both.folder / "cache")
    for one in both.replicas:
        one.end(signal.SIGKILL)

    stale, page = asked(both.address, EMBED), asked(both.address, "/map")

    assert (stale.status, stale.headers["x-cache"], stale.body) == (200, "STALE", fresh.body)
    assert (page.status, page.headers["retry-after"]) == (503, "3")
    assert b'http-equiv="refresh"' in page.body


def aged(cache):
    """Make everything that nginx keeps an hour old."""
    for file in filter(os.path.isfile, cache.rglob("*")):
        kept = bytearray(file.read_bytes())
        kept[WHEN] = struct.pack("q", struct.unpack("q", kept[WHEN])[0] - 3600)
        file.write_bytes(kept)
