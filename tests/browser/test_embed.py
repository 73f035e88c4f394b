import functools
import http.server
import re
import threading
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import note_others

pytestmark = pytest.mark.browser
CHART = "/embed/indicators/port-oil"
# What can be reached by keys and has no name, and ids that stand there twice.
NAMES = """() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const said = (one) => one.ariaLabel || one.title || one.textContent.trim()
        || one.querySelector('title, [aria-label]');
    const ids = all('[id]').map((one) => one.id);
    return [
        all('a[href], button, [tabindex="0"]')
            .filter((one) => one.getClientRects().length && !said(one))
            .map((one) => one.outerHTML.slice(0, 120)),
        ids.filter((id, index) => ids.indexOf(id) !== index),
    ];
}"""


class Host(http.server.SimpleHTTPRequestHandler):
    """Somebody else's page."""

    def __init__(self, text, *given):
        self.text = text
        super().__init__(*given)

    def do_GET(self):
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        self.wfile.write(self.text.encode())

    def log_message(self, *said):
        pass


@pytest.fixture
def elsewhere():
    """Return what serves a page of another origin, and its address."""
    servers = []

    def serve(text):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, text))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def plain_page(chromium):
    """Return a page of a reader without scripts."""
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 840, "height": 640}
    )
    page = context.new_page()
    page.troubles = []
    page.on("request", lambda request: note_others(page, request))
    yield page
    context.close()


def drawn(page, site, query=""):
    """Open an embed and wait until Plotly has drawn its chart."""
    page.goto(f"{site}{CHART}?lang=en{query}")
    page.wait_for_selector(".br-chart[data-drawn]")


def query(page):
    return {name: value[0] for name, value in parse_qs(urlsplit(page.url).query).items()}


def mark(page):
    """Return where the last bar or mark of the chart lies."""
    return page.evaluate("""() => {
        const chart = document.querySelector('.br-chart').chart;
        const mark = chart.rows.flat().findLast((one) => one.picked.startsWith('port-oil '));
        const spot = chart.spot(mark.x, mark.y, mark.axis);
        const box = chart.box.getBoundingClientRect();
        return [box.left + spot.x, box.top + spot.y, mark.picked];
    }""")


def test_an_embed_is_read_without_scripts(plain_page, other_site):
    plain_page.goto(f"{other_site}{CHART}?lang=en")

    assert "More oil leaves through the port" in plain_page.inner_text("main")
    assert "Source:" in plain_page.inner_text("main")
    assert plain_page.is_visible(".first-plot svg")
    assert plain_page.get_attribute("text=Open in Bilateral Record", "target") == "_top"
    assert plain_page.troubles == []


def test_a_chart_is_drawn_live_in_the_place_of_its_picture(page, other_site):
    drawn(page, other_site)

    assert page.query_selector(".first-plot") is None
    assert page.get_attribute(".br-chart", "aria-label").startswith("Oil through the strait port")
    assert page.troubles == []


def test_the_fonts_come_when_the_picture_is_seen_and_before_the_chart_is_drawn(page, other_site):
    bare = page.request.get(f"{other_site}{CHART}?lang=en").text()
    drawn(page, other_site)

    assert "@font-face" not in bare
    assert 'rel="preload"' not in bare
    assert page.evaluate("[...document.fonts].some(f => /Record Sans/.test(f.family)"
                         " && f.status === 'loaded')")  # fmt: skip
    assert page.troubles == []


def test_a_mark_that_is_clicked_shows_its_card_in_the_frame(page, other_site):
    drawn(page, other_site)
    x, y, picked = mark(page)

    page.mouse.click(x, y)
    page.wait_for_selector(".light-opened .br-cite")

    assert query(page)["pin"] == picked.partition(" ")[2]
    assert "According to" in page.inner_text(".light-opened")
    assert page.query_selector(".br-chart[data-drawn]")
    assert page.troubles == []


def test_a_card_is_closed_in_the_frame(page, other_site):
    drawn(page, other_site, "&pin=2024~port-2025")

    page.click(".light-opened .br-close-link")
    page.wait_for_selector(".light-opened", state="detached")

    assert "pin" not in query(page)


def test_a_drag_chooses_years_in_the_frame(page, other_site):
    drawn(page, other_site)
    box = page.query_selector(".br-chart").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 200)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.8, box["y"] + 200, steps=5)
    page.mouse.up()

    page.wait_for_url("**years=**")
    page.wait_for_selector(".br-chart-all:not([hidden])")

    assert re.fullmatch(r"\d{4}~\d{4}", query(page)["years"])
    assert page.troubles == []


def test_a_link_to_another_page_opens_beside_the_frame(page, other_site):
    page.goto(f"{other_site}{CHART}?lang=en&pin=2024~port-2025")

    with page.context.expect_page() as opened:
        page.click(".light-opened .br-chip")

    assert "/evidence?" in opened.value.url


