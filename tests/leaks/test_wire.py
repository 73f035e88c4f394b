"""A real server: what it sends over the websocket, before an editor signs in and after."""

from urllib.parse import urlsplit

import httpx2 as httpx
import pytest

from dashboard.core.store import Store
from tests.browser import conftest as server
from tests.conftest import ROOT
from tests.leaks import crawl, provider, search, seeded
from tests.leaks.wire import Wire

SECRETS = """
[auth]
redirect_uri = "http://127.0.0.1:{{port}}/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "dashboard"
client_secret = "s"
server_metadata_url = "{place}/.well-known/openid-configuration"

[roles]
editors = ["ann@example.org"]
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    return seeded.written(tmp_path_factory.mktemp("wire") / "record")


@pytest.fixture(scope="module")
def site(record, tmp_path_factory):
    folder = tmp_path_factory.mktemp("signing")
    with provider.serving() as place:
        secrets = folder / "secrets.toml"
        secrets.write_text(SECRETS.format(place=place))
        nothing = str(folder / "nothing")
        yield from server.serve(
            str(record.file), "--secrets.files", str(secrets), PICTURES=str(folder),
            BROWSER_PATH=nothing,
        )  # fmt: skip


@pytest.fixture
def browser(site):
    with httpx.Client(base_url=site, follow_redirects=False) as client:
        yield client


def held(wire, record, address=""):
    """Return the tokens that the last run sent, other than the word of its own address."""
    return search.found(wire.sent, record.tokens(address))


def asked(address):
    parts = urlsplit(address)
    return parts.path.strip("/"), parts.query


def test_a_tour_of_every_view_hears_nothing_of_what_is_withheld(site, browser, record):
    store = Store(record.file, ROOT / "dashboard" / "locale")
    public = set(crawl.pages(store.edition()))
    withheld = set(crawl.pages(store.editorial())) - public
    told = {}

    with Wire(site, browser) as wire:
        for address in sorted(public | withheld):
            wire.open(*asked(address))
            told |= {address: said} if (said := held(wire, record, address)) else {}

    assert (len(public) > 100, len(withheld) > 30) == (True, True)
    assert told == {}


def signed_in(site, browser, **claims):
    """Sign in as a browser does, and return the answer that brings the cookies."""
    provider.Provider.claims = claims
    with Wire(site, browser) as wire:
        wire.open("methods", "lang=en")
        wire.open("methods", "lang=en", pressed="Editors: sign in")
    away = browser.get(wire.goal)
    back = browser.get(away.headers["location"])
    return browser.get(back.headers["location"])


def test_an_editor_who_signs_in_sees_what_is_withheld_until_signing_out(site, browser, record):
    event = f"event={record.draft.id('event')}&lang=en"

    back = signed_in(site, browser, email="ann@example.org", email_verified=True)
    with Wire(site, browser) as wire:
        wire.open("timeline", event)
        seen = held(wire, record)
        wire.open("timeline", event, pressed="Sign out")
        left = browser.get(wire.goal)
    with Wire(site, browser) as wire:
        wire.open("timeline", "lang=en")

    (cookie,) = (one for one in back.headers.get_list("set-cookie") if "_streamlit_user=" in one)
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert back.headers["location"] == "/"
    assert record.draft.word in seen
    assert record.embargo.word in seen
    assert left.status_code == 302
    assert held(wire, record) == []


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param({"email": "eve@example.org", "email_verified": True}, id="somebody else"),
        pytest.param({"email": "ann@example.org", "email_verified": False}, id="not verified"),
    ],
)
def test_who_signs_in_and_is_no_editor_sees_nothing_withheld(site, browser, record, claims):
    signed_in(site, browser, **claims)

    with Wire(site, browser) as wire:
        for page in ("", "indicators", "map", "timeline", "evidence"):
            wire.open(page, "lang=en")

            assert b"Signed in as" in wire.sent
            assert held(wire, record) == []


def test_a_cookie_that_the_server_did_not_sign_opens_nothing(site, browser, record):
    signed_in(site, browser, email="ann@example.org")
    forged = browser.cookies["_streamlit_user"][:-4] + "AAAA"
    browser.cookies.set("_streamlit_user", forged, domain="127.0.0.1", path="/")

    with Wire(site, browser) as wire:
        wire.open("timeline", "lang=en")

    assert held(wire, record) == []


def test_what_an_editor_sees_is_on_no_page_that_the_server_paints(site, browser, record):
    signed_in(site, browser, email="ann@example.org")
    with Wire(site, browser) as wire:
        wire.open("timeline", f"event={record.draft.id('event')}&lang=en")

    pages = [browser.get(path).content for path in ("/", "/timeline", "/map", "/record.json")]

    assert [search.found(page, record.draft.tokens) for page in pages] == [[]] * 4
