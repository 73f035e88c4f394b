import zipfile
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.live import live

pytestmark = pytest.mark.browser


def brief(page):
    return parse_qs(urlsplit(page.url).query).get("brief", [""])[0]


def test_a_briefing_is_collected_ordered_named_kept_in_the_address_and_taken_away(page, other_site):
    live(page, other_site)
    page.click("#root .br-add:has-text('Add to briefing')")
    page.wait_for_selector("#root .br-added")
    page.click("#root .br-pages a:has-text('Timeline')")
    page.click("#root .br-seg a:has-text('List')")
    page.click("#root .br-events-list a:has-text('Port shut for a month')")
    page.click("#root .br-event .br-add")
    page.wait_for_selector("#root .br-event .br-added")
    assert brief(page) == "port-oil~event!oil-halt"

    page.click("#root .br-pages a:has-text('Briefing')")
    page.click("#root .br-brief-item >> nth=1 >> a[title^='Move up']")
    page.wait_for_selector("#root .st-key-item-0 :text('Port shut for a month')")
    page.fill("#root input[aria-label='Headline of your own for item 1']", "A month without oil")
    page.keyboard.press("Enter")
    page.wait_for_selector("#root .br-brief-item:has-text('A month without oil')")
    assert brief(page) == "event!oil-halt!title:A month without oil~port-oil"

    live(page, page.url)
    assert "A month without oil" in page.inner_text("#root .st-key-item-0")
    assert page.input_value("#root .st-key-headline-row-0 input") == "A month without oil"

    page.click("#root button:has-text('Make PPTX')")
    with page.expect_download() as download:
        page.click("#root button:has-text('Download PPTX')", timeout=60_000)
    assert download.value.suggested_filename == "fi-ee_briefing_2025-06-30_en.pptx"
    assert "ppt/charts/chart1.xml" in zipfile.ZipFile(download.value.path()).namelist()
