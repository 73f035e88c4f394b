"""The timeline as a reader uses it: by keyboard alone, from a shared address, without loss."""

import pytest

from tests.browser.live import live

pytestmark = pytest.mark.browser

CHOSEN = "#root .st-key-event .br-event h2:has-text('{title}')"
FLAG = "#root .st-key-lanes .br-tl-flag-words:not(:empty)"
BOX = "#root .st-key-lanes [role='listbox']"


def test_by_keyboard_an_event_is_reached_opened_and_followed_to_figure_and_map(page, other_site):
    live(page, f"{other_site}/timeline")

    page.focus(BOX)
    page.keyboard.press("Home")
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url("**event=oil-halt**")
    page.wait_for_selector(CHOSEN.format(title="Port shut for a month"))
    page.focus("#root .st-key-event a[href*='indicator=port-oil']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/indicators?**event=oil-halt**")
    page.wait_for_selector("#root .br-events .br-chosen:has-text('Port shut for a month')")
    page.go_back()
    page.wait_for_selector(CHOSEN.format(title="Port shut for a month"))
    page.focus("#root .st-key-event a[href*='map?']")
    page.keyboard.press("Enter")
    page.wait_for_selector("#root .st-key-over .br-map-event")
    page.go_back()

    page.wait_for_selector(CHOSEN.format(title="Port shut for a month"))
    assert page.url.startswith(f"{other_site}/timeline?event=oil-halt")
    assert page.troubles == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_address_alone_gives_another_reader_the_same_picture(chromium, page, other_site, lang):
    address = f"{other_site}/timeline?event=oil-halt&window=2022-01-01~2023-12-31&lang={lang}"
    live(page, address)
    page.wait_for_selector(FLAG)
    seen = page.inner_text("#root .st-key-lanes"), page.inner_text("#root .st-key-event")

    context = chromium.new_context(locale="de-DE", viewport={"width": 1440, "height": 900})
    other = context.new_page()
    live(other, address)
    other.wait_for_selector(FLAG)

    assert (
        other.inner_text("#root .st-key-lanes"),
        other.inner_text("#root .st-key-event"),
    ) == seen
    context.close()


def test_the_choice_survives_a_filter_and_a_change_of_language(page, other_site):
    live(page, f"{other_site}/timeline?event=oil-halt")

    page.click("#root .br-filter summary:has-text('Topic')")
    page.click("#root .br-filter[open] a:has-text('Energy')")
    page.wait_for_url("**domain=energy**")
    page.wait_for_selector(CHOSEN.format(title="Port shut for a month"))
    page.click("#root .br-switches a[lang='zh']")

    page.wait_for_selector(CHOSEN.format(title="港口关闭一个月"))
    assert "event=oil-halt" in page.url
    assert page.troubles == []


def test_the_next_event_is_one_click_away_and_back_returns(page, other_site):
    live(page, f"{other_site}/timeline?event=oil-halt")

    page.click("#root .st-key-event a[aria-label^='Next event']")
    page.wait_for_selector(CHOSEN.format(title="Reproach over duties"))
    page.go_back()

    page.wait_for_selector(CHOSEN.format(title="Port shut for a month"))


def test_words_looked_for_leave_the_events_that_hold_them(page, other_site):
    live(page, f"{other_site}/timeline?tab=list")

    page.fill("#root .st-key-find input", "berth")
    page.press("#root .st-key-find input", "Enter")
    page.wait_for_url("**find=berth**")

    page.wait_for_selector("#root .st-key-list :text('Port shut for a month')", state="detached")
    page.wait_for_selector("#root .st-key-list :text('Port works begin')")


def test_a_phone_has_the_list_and_a_choice_comes_into_view(phone, other_site):
    live(phone, f"{other_site}/timeline")
    assert not phone.is_visible(BOX)

    phone.locator("#root .st-key-list a[href*='event=port-works']").first.click()
    phone.wait_for_selector(CHOSEN.format(title="Port works begin"))
    phone.wait_for_function(
        "() => { const {top} = document.querySelector('#root .st-key-event h2')"
        ".getBoundingClientRect(); return top > 0 && top < innerHeight; }"
    )

    assert not phone.evaluate("document.documentElement.scrollWidth > innerWidth + 1")
    assert phone.troubles == []


def test_without_scripts_events_are_read_and_followed(chromium, other_site):
    context = chromium.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(f"{other_site}/timeline")

    page.locator(".first-lanes a[href*='event=oil-halt']").first.click(force=True)

    assert "Port shut for a month" in page.inner_text("#first .br-event h2")
    context.close()
