import io
import json
from datetime import UTC, datetime

import pytest
from openapi_spec_validator import validate
from PIL import Image

from dashboard.core.state import State
from dashboard.exports import stamp, studio
from dashboard.web.beside.table import TABLE
from tests.core import good
from tests.web import serving


@pytest.fixture(scope="module")
def client():
    return serving.client()


def filled(path):
    names = {"indicator": "port-oil", "event": "oil-halt", "story": "port-story"}
    return path.format(**names)


@pytest.mark.parametrize("entry", [one for one in TABLE if not one.posted], ids=lambda e: e.path)
def test_every_address_of_the_table_answers_with_its_media_type(client, entry):
    asked = {"url": "https://example.org/map"} if "url" in entry.more else {}
    if entry.page == "briefing":
        asked = {"brief": "port-oil~event!oil-halt"}

    answer = client.get(filled(entry.path), params={"lang": "en"} | asked)

    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == entry.kind.split(";")[0]
    assert answer.content


def test_a_copy_that_is_still_right_is_not_sent_again(client):
    once = client.get("/events.atom?lang=en")

    again = client.get("/events.atom?lang=en", headers={"if-none-match": once.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert once.headers["etag"].startswith('"')


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_text_goes_out_compressed_each_way_with_a_tag_of_its_own(client, encoding):
    plain = client.get("/events.json?lang=en", headers={"accept-encoding": "identity"})

    packed = client.get("/events.json?lang=en", headers={"accept-encoding": encoding})

    assert packed.headers["content-encoding"] == encoding
    assert packed.headers["etag"] != plain.headers["etag"]
    assert packed.content == plain.content
    assert "accept-encoding" in packed.headers["vary"]


def test_a_picture_is_not_compressed_once_more(client):
    answer = client.get("/map.png?lang=en", headers={"accept-encoding": "br, gzip"})

    assert "content-encoding" not in answer.headers


def test_the_head_of_an_answer_says_the_same_without_it(client):
    whole, head = client.get("/events.csv?lang=en"), client.head("/events.csv?lang=en")

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == whole.headers["etag"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param("/events.csv?lang=en", "attachment; filename=", id="a table is saved"),
        pytest.param("/map.png?lang=en", "inline; filename=", id="a picture is shown"),
        pytest.param("/map.png?lang=en&download=1", "attachment; filename=", id="unless asked"),
    ],
)
def test_files_have_names_that_say_what_they_are(client, address, said):
    assert client.get(address).headers["content-disposition"].startswith(said)


def test_an_answer_holds_for_a_minute_and_under_its_version_for_good(client):
    version = client.get("/health").json()["version"]

    state = client.get("/events.json?lang=en").headers["cache-control"]
    versioned = client.get(f"/events.json?lang=en&v={version}").headers["cache-control"]
    other = client.get("/events.json?lang=en&v=2020-01-01.aa").headers["cache-control"]

    assert state == other == "public, max-age=60, stale-while-revalidate=86400"
    assert versioned == "public, max-age=31536000, immutable"


def test_only_an_answer_that_names_no_language_varies_by_the_browser_s(client):
    assert "accept-language" in client.get("/events.json").headers["vary"]
    assert "accept-language" not in client.get("/events.json?lang=zh").headers["vary"]


def test_scripts_of_any_origin_may_read_figures_and_pictures(client):
    assert client.get("/events.json").headers["access-control-allow-origin"] == "*"
    assert client.get("/map.svg").headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in client.get("/embed/map").headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_other_methods_are_told_which_there_are(client, method):
    answer = client.request(method, "/events.json")

    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"


def test_a_picture_shows_the_state_that_its_address_names(client):
    said = client.get("/indicators/port-oil.png?years=2020~2024&size=social&lang=zh").text

    state = State("indicators", indicator="port-oil", years=(2020, 2024), lang="zh")
    assert said == f"png social {state} "


def test_what_makes_no_sense_in_an_address_is_left_out(client):
    said = client.get("/map.png?size=vast&days=9999&nothing=1&lang=en").text

    assert said == f"png 16x9 {State('map')} "


@pytest.mark.parametrize(
    ("address", "said", "near"),
    [
        pytest.param("/indicators/port-oli.csv", "no indicator “port-oli”", "port-oil", id="id"),
        pytest.param("/events/oil-hatl.png", "no event “oil-hatl”", "oil-halt", id="event"),
        pytest.param("/embed/events/oil-hal", "no event “oil-hal”", "oil-halt", id="embed"),
        pytest.param("/indicators/port-oil.doc", "no file", "indicators/port-oil.csv", id="form"),
        pytest.param("/indicators/port-oli", "no indicator “port-oli”", "port-oil", id="page"),
        pytest.param("/map.jpg", "no file “map.jpg”", "map.png", id="form of a page"),
        pytest.param("/sources.ris", "no file “sources.ris”", "sources.bib", id="form of a list"),
        pytest.param("/embed/evidence", "no file “embed/evidence”", "embed/overview", id="frame"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_said_with_the_nearest_that_is(client, address, said, near):
    page = client.get(address, headers={"accept": "text/html"})
    plain = client.get(address, headers={"accept": "image/*"})

    assert page.status_code == plain.status_code == 404
    assert said in page.text
    assert near in [one["id"] for one in plain.json()["nearest"]]
    assert f'href="{plain.json()["nearest"][0]["address"]}"'.replace("&", "&amp;") in page.text


def test_what_is_not_there_is_said_in_the_language_asked_for(client):
    page = client.get("/indicators/port-oli.csv?lang=zh", headers={"accept": "text/html"})

    assert '<html lang="zh-Hans-CN">' in page.text


def test_a_name_from_an_address_is_never_taken_for_html_or_a_header(client):
    page = client.get("/indicators/<script>alert(1)</script>.csv", headers={"accept": "text/html"})
    split = client.get("/indicators/a%0d%0aset-cookie:b.csv", headers={"accept": "text/html"})

    assert "<script>alert" not in page.text
    assert "set-cookie" not in split.headers


@pytest.mark.parametrize("path", ["/indicators/..%2f..%2fetc%2fpasswd", "/embed/../../etc/passwd"])
def test_no_path_leads_out_of_the_record(client, path):
    assert "root:" not in client.get(path).text


def test_what_is_not_there_is_said_in_frames_of_others_too(client):
    page = client.get("/embed/indicators/port-oli", headers={"accept": "text/html"})

    assert "frame-ancestors *" in page.headers["content-security-policy"]


def test_a_thing_named_without_more_leads_to_its_page(client):
    answer = client.get("/events/oil-halt?lang=zh", follow_redirects=False)

    assert answer.status_code == 308
    assert answer.headers["location"] == "https://example.org/timeline?event=oil-halt&lang=zh"


def test_addresses_of_streamlit_s_pass(client):
    assert client.get("/_stcore/health").text == serving.SHELL
    assert client.get("/nowhere.png").text == serving.SHELL


def test_below_a_path_all_addresses_lie_below_it():
    client = serving.client(prefix="record")

    inside = client.get("/record/embed/indicators/port-oil?lang=en")

    assert inside.status_code == 200
    assert 'href="https://example.org/record/indicators?indicator=port-oil&amp;lang=en"' in (
        inside.text
    )
    assert client.get("/embed/map").text == serving.SHELL


def test_the_address_that_site_names_begins_all_links(client, monkeypatch):
    monkeypatch.setenv("SITE", "https://record.example/kz/")

    text = client.get("/embed/indicators/port-oil?lang=en").text

    assert 'href="https://record.example/kz/indicators?indicator=port-oil&amp;lang=en"' in text


@pytest.mark.parametrize("host", ['a"><script>', "a b", "evil.example/x", "a@b"])
def test_a_host_that_is_no_host_begins_no_link(client, host):
    text = client.get("/embed/map?lang=en", headers={"host": host}).text

    assert host not in text
    assert 'href="https://example.org' in text


def test_what_a_proxy_says_of_the_host_is_not_believed(client):
    said = {"x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher"}

    text = client.get("/embed/map?lang=en", headers=said).text

    assert "evil.example" not in text
    assert "gopher" not in text


def test_health_says_what_is_served_and_what_draws(client):
    said = client.get("/health").json()

    assert said["ok"] is True
    assert said["counts"]["indicators"] == 13
    assert said["faults"] == {"number": 0, "places": [], "since": None}
    assert datetime.fromisoformat(said["read"]) <= datetime.now(UTC)
    assert said["pictures"] == {"browser": False, "waiting": 0}
    assert said["plotly"] in {"slim", "full"}


def test_health_says_where_faults_are_and_since_when_while_the_last_good_record_is_served(
    tmp_path, monkeypatch
):
    monkeypatch.setattr("dashboard.core.store.PATIENCE", -1)
    file = good.changed(tmp_path)
    client = serving.client(serving.house(file))
    before = client.get("/health").json()
    file.write_text(file.read_text().replace("lead: port-oil", "lead: port-oils", 1))

    said = client.get("/health").json()

    assert said["ok"] is True
    assert (said["version"], said["read"]) == (before["version"], before["read"])
    assert said["faults"]["number"] == 1
    assert said["faults"]["places"] == ["indicators.yaml:55:9"]
    assert datetime.fromisoformat(said["faults"]["since"]) >= datetime.fromisoformat(said["read"])


def test_a_server_that_never_had_a_good_record_is_sick(tmp_path):
    broken = tmp_path / "indicators.yaml"
    broken.write_text("indicators: none")
    client = serving.client(serving.house(broken))

    answer = client.get("/health")

    assert answer.status_code == 503
    assert answer.json()["ok"] is False
    assert answer.json()["faults"]["number"] > 0
    assert client.get("/events.json").status_code == 503


def test_a_picture_that_cannot_be_drawn_is_a_word_and_a_time_to_come_back():
    class Stuck:
        async def image(self, view, form):
            raise studio.StuckError("no browser")

    client = serving.client(serving.house(studio=Stuck()))

    answer = client.get("/indicators/port-oil.png?lang=en")

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "30"
    assert answer.json()["error"] == (
        "The picture could not be drawn: the server's browser is missing or stuck."
    )


def test_a_picture_too_large_to_be_checked_is_refused(client):
    answer = client.post("/verify", content=b"0" * 8_000_001)

    assert answer.status_code == 413
    assert answer.json()["error"] == "What was sent is too large; 8 MB are the most."


def test_the_sitemap_names_every_page_in_every_language(client):
    text = client.get("/sitemap.xml").text

    assert "<loc>https://example.org/indicators?indicator=port-oil&amp;lang=zh</loc>" in text
    assert "<loc>https://example.org/?lang=en</loc>" in text


def test_openapi_is_valid_and_names_every_address(client):
    said = client.get("/openapi.json?lang=en").json()

    validate(said)
    assert set(said["paths"]) == {one.path for one in TABLE}


def test_openapi_is_written_in_the_language_asked_for(client):
    english, chinese = (client.get(f"/openapi.json?lang={lang}").json() for lang in ("en", "zh"))

    assert list(english["paths"]) == list(chinese["paths"])
    assert english["info"]["title"] != chinese["info"]["title"]


def test_the_page_of_addresses_leads_to_each_by_an_example(client):
    text = client.get("/api?lang=en").text

    assert 'href="https://example.org/indicators/port-oil.csv?lang=en"' in text
    assert "&lt;iframe src=" in text
    assert "/oembed" in text


def oembed(client, url, **more):
    return client.get("/oembed", params={"url": url, "lang": "en"} | more)


def test_oembed_frames_the_view_that_an_address_shows(client):
    said = oembed(
        client, "https://example.org/indicators?indicator=port-oil&years=2020~2024"
    ).json()

    assert said["type"] == "rich"
    assert said["title"] == "More oil leaves through the port than in 2018"
    assert said["html"].startswith(
        '<iframe src="https://example.org/embed/indicators/port-oil?years=2020~2024&amp;lang=en"'
    )
    assert 'loading="lazy"' in said["html"]
    assert said["thumbnail_url"].startswith("https://example.org/indicators/port-oil.png?")
    assert (said["thumbnail_width"], said["thumbnail_height"]) == (1200, 630)


def test_oembed_keeps_to_the_room_that_there_is(client):
    said = oembed(client, "https://example.org/map", maxwidth=300, maxheight=200).json()

    assert (said["width"], said["height"]) == (300, 200)
    assert 'height="200"' in said["html"]


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/map",
        "https://example.org.evil.example/map",
        "javascript:alert(1)",
        "https://example.org/methods",
        "https://example.org/indicators?indicator=nothing",
        "https://example.org/timeline?story=nothing",
        "http://[",
        "",
    ],
)
def test_oembed_speaks_of_our_own_views_only(client, url):
    assert oembed(client, url).status_code == 404


def test_oembed_is_json_only(client):
    assert oembed(client, "https://example.org/map", format="xml").status_code == 501


def test_an_answer_is_written_once_for_all_readers():
    served = serving.house()
    client = serving.client(served)

    first, second = (client.get("/events.timelinejs.json?lang=en") for _ in range(2))

    assert first.content == second.content
    assert json.loads(first.content)["events"]


def stamped():
    """Return the smallest PNG that says it is a picture of the record, without any figure."""
    file = io.BytesIO()
    Image.new("1", (1, 1)).save(file, "PNG")
    texts = {"Source": "https://example.org/?lang=en", "record-version": "2026-11-22.aa",
             "record-sources": "[]", "record-figures": "[]"}  # fmt: skip
    return stamp.png(file.getvalue(), texts)


def test_a_picture_brought_back_is_told_whether_its_figures_stand(client):
    png = stamped()

    said = client.post("/verify", content=png).json()
    piece = client.post("/verify", content=png, headers={"accept": "text/html"})

    assert said["stands"] is True
    assert said["figures"] == []
    assert piece.text.startswith('<section class="br-proof">')


def test_a_file_that_says_nothing_is_told_so(client):
    said = client.post("/verify", content=b"a photograph")
    piece = client.post("/verify", content=b"a photograph", headers={"accept": "text/html"})

    assert said.status_code == piece.status_code == 422
    assert said.json()["error"]
    assert "This file does not say what it shows." in piece.text


def test_nothing_that_is_sent_is_told_so(client):
    assert client.post("/verify").status_code == 400


def test_a_value_is_cited_as_a_piece_and_as_a_page(client):
    address = "/indicators/port-oil.cite.html?pin=2024~port-2025&lang=en"

    piece = client.get(address, headers={"accept": "*/*"})
    page = client.get(address, headers={"accept": "text/html"})

    assert "<html" not in piece.text
    assert "APA" in piece.text
    assert "<h1" in page.text
    assert piece.headers["cache-control"] == "no-cache"


def test_what_makes_an_embed_live_comes_apart_from_it(client):
    page = client.get("/embed/indicators/port-oil?lang=en&theme=dark")
    live = client.get("/embed/indicators/port-oil?lang=en&theme=dark&part=live")

    assert "customdata" not in page.text
    assert list(live.json()["chart"]["figures"]) == ["dark"]
    assert live.headers["content-type"] == "application/json"
