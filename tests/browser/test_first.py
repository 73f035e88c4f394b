import pytest

pytestmark = pytest.mark.browser

OVER = "performance.getEntriesByName('taken-over').length > 0"


@pytest.fixture
def scriptless(chromium):
    context = chromium.new_context(java_script_enabled=False, locale="en-GB")
    yield context.new_page()
    context.close()


def test_without_scripts_figures_are_read_and_links_are_followed(scriptless, other_site):
    scriptless.goto(other_site)
    assert "44.6" in scriptless.inner_text(".br-tiles")

    scriptless.click(".br-pages a:text-is('Indicators')")
    scriptless.click(".br-multiple >> nth=0")

    assert scriptless.url.endswith("indicators?indicator=port-oil")
    assert "44.6 Mt" in scriptless.inner_text(".br-cite >> nth=0")


@pytest.mark.parametrize(
    "path", ["/", "/indicators", "/indicators?indicator=port-oil", "/evidence", "/?embed=true"]
)
def test_the_live_page_takes_over_and_leaves_nothing_behind(page, other_site, path):
    page.goto(other_site + path)

    page.wait_for_function(OVER)

    assert page.locator("#first").count() == 0
    assert page.locator("h1").count() == 1
    assert page.locator("#content").count() == 1
    assert page.troubles == []


def test_a_page_that_cannot_go_live_stays_and_says_so(page, other_site):
    page.clock.install()
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
    page.goto(other_site)
    page.clock.fast_forward(11_000)

    page.wait_for_selector(".first-late:visible")

    assert "The live page could not be started" in page.inner_text(".first-late")
    assert "44.6" in page.inner_text("#first .br-tiles")


def test_a_click_before_the_live_page_stands_is_followed(page, other_site):
    page.route_web_socket("**/_stcore/stream", lambda socket: None)
    page.goto(other_site)

    page.click("#first .br-pages a:text-is('Methods')")

    page.wait_for_url("**/methods")


def test_back_and_forward_cross_the_hand_over(page, other_site):
    page.goto(other_site)
    page.wait_for_function(OVER)
    page.click(".br-pages a:text-is('Evidence')")
    page.wait_for_selector("h1:has-text('claims')")

    page.go_back()
    page.wait_for_selector(".br-tiles")
    page.go_forward()

    page.wait_for_selector("h1:has-text('claims')")
    assert page.locator("#first").count() == 0
