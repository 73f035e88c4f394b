"""What comes out of the printer: A4, whole, light, with headings, sources and address."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.browser.conftest import opened
from tests.browser.live import OVER

pytestmark = pytest.mark.browser
A4 = (595, 842)  # points
# Address, and pages that it takes at least and at most.
VIEWS = {
    "overview": ("/", 1, 3),
    "catalogue": ("/indicators", 1, 3),
    "indicator": ("/indicators?indicator=port-oil&pin=2024~port-2025", 2, 4),
    "table": ("/indicators?indicator=port-oil&tab=table", 1, 3),
    "map": ("/map?route=gulf-line&closed=gulf-line", 2, 5),
    "timeline": ("/timeline?event=oil-halt", 2, 4),
    "evidence": ("/evidence?source=courier-2022", 1, 4),
    "briefing": ("/briefing?brief=port-oil~map~event!oil-halt", 1, 2),
    "methods": ("/methods", 2, 12),
    "embed": ("/embed/indicators/port-oil", 1, 1),
    "embedded map": ("/embed/map", 1, 1),
    "addresses": ("/api", 2, 6),
}
HEADINGS = """[...document.querySelectorAll('h1, h2')]
    .filter((one) => one.getClientRects().length
        && !one.closest('.br-along, .br-filters, .br-routes, .br-drop'))
    .map((one) => one.textContent)"""
SCREEN = [
    "Copy link",
    "Copy image",
    "Add to briefing",
    "Download",
    "Find an",
    "Skip to",
    "Make PDF",
]
INK = "(getComputedStyle(document.querySelector('.br-chart-plot text')).fill)"


@pytest.fixture(scope="module")
def desk(chromium):
    yield from opened(chromium, width=1440, height=900)


def shown(page, address):
    page.goto(address)
    if page.locator("#root").count():
        page.wait_for_function(OVER)
    page.wait_for_load_state("networkidle")


def printed(page):
    """Return what is printed: how many pages, and the words of each, spaces left out."""
    pages = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    for one in pages:
        assert tuple(map(float, one.mediabox[2:])) == pytest.approx(A4, abs=1.5)
    return [bare(one.extract_text()) for one in pages]


def bare(text):
    return "".join(text.split())


@pytest.mark.parametrize(("path", "least", "most"), VIEWS.values(), ids=VIEWS)
def test_a_view_is_printed_whole(desk, other_site, path, least, most):
    shown(desk, f"{other_site}{path}{'&' if '?' in path else '?'}lang=en&theme=dark")
    headings = [bare(one) for one in desk.evaluate(HEADINGS)]

    pages = printed(desk)

    said = "".join(pages)
    assert least <= len(pages) <= most
    assert min(map(len, pages)) > 40
    assert headings
    assert [one for one in headings if one not in said] == []
    assert [one for one in SCREEN if bare(one) in said] == []
    assert bare("Record as of 30 June 2025") in said
    assert bare("Record 2025-06-30.") in pages[-1]
    assert f"{bare(other_site)}/" in pages[-1]


def test_chinese_is_printed_too(desk, other_site):
    shown(desk, f"{other_site}/evidence?source=courier-2022&lang=zh")

    said = "".join(printed(desk))

    assert "等级" in said
    assert f"{bare(other_site)}/evidence?source=courier-2022&lang=zh" in said


def test_a_source_is_printed_with_where_it_is_read(desk, other_site):
    shown(desk, f"{other_site}/evidence?source=port-2025&tab=figures&lang=en")

    said = "".join(printed(desk))

    assert "https://example.org/port/2024" in said
    assert "opensoutside" not in said


def test_a_long_table_says_on_each_page_what_its_columns_are(desk, site):
    shown(desk, f"{site}/evidence?lang=en")

    pages = printed(desk)

    assert len(pages) > 6
    assert all("Claim,inourwordsVerdict" in one for one in pages[1:-1])


def test_a_dark_chart_is_printed_light_and_is_dark_again(desk, other_site):
    shown(desk, f"{other_site}/indicators?indicator=port-oil&theme=dark")
    before = desk.evaluate(INK)

    desk.evaluate("dispatchEvent(new Event('beforeprint'))")
    on_paper = desk.evaluate(INK)
    desk.evaluate("dispatchEvent(new Event('afterprint'))")

    assert (before, on_paper) == ("rgb(240, 238, 233)", "rgb(18, 26, 33)")
    assert desk.evaluate(INK) == before
    assert desk.locator("[data-testid=stMainBlockContainer] > .br-colophon").count() == 0


def test_what_is_folded_is_printed_open(desk, site):
    shown(desk, f"{site}/map?route=cpc&lang=en")
    folded = desk.locator("#root .br-route .br-more").first
    inside = bare(folded.locator("li").first.text_content())

    assert not folded.get_attribute("open")
    assert inside[:20] in "".join(printed(desk))
