"""The same tour through the record as it is served, and as a site of plain files."""

import functools
import re
import threading
from contextlib import suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dashboard.publish import write
from tests.browser.axe import faults
from tests.browser.live import OVER
from tests.publish.conftest import made

pytestmark = pytest.mark.browser


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *said):
        """Say nothing."""

    def copyfile(self, source, goal):
        """Send a file; a browser that leaves for the next page has seen enough."""
        with suppress(ConnectionError):
            super().copyfile(source, goal)


@pytest.fixture(scope="module")
def files(tmp_path_factory, pictures):
    """Serve the published site below a path, by a plain server of files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PICTURES", str(pictures))
        root = tmp_path_factory.mktemp("served")
        assert write.publish(made(root / "record")) == []
    handler = functools.partial(Quiet, directory=str(root))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/record"
    server.shutdown()
    server.server_close()


@pytest.fixture(params=["served", "files"])
def home(request):
    """Return where the record stands: served by the dashboard, then as files."""
    return request.getfixturevalue("other_site" if request.param == "served" else "files")


def settled(page):
    """Wait until the live page stands, where one comes."""
    if page.locator("#live, #first").count() or page.locator("#root").count():
        page.wait_for_function(OVER)


def follow(page, link):
    link.click()
    page.wait_for_load_state()
    settled(page)


def headed(page, said):
    """Wait until the page that was asked for stands; until then the last one does."""
    page.locator("h1", has_text=said).first.wait_for()


def test_a_reader_finds_the_way_from_a_key_figure_to_the_page_it_was_read_on(page, home):
    page.goto(f"{home}/")
    settled(page)

    follow(page, page.get_by_role("link", name="Oil through the strait port").first)
    headed(page, "More oil leaves through the port than in 2018")
    # The last page's chart may still stand beside it.
    page.wait_for_selector(".br-chart[data-drawn]")
    follow(page, page.get_by_role("link", name="Record", exact=True).first)
    follow(page, page.locator("td .br-chip").first)
    page.get_by_text("Why this grade").first.wait_for()

    assert page.troubles == []


def test_every_page_of_the_bar_opens_in_both_languages(page, home):
    page.goto(f"{home}/")
    settled(page)

    for name, said in (
        ("Indicators", "Indicators"), ("Map", "1 of 2 oil routes cross Estonia"),
        ("Timeline", "dated events"), ("Methods", "Methods"),
        ("Evidence", "Other sources bear out"),
    ):  # fmt: skip
        follow(page, page.locator(".br-pages").get_by_role("link", name=name, exact=True))
        headed(page, said)
    follow(page, page.get_by_role("link", name="简体中文"))
    page.wait_for_function("() => document.documentElement.lang.startsWith('zh')")
    headed(page, re.compile("[一-鿿]"))

    assert page.troubles == []


def test_an_event_shows_its_sources_and_its_figure(page, home):
    page.goto(
        f"{home}/timeline/?event=oil-halt"
        if "record" in home
        else f"{home}/timeline?event=oil-halt"
    )
    settled(page)

    page.get_by_role("heading", name="Port shut for a month").first.wait_for()
    page.wait_for_selector(".br-chart[data-drawn]")
    assert page.get_by_text("The Invented Courier").first.is_visible()
    assert page.troubles == []


def test_a_link_as_the_dashboard_writes_it_opens_its_file(page, files):
    page.goto(f"{files}/indicators/?indicator=port-oil&lang=zh")

    page.wait_for_url("**/zh/indicators/port-oil.html")

    headed(page, "经港口外运的石油多于2018年")


def test_the_theme_that_is_chosen_goes_along(page, files):
    page.goto(f"{files}/")

    page.get_by_role("link", name="Dark", exact=True).click()
    page.wait_for_url("**?theme=dark")
    page.locator(".br-pages").get_by_role("link", name="Methods").click()
    page.wait_for_url("**/methods/index.html*")

    page.wait_for_function(
        "() => document.body"
        " && getComputedStyle(document.body).backgroundColor === 'rgb(16, 23, 29)'"
    )


def test_a_page_of_the_site_reads_without_scripts(chromium, files):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{files}/indicators/port-oil.html")

    assert page.locator(".br-picture").first.is_visible()
    assert page.get_by_text("Source:").first.is_visible()
    context.close()


@pytest.mark.parametrize("theme", ["", "?theme=dark"])
def test_pages_of_the_site_have_no_fault_of_access(phone, files, theme):
    found = {}
    for name in ("indicators/port-oil.html", "zh/timeline/index.html", "zh/map/index.html"):
        phone.goto(f"{files}/{name}{theme}")
        found[name] = faults(phone)

    assert not any(found.values()), found
