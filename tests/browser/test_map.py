import zlib

import pytest

pytestmark = pytest.mark.browser

ROUTE = ".br-map-wide a[href*='route=gulf-line']"


def shown(page, address):
    page.goto(address)
    page.wait_for_function("performance.getEntriesByName('taken-over').length > 0")


def test_a_click_on_a_line_opens_the_route_and_back_closes_it(page, other_site):
    shown(page, f"{other_site}/map")

    page.locator(f"#root {ROUTE} .br-map-hit").first.dispatch_event("click", {"bubbles": True})
    page.wait_for_url("**route=gulf-line**")
    page.wait_for_selector("#root .br-side h2:has-text('Gulf line')")
    page.go_back()

    page.wait_for_selector("#root .br-side h2:has-text('Gulf line')", state="detached")
    assert page.url == f"{other_site}/map"
    assert page.troubles == []


def test_the_keyboard_chooses_another_route_and_the_address_restores_it(page, other_site):
    shown(page, f"{other_site}/map?route=gulf-line")

    page.focus("#root .br-side a[href*='route=coast-railway']")
    page.keyboard.press("Enter")
    page.wait_for_url("**route=coast-railway**")
    page.wait_for_selector("#root .br-side h2:has-text('Coast railway')")
    shown(page, page.url)

    assert page.locator("#root .br-side h2:has-text('Coast railway')").count() == 1


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
    shown(page, f"{site}/map")
    page.wait_for_load_state("networkidle")
    received.clear()

    page.click("#root .br-side a[href*='route=cpc']")
    page.wait_for_selector("#root .br-side h2:has-text('Caspian Pipeline')")

    assert "permessage-deflate" in offered[0]
    assert 0 < sum(len(zlib.compress(bytes(frame))) for frame in received) <= 40_000


def test_a_map_that_moves_is_drawn_with_every_other_host_refused(page, other_site):
    page.goto(f"{other_site}/map?tab=zoom")

    page.wait_for_selector("#root [data-testid='stDeckGlJsonChart'] canvas")
    page.wait_for_load_state("networkidle")

    assert [trouble for trouble in page.troubles if "WebGL" not in trouble] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_on_a_phone_the_map_is_drawn_for_it(phone, other_site, lang):
    shown(phone, f"{other_site}/map?lang={lang}")

    assert phone.locator("#root .br-map-narrow svg").first.is_visible()
    assert not phone.evaluate("document.documentElement.scrollWidth > innerWidth + 1")
    assert phone.troubles == []
