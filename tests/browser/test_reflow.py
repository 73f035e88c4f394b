"""At four times the size, which leaves 320 pixels, a page is read without scrolling sideways."""

import pytest

from tests.browser.conftest import opened
from tests.browser.live import OVER
from tests.browser.test_axe import LIGHT, LIVE

pytestmark = pytest.mark.browser
# How far the page, or the box in which it scrolls, is wider than the window.
BEYOND = """Math.max(...[document.documentElement, document.querySelector('[data-testid=stMain]')]
    .filter(Boolean).map((one) => one.scrollWidth - one.clientWidth))"""


@pytest.fixture(scope="module")
def narrow(chromium):
    yield from opened(chromium, width=320, height=640, has_touch=True)


def test_no_page_is_wider_than_320_pixels(narrow, other_site):
    beyond = {}
    for path in (*LIVE, *LIGHT):
        # English has the longest words; Chinese breaks anywhere.
        narrow.goto(f"{other_site}{path}{'&' if '?' in path else '?'}lang=en")
        if narrow.locator("#root").count():
            narrow.wait_for_function(OVER)
        beyond[path] = narrow.evaluate(BEYOND)

    assert {path: far for path, far in beyond.items() if far > 0} == {}
