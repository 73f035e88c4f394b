import time
import urllib.request

import pytest

from tests.browser.live import live, not_yet_live

pytestmark = pytest.mark.browser

ONE = "/indicators?indicator=port-oil"
SAYS = {
    "/": "44.6",
    "/indicators": "44.6 Mt",
    ONE: "44.6 Mt",
    f"{ONE}&tab=table": "44.6",
    f"{ONE}&tab=record": "44.6 Mt",
    "/map": "Gulf line",
    "/evidence": "as printed: 50 Mt",
    "/evidence?tab=sources": "Strait Port Company",
    "/methods": "Admiralty",
}


@pytest.fixture
def scriptless(chromium):
    context = chromium.new_context(java_script_enabled=False, locale="en-GB")
    yield context.new_page()
    context.close()


def pictured(address):
    """Wait until the server has drawn the picture of the address's chart."""
    for _ in range(200):
        with urllib.request.urlopen(address) as answer:
            if b'class="br-picture"' in answer.read():
                return
        time.sleep(0.2)
    raise TimeoutError(address)


@pytest.mark.parametrize("path", SAYS)
def test_without_scripts_every_page_says_its_figures(scriptless, either_site, path):
    scriptless.goto(either_site + path)

    assert SAYS[path] in scriptless.inner_text("#first")
    assert scriptless.locator("#first .first-late").is_hidden()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_without_scripts_every_page_has_its_language(scriptless, other_site, lang):
    for path in SAYS:
        scriptless.goto(f"{other_site}{path}{'&' if '?' in path else '?'}lang={lang}")

        assert scriptless.get_attribute("html", "lang").startswith(lang)
        assert scriptless.locator("h1").count() == 1


def test_without_scripts_figures_are_read_and_links_are_followed(scriptless, either_site):
    scriptless.goto(either_site)
    assert "44.6" in scriptless.inner_text(".br-tiles")

    scriptless.click(".br-pages a:text-is('Indicators')")
    scriptless.click(".br-multiple >> nth=0")

    scriptless.wait_for_url("**/indicators?indicator=port-oil")
    assert "44.6 Mt" in scriptless.inner_text(".br-cite >> nth=0")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_takes_the_colours_of_the_page(scriptless, other_site, theme):
    pictured(f"{other_site}{ONE}")
    scriptless.goto(f"{other_site}{ONE}&theme={theme}")

    ink = scriptless.locator(".first-wide .br-picture text").first.evaluate(
        "text => getComputedStyle(text).fill"
    )
    assert ink == {"light": "rgb(18, 26, 33)", "dark": "rgb(240, 238, 233)"}[theme]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/indicators", ONE, "/map", "/evidence", "/methods"])
def test_the_live_page_takes_over_and_leaves_nothing_behind(page, other_site, path, theme, lang):
    live(page, f"{other_site}{path}{'&' if '?' in path else '?'}theme={theme}&lang={lang}")

    assert page.locator("#first").count() == 0
    assert page.locator("h1").count() == 1
    assert page.locator("#content").count() == 1
    assert page.troubles == []


def test_an_embedded_page_is_taken_over_too(page, either_site):
    live(page, f"{either_site}/?embed=true")

    assert page.locator("#first").count() == 0
    assert page.troubles == []


def test_where_set_up_fetched_nothing_the_page_goes_live_all_the_same(page, plain_site):
    live(page, plain_site + ONE)

    page.wait_for_selector(".br-chart[data-drawn]")

    scripts = page.evaluate("[...document.scripts].map((script) => script.src)")
    assert any("/static/js/index." in script for script in scripts)


def test_below_a_path_everything_is_found(page, prefixed_site):
    live(page, f"{prefixed_site}/overview")
    page.wait_for_selector(".br-chart[data-drawn]")
    assert page.url == f"{prefixed_site}/"

    live(page, prefixed_site + ONE)
    page.wait_for_selector(".br-chart[data-drawn]")
    page.click(".br-pages a:text-is('Evidence')")
    page.wait_for_url(f"{prefixed_site}/evidence")

    assert page.troubles == []


@pytest.mark.parametrize("path", ["/", ONE])
def test_nothing_moves_when_the_live_page_takes_over(page, either_site, path):
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries()"
        ".forEach((entry) => { window.moved += entry.value; }))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    live(page, either_site + path)
    page.wait_for_selector(".br-chart[data-drawn]")

    assert page.evaluate("window.moved") <= 0.02


