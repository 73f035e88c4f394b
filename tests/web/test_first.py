import re
import shutil
import time
from pathlib import Path

import pytest
import streamlit as st
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.core.store import Store
from dashboard.exports.orders import Orders
from dashboard.exports.pictures import Pictures
from dashboard.web.ask import House
from dashboard.web.first import head
from dashboard.web.first.document import Document
from dashboard.web.parts import Parts
from tests.conftest import ROOT

FINEST = ROOT / "tests" / "records" / "finest"
STREAMLIT = Path(st.__file__).parent / "static"
SCRIPTS = STREAMLIT / "static" / "js"
ASSETS = ROOT / "assets"
SERVED = """<!DOCTYPE html>
<html lang="en">
  <head><link rel="shortcut icon" href="./favicon.png" /><title>Streamlit</title>
    <script type="module" crossorigin src="./static/js/index.abc.js"></script>
    <link rel="modulepreload" crossorigin href="./static/js/more.js">
    <link rel="stylesheet" crossorigin href="./static/css/index.abc.css">
  </head>
  <body><noscript>You need to enable JavaScript.</noscript><div id="root"></div></body>
</html>"""


async def streamlit(request):
    return HTMLResponse(SERVED)


def serving(record, pictures=None, parts=ROOT / "nowhere"):
    store = Store(record, ROOT / "dashboard" / "locale")
    pictures = pictures or Pictures(ROOT / "nowhere", None)
    document = Document(ASSETS, SCRIPTS.parents[1], Parts(parts, STREAMLIT))
    app = Starlette(
        routes=[Route("/{path:path}", streamlit)],
        middleware=[head.middleware(document, House(lambda: store, ASSETS, pictures))],
    )
    return TestClient(app, headers={"accept-language": "en-GB,en;q=0.9"})


class Printer:
    """A press whose pictures are a word."""

    async def drawn(self, figure, width, height):
        return '<svg class="main-svg"><path/></svg>'

    async def close(self):
        """Have nothing to end."""


def until(client, said, address):
    """Ask for an address until its first paint says something; return that."""
    for _ in range(200):
        if said in (shown := first(client.get(address).text)):
            return shown
        time.sleep(0.02)
    raise TimeoutError(said)


@pytest.fixture(scope="module")
def client():
    return serving(FINEST / "indicators.yaml")


def first(text):
    """Return what is read without scripts."""
    return text.partition('<div id="first">')[2].partition('<div id="root">')[0]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        pytest.param("/", "44.6", id="a key figure"),
        pytest.param("/", "More oil leaves through the port than in 2018", id="the lead"),
        pytest.param("/indicators", "Oil through the strait port", id="the catalogue"),
        pytest.param("/indicators?domain=trade", "Goods exports to Estonia", id="a domain"),
        pytest.param(
            "/indicators?indicator=port-oil",
            "“Oil through the strait port” in 2024 is 44.6 Mt",
            id="the figure to cite",
        ),
        pytest.param("/indicators?indicator=port-oil", "<b>Source: </b>", id="the source line"),
        pytest.param("/indicators?indicator=port-oil&tab=table", "<table", id="a table"),
        pytest.param("/indicators?indicator=port-oil&tab=record", "table 1", id="a record"),
        pytest.param(
            "/indicators?indicator=port-oil&pin=2024~port-2025", "According to", id="a card"
        ),
        pytest.param("/map", "Gulf line", id="the map"),
        pytest.param("/map?tab=table", "<table", id="the table of routes"),
        pytest.param("/evidence", "Claim, in our words", id="the claims"),
        pytest.param("/evidence?tab=sources", "Why this grade", id="the sources"),
        pytest.param("/methods", "How sources are graded", id="the methods"),
    ],
)
def test_a_page_says_its_figures_before_any_script_has_run(client, address, said):
    assert said in first(client.get(address).text)


def test_a_chart_s_place_holds_a_picture_of_its_height(client):
    shown = first(client.get("/indicators?indicator=port-oil").text)

    place = '<div class="first-plot" style="height:400px" data-chart="port-oil">'
    assert f'{place}<svg class="br-small"' in shown


def test_a_chart_s_place_holds_plotly_s_own_drawing_once_it_was_made(tmp_path):
    pictures = Pictures(tmp_path, Orders([Printer()]))
    client = serving(FINEST / "indicators.yaml", pictures)

    shown = until(client, 'class="br-picture"', "/indicators?indicator=port-oil")

    assert shown.count('<svg class="br-picture" role="img"') == 2
    assert 'aria-label="Oil through the strait port: ' in shown
    assert "br-small" not in shown


def test_the_picture_of_another_view_is_not_taken_for_this_one(tmp_path):
    client = serving(FINEST / "indicators.yaml", Pictures(tmp_path, Orders([Printer()])))
    until(client, 'class="br-picture"', "/indicators?indicator=port-oil")

    other = first(client.get("/indicators?indicator=port-oil&events=off").text)

    assert 'class="br-picture"' not in other