def test_an_event_of_the_timeline_opens_beneath_it(page, other_site):
    page.goto(f"{other_site}/embed/timeline?lang=en")
    page.wait_for_selector(".br-tl [role=listbox]")

    page.focus(".br-tl [role=listbox]")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.wait_for_selector(".light-opened .br-event")

    assert query(page)["event"]
    assert page.troubles == []


def test_a_route_of_the_map_opens_beneath_it(page, other_site):
    page.goto(f"{other_site}/embed/map?lang=en")

    page.focus(".br-map-wide a[href*='route=gulf-line']")
    page.keyboard.press("Enter")
    page.wait_for_selector(".light-opened .br-route")

    assert query(page)["route"] == "gulf-line"
    assert page.troubles == []


def test_the_routes_of_the_map_lie_on_its_ground(page, other_site):
    page.goto(f"{other_site}/embed/map?lang=en")

    seen = [drawn.bounding_box() for drawn in page.locator("svg.br-map-plot:visible").all()]
    assert len(seen) == 2
    assert seen[0] == seen[1]


def test_a_page_of_another_origin_frames_it_and_hears_its_height(page, other_site, elsewhere):
    listens = "addEventListener('message', ({ data }) => { if (data.record) window.told = data; })"
    frame = f"<iframe src='{other_site}{CHART}?lang=en' width=600 height=300 title=x></iframe>"
    host = elsewhere(f"<!doctype html><title>x</title><script>{listens}</script>{frame}")

    page.goto(host)
    page.wait_for_function("() => window.told?.height > 300")
    inner = page.frame_locator("iframe")
    inner.locator(".br-chart[data-drawn]").wait_for()

    assert "Open in Bilateral Record" in inner.locator("main").inner_text()
    assert page.troubles == []


def test_the_dashboard_s_own_pages_are_framed_by_nobody_else(page, other_site, elsewhere):
    host = elsewhere(
        f"<!doctype html><title>x</title><iframe src='{other_site}/' title=x></iframe>"
    )

    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto(host)


@pytest.mark.parametrize(
    ("theme", "scheme", "ground"),
    [
        pytest.param("&theme=dark", "light", "rgb(16, 23, 29)", id="asked for"),
        pytest.param("", "dark", "rgb(16, 23, 29)", id="the reader's"),
        pytest.param("&theme=light", "dark", "rgb(250, 248, 244)", id="light in the dark"),
    ],
)
def test_an_embed_is_dark_where_that_is_wanted(page, other_site, theme, scheme, ground):
    page.emulate_media(color_scheme=scheme)

    drawn(page, other_site, theme)

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == ground
    box = ".br-chart"
    assert page.evaluate(f"getComputedStyle(document.querySelector('{box}')).display") == "block"
    assert page.troubles == []


def test_an_embed_speaks_the_language_of_its_address(page, other_site):
    page.goto(f"{other_site}{CHART}?lang=zh")

    assert page.get_attribute("html", "lang") == "zh-Hans-CN"
    assert "来源" in page.inner_text("main")


@pytest.mark.parametrize(
    "path",
    [
        CHART,
        "/embed/map",
        "/embed/timeline",
        "/embed/events/oil-halt",
        "/embed/stories/port-story",
        "/embed/overview",
        "/api",
    ],
)
def test_a_phone_scrolls_no_light_page_sideways(phone, other_site, path):
    phone.goto(f"{other_site}{path}?lang=en")
    phone.wait_for_timeout(800)

    wide = phone.evaluate("document.documentElement.scrollWidth")

    assert wide <= 390
    assert phone.troubles == []


@pytest.mark.parametrize("path", [CHART, "/embed/map", "/embed/timeline", "/embed/events/oil-halt"])
def test_everything_that_can_be_reached_by_keys_has_a_name(page, other_site, path):
    page.goto(f"{other_site}{path}?lang=en")
    page.wait_for_timeout(1500)

    nameless, twice = page.evaluate(NAMES)

    assert nameless == []
    assert twice == []


def test_a_name_that_is_not_there_says_what_is_near(page, other_site):
    page.goto(f"{other_site}/embed/indicators/port-oli?lang=en")

    assert "The record has no indicator “port-oli”." in page.inner_text("h1")
    assert "Oil through the strait port" in page.inner_text("main")


def test_without_a_browser_a_picture_is_a_word_at_once(page, bare_site):
    answer = page.request.get(f"{bare_site}/indicators/port-oil.png?lang=en")

    assert answer.status == 503
    assert answer.headers["retry-after"]
    assert "could not be drawn" in answer.json()["error"]


def test_without_a_browser_an_embed_has_a_sparkline_and_is_live(page, bare_site):
    drawn(page, bare_site)

    assert page.troubles == []


def test_below_a_path_an_embed_is_live_too(page, prefixed_site):
    drawn(page, prefixed_site)

    assert page.troubles == []
