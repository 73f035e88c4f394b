"""The record by keys alone: what they reach, in which order, where they stand after each act."""

import pytest

from tests.browser.focus import focus, walk
from tests.browser.live import live

pytestmark = pytest.mark.browser
BAR = [
    "Bilateral Record", "Overview", "Indicators", "Map", "Timeline", "Evidence", "Briefing",
    "Methods",
]  # fmt: skip
VIEWS = {
    "overview": ("/", ["Add to briefing: Goods exports", "Copy image"]),
    "indicator": (
        "/indicators?indicator=port-oil&pin=2024~port-2025",
        ["Table", "kb/d", "Events", "Close this card", "Copy sentence"],
    ),
    "catalogue": ("/indicators", ["Energy 6", "Find an indicator"]),
    "map": (
        "/map?route=gulf-line&closed=gulf-line",
        [
            "around Estonia 1", "Coast railway", "Close this route", "30",
            "Every input with its source",
        ],
    ),
    "timeline": (
        "/timeline?event=oil-halt",
        ["Topic All", "Find an event", "Timeline of events", "Close this event"],
    ),
    "evidence": ("/evidence?source=courier-2022", ["Sources", "Close this card", "All verdicts"]),
    "briefing": (
        "/briefing?brief=port-oil~map~event!oil-halt",
        ["16:9", "Make PDF", "Headline of your own for item 2", "Move up: Port shut for a month"],
    ),
    "methods": ("/methods", ["Copy link"]),
}  # fmt: skip


@pytest.mark.parametrize(("path", "named"), VIEWS.values(), ids=VIEWS)
def test_the_keys_reach_everything_in_order_and_are_seen(page, other_site, path, named):
    live(page, f"{other_site}{path}")
    page.wait_for_load_state("networkidle")

    reached = walk(page)

    names = [one["name"] for one in reached]
    assert names[0] == "Skip to the content"
    assert [name for name in names if name in BAR or name.startswith("Briefing")][:8] == (
        [name if name != "Briefing" or "brief=" not in path else "Briefing 3" for name in BAR]
    )
    found = [names.index(name) for name in named]
    assert found == sorted(found)
    assert [one for one in reached if one["wrong"]] == []


def test_the_first_key_leads_past_the_bar_in_the_language_of_the_page(page, other_site):
    live(page, f"{other_site}/methods?lang=zh")

    page.keyboard.press("Tab")
    assert focus(page)["name"] == "跳至正文"
    page.keyboard.press("Enter")

    assert focus(page)["tag"] == "h1"


def press(page, name, tag="a"):
    """Press a link or button by its keys, and wait until what it does is there."""
    before = page.url
    page.locator(f"#root {tag}", has_text=name).first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("(before) => location.href !== before", arg=before)
    page.wait_for_timeout(600)  # the last piece is drawn, and what is lost is found again


def test_a_switch_keeps_the_keys(page, other_site):
    live(page, f"{other_site}/indicators?indicator=port-oil")

    for name, then in (("kb/d", "kb/d"), ("Rival values", "Rival values"), ("Dark", "Light")):
        press(page, name)
        assert focus(page)["name"] == then


def test_a_change_of_language_keeps_the_keys(page, other_site):
    live(page, f"{other_site}/indicators?indicator=port-oil")

    press(page, "简体中文")

    assert focus(page)["name"] == "简体中文"


def test_on_another_page_the_keys_stand_on_its_heading(page, other_site):
    live(page, f"{other_site}/")

    press(page, "Goods exports", ".br-tile a")
    page.wait_for_url("**/indicators?**")
    page.wait_for_selector("#root .br-side")
    page.wait_for_timeout(600)

    assert focus(page)["tag"] == "h1"


def test_escape_closes_a_card_and_goes_back_to_what_opened_it(page, other_site):
    live(page, f"{other_site}/evidence?tab=sources")
    opener = page.locator("#root .br-table .br-lead a").nth(2)
    name = opener.inner_text()
    opener.focus()
    page.keyboard.press("Enter")
    page.locator("#root .br-source .br-close-link").focus()

    page.keyboard.press("Escape")
    page.wait_for_selector("#root .br-source", state="detached")
    page.wait_for_timeout(600)

    assert focus(page)["name"] == name


def test_escape_closes_what_is_folded_open(page, other_site):
    live(page, f"{other_site}/timeline")
    summary = page.locator("#root .br-filter > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    page.keyboard.press("Escape")

    assert page.locator("#root .br-filter[open]").count() == 0
    assert focus(page)["tag"] == "summary"


def test_an_item_that_is_moved_takes_the_keys_along(page, other_site):
    live(page, f"{other_site}/briefing?brief=port-oil~map~event!oil-halt")
    name = "Move up: Port shut for a month"
    page.locator(f"#root a[aria-label='{name}']").focus()

    page.keyboard.press("Enter")
    page.wait_for_url("**brief=port-oil~event*")
    page.wait_for_timeout(600)

    assert focus(page)["name"] == name


def test_an_event_is_opened_and_closed_by_keys(page, other_site):
    live(page, f"{other_site}/timeline")
    page.locator("#root [role=listbox]").focus()

    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.wait_for_url("**event=**")
    page.wait_for_selector("#root .br-event")
    assert focus(page)["name"] == "Timeline of events"
    page.keyboard.press("Escape")

    page.wait_for_selector("#root .br-event", state="detached")
    assert focus(page)["name"] == "Timeline of events"