def test_the_chart_s_picture_stands_until_plotly_has_drawn(page, other_site):
    pictured(f"{other_site}{ONE}")
    held = []
    page.route("**/assets/plotly-*.js", lambda route: held.append(route))

    live(page, f"{other_site}{ONE}")

    assert page.locator(".br-chart .first-wide .br-picture").is_visible()
    held[0].continue_()
    page.wait_for_selector(".br-chart[data-drawn]")
    assert page.locator(".br-chart .br-picture").count() == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_picture_says_what_the_live_chart_says(page, site, lang):
    address = f"{site}/indicators?indicator=trade-with-russia&lang={lang}"
    pictured(address)
    with not_yet_live(page, address):
        drawn = sorted(page.locator("#first .first-wide .br-picture text").all_text_contents())
    page.wait_for_selector(".br-chart[data-drawn]")

    assert any(text for text in drawn)
    assert drawn == sorted(page.locator("#root .br-chart .main-svg text").all_text_contents())


def mark_of(page, place):
    """Return where the first mark of a chart's picture lies on the screen."""
    box = page.locator(
        f"{place} .first-wide .br-picture path[transform][d*='A']"
    ).first.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_click_on_the_picture_before_the_page_is_live_opens_its_mark(page, other_site):
    address = f"{other_site}{ONE}&events=off&rivals=off&hide=oil-exports"
    pictured(address)
    with not_yet_live(page, address):
        page.mouse.click(*mark_of(page, "#first"))

    page.wait_for_url("**pin=20**")
    page.wait_for_selector(".br-cite .br-facts")
    assert page.troubles == []


def test_a_click_on_the_picture_before_plotly_has_drawn_opens_its_mark(page, other_site):
    address = f"{other_site}{ONE}&events=off&rivals=off&hide=oil-exports"
    pictured(address)
    held = []
    page.route("**/assets/plotly-*.js", lambda route: held.append(route))
    live(page, address)

    page.mouse.click(*mark_of(page, ".br-chart"))
    held[0].continue_()

    page.wait_for_url("**pin=20**")
    page.wait_for_selector(".br-cite .br-facts")


def test_a_page_that_cannot_go_live_stays_and_says_so(page, either_site):
    page.clock.install()
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
    page.goto(either_site)
    page.clock.fast_forward(11_000)

    page.wait_for_selector(".first-late:visible")

    assert "The live page could not be started" in page.inner_text(".first-late")
    assert "44.6" in page.inner_text("#first .br-tiles")


def test_a_page_whose_scripts_do_not_come_stays_and_says_so(page, other_site):
    page.clock.install()
    page.route("**/static/**/js/**", lambda route: route.abort())
    page.goto(other_site)
    page.clock.fast_forward(11_000)

    page.wait_for_selector(".first-late:visible")

    assert "44.6" in page.inner_text("#first .br-tiles")


def test_a_click_before_the_live_page_stands_is_followed(page, other_site):
    page.route_web_socket("**/_stcore/stream", lambda socket: None)
    page.goto(other_site)

    page.click("#first .br-pages a:text-is('Methods')")

    page.wait_for_url("**/methods")


def test_back_and_forward_cross_the_hand_over(page, other_site):
    live(page, other_site)
    page.click(".br-pages a:text-is('Evidence')")
    page.wait_for_selector("h1:has-text('claims')")

    page.go_back()
    page.wait_for_selector(".br-tiles")
    page.go_forward()

    page.wait_for_selector("h1:has-text('claims')")
    assert page.locator("#first").count() == 0


def test_a_second_visit_fetches_no_static_byte_again(chromium, other_site):
    context = chromium.new_context(locale="en-GB")  # without routes, which would turn the cache off
    page = context.new_page()
    for _ in range(2):
        live(page, other_site + ONE)
        page.wait_for_selector(".br-chart[data-drawn]")
        page.wait_for_load_state("networkidle")

    fetched = page.evaluate(
        "performance.getEntriesByType('resource')"
        ".filter((one) => /\\/(static|assets)\\//.test(one.name) && one.transferSize)"
        ".map((one) => one.name)"
    )
    context.close()

    assert fetched == []
