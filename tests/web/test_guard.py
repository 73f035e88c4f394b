"""Headers of every answer: who may show it, what it may run, what it tells others."""

import re

import pytest

from dashboard.web import policy
from tests.web import serving

EVERY = (
    "/", "/indicators", "/map?route=gulf-line", "/nowhere", "/indicators/port-oil.csv",
    "/indicators/none.png", "/events.ics", "/api", "/health", "/verify", "/record.cite.html",
    "/overview/", "/_stcore/health", "/%00", "/map.pdf", "/map.svg",
)  # fmt: skip
FRAMED = ("/embed/map", "/embed/indicators/port-oil", "/embed/nothing", "/embed/indicators/none")


@pytest.fixture(scope="module")
def client():
    return serving.client()


def asked(client, address, **headers):
    return client.get(address, headers=headers, follow_redirects=False).headers


@pytest.mark.parametrize("accept", ["text/html", "*/*"])
@pytest.mark.parametrize("address", EVERY)
def test_nobody_else_may_show_it_in_a_frame(client, address, accept):
    headers = asked(client, address, accept=accept)

    assert "frame-ancestors 'self'" in headers["content-security-policy"]
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize("accept", ["text/html", "*/*"])
@pytest.mark.parametrize("address", FRAMED)
def test_embeds_may_stand_anywhere_and_so_may_word_of_what_is_missing(client, address, accept):
    headers = asked(client, address, accept=accept)

    assert headers["content-security-policy"] == policy.EMBED
    assert "x-frame-options" not in headers
    assert headers["cross-origin-resource-policy"] == "cross-origin"


@pytest.mark.parametrize("address", EVERY + FRAMED)
def test_every_answer_says_what_is_usual(client, address):
    headers = asked(client, address)

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "server" not in headers


@pytest.mark.parametrize("address", EVERY + FRAMED)
def test_no_policy_names_another_host_or_lets_text_run(client, address):
    said = asked(client, address)["content-security-policy"]

    assert not re.search(r"https?:|wss?:|\*\.|[a-z]\.[a-z]", said.replace("frame-ancestors *", ""))
    assert "'unsafe-eval'" not in said
    assert "'unsafe-inline'" not in said.partition("script-src")[2].partition(";")[0]
    assert not re.search(r"default-src(?! 'none')", said)


def test_scripts_within_a_page_are_those_that_its_policy_names(client):
    page = client.get("/")
    allowed = page.headers["content-security-policy"]

    found = policy.inline(page.text)

    assert len(found) == 2
    assert all(one in allowed for one in re.findall(r"'sha256-[^']+'", policy.page(found)))


def test_pictures_and_figures_may_be_used_by_pages_of_others_and_pages_may_not(client):
    said = "cross-origin-resource-policy"

    assert asked(client, "/map.svg")[said] == "cross-origin"
    assert asked(client, "/events.json")[said] == "cross-origin"
    assert asked(client, "/")[said] == "same-origin"


def test_a_copy_that_is_still_right_keeps_the_policy_with_which_it_came(client):
    once = client.get("/?lang=en")

    again = client.get("/?lang=en", headers={"if-none-match": once.headers["etag"]})

    assert again.status_code == 304
    assert "content-security-policy" not in again.headers


def test_only_who_came_by_https_is_told_to_stay_with_it(client, monkeypatch):
    plain = serving.client()
    plain.base_url = "http://example.org"

    assert asked(client, "/")["strict-transport-security"] == "max-age=31536000"
    assert "strict-transport-security" not in asked(plain, "/")
    told = {"x-forwarded-proto": "https"}
    assert "strict-transport-security" not in asked(plain, "/", **told)
    monkeypatch.setenv("TRUSTED_PROXIES", "testclient")
    trusting = serving.client()
    trusting.base_url = "http://example.org"
    assert asked(trusting, "/", **told)["strict-transport-security"] == "max-age=31536000"
