"""No page has a fault of access that axe-core can find."""

import pytest

from tests.browser.axe import AXE, faults_at
from tests.browser.conftest import opened

pytestmark = pytest.mark.browser
COLOURS = ["color-contrast", "link-in-text-block"]
LIVE = [
    "/",
    "/indicators",
    "/indicators?indicator=port-oil&pin=2024~port-2025",
    "/indicators?indicator=port-oil&tab=table",
    "/indicators?indicator=port-oil&tab=record",
    "/map?route=gulf-line&closed=gulf-line",
    "/map?tab=table",
    "/timeline?event=oil-halt&story=port-story",
    "/timeline?tab=counts",
    "/evidence?source=courier-2022",
    "/evidence?tab=figures",
    "/evidence?tab=sources",
    "/briefing?brief=port-oil~map~event!oil-halt",
    "/methods",
]
COLOURED = [
    "/",
    "/indicators?indicator=port-oil&pin=2024~port-2025",
    "/map?route=gulf-line&closed=gulf-line",
    "/timeline?event=oil-halt&story=port-story",
    "/briefing?brief=port-oil~map~event!oil-halt",
]
LIGHT = [
    "/embed/indicators/port-oil",
    "/embed/map?route=gulf-line",
    "/embed/timeline",
    "/embed/events/oil-halt",
    "/embed/stories/port-story",
    "/embed/overview",
    "/api",
    "/indicators/port-oil.cite.html",
    "/embed/indicators/port-oli",
]


@pytest.fixture(scope="module")
def desk(chromium):
    yield from opened(chromium, width=1440, height=900)


@pytest.fixture(scope="module")
def pocket(chromium):
    yield from opened(chromium, width=390, height=844, has_touch=True)


def test_the_live_pages_have_no_fault(desk, other_site):
    assert faults_at(desk, other_site, LIVE, "lang=en&theme=light") == {}


def test_nor_in_chinese_in_the_dark_on_a_phone(pocket, other_site):
    assert faults_at(pocket, other_site, LIVE, "lang=zh&theme=dark") == {}


@pytest.mark.parametrize("query", ["lang=en&theme=dark", "lang=zh&theme=light"])
def test_words_stand_out_in_either_theme_in_either_language(desk, other_site, query):
    assert faults_at(desk, other_site, COLOURED, query, COLOURS) == {}


def test_what_stands_beside_the_pages_has_no_fault(desk, other_site):
    assert faults_at(desk, other_site, LIGHT, "lang=en&theme=light") == {}


def test_nor_has_it_in_chinese_in_the_dark_on_a_phone(pocket, other_site):
    assert faults_at(pocket, other_site, LIGHT, "lang=zh&theme=dark") == {}


def test_a_fault_would_be_found(desk):
    desk.set_content("<title>x</title><h1>x</h1><img src='data:,'><p style='color:#aaa'>pale")
    desk.evaluate(AXE)

    found = desk.evaluate("axe.run()")["violations"]

    assert {"image-alt", "color-contrast"} <= {one["id"] for one in found}
