import zlib

import pytest

from tests.browser.live import live

pytestmark = pytest.mark.browser

ROUTE = ".br-map-wide a[href*='route=gulf-line']"


def test_a_click_on_a_line_opens_the_route_and_back_closes_it(page, other_site):
    live(page, f"{other_site}/map")

    page.locator(f"#root {ROUTE} .br-map-hit").first.dispatch_event("click", {"bubbles": True})
    page.wait_for_url("**route=gulf-line**")
    page.wait_for_selector("#root .br-route h2:has-text('Gulf line')")
    page.go_back()

    page.wait_for_selector("#root .br-route h2:has-text('Gulf line')", state="detached")
    assert page.url == f"{other_site}/map"
    assert page.troubles == []


def test_the_keyboard_chooses_another_route_and_the_address_restores_it(page, other_site):
    live(page, f"{other_site}/map?route=gulf-line")

    page.focus("#root .br-side a[href*='route=coast-railway']")
    page.keyboard.press("Enter")
    page.wait_for_url("**route=coast-railway**")
    page.wait_for_selector("#root .br-route h2:has-text('Coast railway')")
    live(page, page.url)

    assert page.locator("#root .br-route h2:has-text('Coast railway')").count() == 1


def test_a_choice_of_a_route_costs_at_most_40_kilobytes_on_the_wire(page, site):
    received, offered = [], []
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.on(
        "Network.webSocketHandshakeResponseReceived",
        lambda event: offered.append(str(event["response"]["headers"]).lower()),
    )
    page.on(
        "websocket", lambda socket: socket.on("framereceived", lambda data: received.append(data))
    )
    live(page, f"{site}/map")
    page.wait_for_load_state("networkidle")
    received.clear()

    page.click("#root .br-side a[href*='route=cpc']")
    page.wait_for_selector("#root .br-route h2:has-text('Caspian Pipeline')")

    assert "permessage-deflate" in offered[0]
    assert 0 < sum(len(zlib.compress(bytes(frame))) for frame in received) <= 40_000


def test_a_map_that_moves_is_drawn_with_every_other_host_refused(page, other_site):
    page.goto(f"{other_site}/map?tab=zoom")

    page.wait_for_selector("#root [data-testid='stDeckGlJsonChart'] canvas")
    page.wait_for_load_state("networkidle")

    assert [trouble for trouble in page.troubles if "WebGL" not in trouble] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_on_a_phone_the_map_is_drawn_for_it(phone, other_site, lang):
    live(phone, f"{other_site}/map?lang={lang}")

    assert phone.locator("#root .br-map-narrow svg").first.is_visible()
    assert not phone.evaluate("document.documentElement.scrollWidth > innerWidth + 1")
    assert phone.troubles == []


def test_without_webgl_the_moving_map_is_a_picture_whose_routes_open(flat_page, other_site):
    flat_page.goto(f"{other_site}/map?tab=zoom")

    flat_page.wait_for_selector("#root [data-without] .br-notice:visible")
    flat_page.locator(f"#root [data-without] {ROUTE} .br-map-hit").first.dispatch_event("click")

    flat_page.wait_for_selector("#root .br-route h2:has-text('Gulf line')")
    assert not flat_page.is_visible("#root [data-testid='stDeckGlJsonChart']")
    assert {trouble for trouble in flat_page.troubles if "WebGL" not in trouble} == set()


def test_without_webgl_the_table_names_every_route(flat_page, other_site):
    live(flat_page, f"{other_site}/map?tab=table")

    said = flat_page.inner_text("#root .st-key-table")

    assert "Gulf line" in said
    assert "Coast railway" in said


def test_a_click_in_the_moving_map_opens_the_route_and_the_address_restores_it(
    drawing_page, other_site
):
    page = drawing_page
    page.goto(f"{other_site}/map?tab=zoom")
    page.wait_for_selector("#root [data-testid='stDeckGlJsonChart'] canvas")
    page.wait_for_load_state("networkidle")
    assert not page.is_visible("[data-without]")

    click_until_chosen(page, other_site, "gulf-line")
    page.wait_for_selector("#root .br-route h2:has-text('Gulf line')")
    page.reload()
    page.wait_for_selector("#root .br-route h2:has-text('Gulf line')")
    page.go_back()

    page.wait_for_selector("#root .br-route h2:has-text('Gulf line')", state="detached")
    assert page.troubles == []


def click_until_chosen(page, site, route):
    """Click on the middle of a route; deck.gl says only by its answer when it can be clicked."""
    x, y = middle(page, site, route)
    box = page.locator("#root [data-testid='stDeckGlJsonChart']").bounding_box()
    place = box["x"] + x * box["width"], box["y"] + y * box["height"]
    for _ in range(12):
        page.mouse.move(*place)
        page.wait_for_timeout(1200)  # two clicks within less are one that zooms
        page.mouse.click(*place)
        page.wait_for_timeout(800)
        if f"route={route}" in page.url:
            return
    raise TimeoutError(route)


def middle(page, site, route):
    """Return where a route's middle lies on the map, as shares of its width and height."""
    other = page.context.new_page()
    live(other, f"{site}/map")
    found = other.evaluate(
        """(route) => {
          const svg = document.querySelector("#root .br-map-wide svg a").ownerSVGElement;
          const line = svg.querySelector(`a[href*='route=${route}'] .br-map-hit`);
          const {x, y} = line.getPointAtLength(line.getTotalLength() / 2);
          const {width, height} = svg.viewBox.baseVal;
          return [x / width, y / height];
        }""",
        route,
    )
    other.close()
    return found
