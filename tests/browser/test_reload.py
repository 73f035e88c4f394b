"""A save of the curated file, as readers and curators see it who have pages open."""

import pytest

from tests.browser.conftest import opened, serve
from tests.browser.live import live
from tests.core import good

pytestmark = pytest.mark.browser
MAIN = "document.querySelector('[data-testid=stMain]')"
BANNER = "#root .br-notice[role=alert]"


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    return good.changed(tmp_path_factory.mktemp("record"))


@pytest.fixture(scope="module")
def edited_site(record, pictures):
    yield from serve(str(record), PICTURES=str(pictures))


@pytest.fixture
def second(chromium):
    yield from opened(chromium, width=1440, height=900)


def save(record, old, new):
    """Put an edited file in the record's place, as editors do."""
    edited = record.with_suffix(".new")
    edited.write_text(record.read_text().replace(old, new, 1))
    edited.replace(record)


def test_open_pages_show_an_edit_a_fault_and_its_mending_without_a_touch(
    page, second, edited_site, record
):
    pages = (page, second)
    live(page, f"{edited_site}/indicators?indicator=port-oil&tab=table&years=2018~2024")
    live(second, f"{edited_site}/methods")
    second.evaluate(f"{MAIN}.scrollTop = 600")
    address = page.url

    save(record, "value: 44.6", "value: 45.1")
    page.wait_for_selector("#root .br-table td:has-text('45.1')")
    second.wait_for_selector("#root .br-methods li:has-text('44.6 → 45.1 Mt')")
    scrolled = second.evaluate(f"{MAIN}.scrollTop")

    save(record, "lead: port-oil", "lead: port-oils")
    banners = [one.wait_for_selector(BANNER).inner_text() for one in pages]
    still = page.inner_text("#root .br-table")

    save(record, "lead: port-oils", "lead: port-oil")
    for one in pages:
        one.wait_for_selector(BANNER, state="detached")

    cure = "record.lead: no indicator has the id 'port-oils'; write 'port-oil' instead"
    assert all(f"indicators.yaml:55:9 {cure}" in banner for banner in banners)
    assert "45.1" in still
    assert scrolled == 600
    assert page.url == address
    assert page.troubles + second.troubles == []


def test_what_a_reader_types_or_follows_meanwhile_is_not_lost(page, edited_site, record):
    live(page, f"{edited_site}/indicators")
    page.fill("input[type=text]", "ferry")

    save(record, "Oil exports, all routes", "Oil exports by all routes")
    page.wait_for_selector("#root .br-multiple:has-text('Oil exports by all routes')")

    assert page.input_value("input[type=text]") == "ferry"
    page.keyboard.press("Enter")
    page.wait_for_url("**find=ferry**")
    assert page.troubles == []