def test_the_page_goes_out_compressed_and_is_not_sent_twice(client):
    headers = {"accept-encoding": "br"}
    once = client.get("/", headers=headers)

    again = client.get("/", headers=headers | {"if-none-match": once.headers["etag"]})

    assert once.headers["content-encoding"] == "br"
    assert once.headers["cache-control"] == "no-cache"
    assert "accept-language" in once.headers["vary"]
    assert (again.status_code, again.content) == (304, b"")


def test_the_page_of_another_language_has_another_tag(client):
    english, chinese = (client.get(f"/?lang={lang}").headers["etag"] for lang in ("en", "zh"))

    assert english != chinese


def test_a_page_is_asked_for_by_its_head_alone(client):
    whole, head = client.get("/methods"), client.head("/methods")

    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["etag"] == whole.headers["etag"]


def test_streamlit_s_scripts_start_only_after_the_first_paint(client):
    text = client.get("/").text

    early, late = text.split('<template id="live"')
    assert "index.abc.js" not in early
    assert '<script type="module" crossorigin src="./static/js/index.abc.js">' in late
    assert '<link rel="modulepreload" crossorigin href="./static/js/more.js">' in late


def test_where_set_up_made_parts_the_page_starts_from_them():
    text = serving(FINEST / "indicators.yaml", parts=ASSETS).get("/").text
    late = text.partition('<template id="live"')[2]

    assert Parts(ASSETS, STREAMLIT).links() in late
    assert "./static/js/" not in late
    assert "./static/css/index.abc.css" in late


def test_the_page_brings_its_own_rules_and_asks_for_no_sheet(client):
    head = client.get("/").text.partition("</head>")[0]

    assert 'rel="stylesheet"' not in head
    assert ".br-title {" in head
    assert "#first {" in head


def test_the_page_is_titled_and_described_for_its_address(client):
    text = client.get("/indicators?indicator=port-oil").text

    assert "<title>More oil leaves through the port than in 2018 · " in text
    assert re.search(r'<meta name="description" content="[^"]*44\.6 Mt', text)
    assert '<html lang="en-GB">' in text


def test_the_language_of_the_address_wins_over_the_browser_s(client):
    text = client.get("/methods?lang=zh").text

    assert '<html lang="zh-Hans-CN">' in text
    assert "<title>方法" in text
    assert "来源如何评级" in first(text) or "评级" in first(text)


def test_the_browser_s_language_is_the_page_s_where_the_address_names_none(client):
    text = client.get("/", headers={"accept-language": "zh-CN,zh;q=0.9"}).text

    assert '<html lang="zh-Hans-CN">' in text


def test_the_theme_of_the_address_colours_the_page(client):
    text = client.get("/?theme=dark").text

    assert re.search(r":root\{color-scheme:(\w+)", text)[1] == "dark"
    assert "(prefers-color-scheme:dark){:root" not in text


def test_without_a_theme_in_the_address_the_system_s_colours_the_page(client):
    text = client.get("/").text

    assert re.search(r":root\{color-scheme:(\w+)", text)[1] == "light"
    assert "@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark" in text


def test_what_the_address_says_is_never_taken_for_html(client):
    text = client.get("/indicators?find=<script>alert(1)</script>").text

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in first(text)


def test_parts_of_the_address_without_sense_are_named_and_left_out(client):
    shown = first(client.get("/indicators?indicator=port-oil&unit=furlongs").text)

    assert "This link names something that the record does not hold (unit)" in shown
    assert "44.6 Mt" in shown


def test_what_streamlit_says_without_scripts_gives_way(client):
    assert "You need to enable JavaScript" not in client.get("/").text


@pytest.mark.parametrize("path", ["/feed.xml", "/_stcore/health", "/nowhere"])
def test_an_address_that_is_no_page_passes_as_it_is(client, path):
    assert client.get(path).text == SERVED


def test_a_record_that_never_was_good_leaves_streamlit_s_page(tmp_path):
    broken = tmp_path / "indicators.yaml"
    broken.write_text("indicators: none")

    text = serving(broken).get("/").text

    assert 'id="first"' not in text
    assert "<title>Bilateral Record</title>" in text
    assert '<div id="root"></div>' in text


def test_a_broken_edit_is_told_above_the_last_good_record(tmp_path, monkeypatch):
    monkeypatch.setattr("dashboard.core.store.PATIENCE", -1)
    shutil.copytree(FINEST, tmp_path / "record")
    record = tmp_path / "record" / "indicators.yaml"
    client = serving(record)
    client.get("/")
    record.write_text("indicators: none, for once")

    shown = first(client.get("/").text)

    assert "The files were edited and have faults" in shown
    assert "44.6" in shown


def test_what_a_page_s_fields_are_made_of_is_fetched_with_the_rest(client):
    live = {
        path: client.get(path).text.partition('<template id="live"')[2].partition("</template>")[0]
        for path in ("/", "/indicators", "/indicators?indicator=port-oil")
    }

    assert all("/BidiComponent." in links for links in live.values())
    assert [("/Slider." in links, "/TextInput." in links) for links in live.values()] == [
        (False, False), (False, True), (True, False),
    ]  # fmt: skip
