"""What a reader takes along by a click."""

import pytest

from tests.browser.live import OVER, live, not_yet_live

pytestmark = pytest.mark.browser
COPIED = """() => {
  window.copied = [];
  const { clipboard } = navigator;
  clipboard.writeText = async (text) => { window.copied.push(text); };
  clipboard.write = async ([item]) => { window.copied.push(await item.getType("image/png")); };
}"""
PORT = "/indicators?indicator=port-oil"


def copied(page, button):
    """Click a button that copies; return what it put on the clipboard."""
    page.evaluate(COPIED)
    page.get_by_role("button", name=button, exact=True).first.click()
    page.wait_for_function("() => window.copied.length > 0")
    return page.evaluate("window.copied[0]")


def test_a_copied_link_names_the_language_in_which_it_was_seen(page, other_site):
    live(page, f"{other_site}{PORT}")

    assert copied(page, "Copy link") == f"{other_site}{PORT}&lang=en"
    assert page.troubles == []


def test_the_sentence_of_a_figure_is_copied_as_it_may_be_printed(page, other_site):
    live(page, f"{other_site}{PORT}")

    said = copied(page, "Copy sentence")

    assert said.startswith("According to Strait Port Company, the provisional figure")
    assert "44.6 Mt (Strait Port Company, 2025)." in said


def test_a_views_picture_is_copied_as_png(page, other_site):
    live(page, f"{other_site}{PORT}")
    page.evaluate(COPIED)

    page.get_by_role("button", name="Copy image").click()
    page.wait_for_function("() => window.copied.length > 0", timeout=60_000)

    kind, size = page.evaluate("[window.copied[0].type, window.copied[0].size]")
    assert kind == "image/png"
    assert size > 10_000
    page.get_by_role("button", name="Copied").wait_for()


def test_where_no_picture_can_be_drawn_the_button_says_so(page, bare_site):
    live(page, f"{bare_site}{PORT}")
    page.evaluate(COPIED)

    page.get_by_role("button", name="Copy image").click()

    page.get_by_role("button", name="This could not be copied.").wait_for()


def test_citations_come_when_they_are_asked_for_and_are_copied(page, other_site):
    live(page, f"{other_site}{PORT}&lang=zh")

    page.locator(".br-fold > summary", has_text="引用").click()
    page.locator(".br-fold[open] .br-cited").first.wait_for()

    texts = page.locator(".br-fold[open] .br-cited").all_inner_texts()
    assert len(texts) == 5
    assert "2025-06-30" in texts[2]
    assert page.troubles == []


def test_a_click_on_a_copy_button_of_the_first_paint_is_not_lost(page, other_site):
    page.add_init_script(
        "navigator.clipboard.writeText = async (text) => { window.copied = [text]; };"
    )
    with not_yet_live(page, f"{other_site}{PORT}"):
        page.locator("#first .br-cite [data-text]").click()

    page.wait_for_function(OVER)

    page.wait_for_function("() => window.copied?.[0].startsWith('According to')")


def test_a_picture_that_comes_back_is_checked_on_the_methods_page(page, other_site, tmp_path):
    file = tmp_path / "picture.png"
    file.write_bytes(page.request.get(f"{other_site}/indicators/port-oil.png?lang=en").body())
    live(page, f"{other_site}/methods")

    page.locator(".br-drop input").set_input_files(file)

    page.get_by_text("figures shown still stand").wait_for()
    assert page.troubles == []


def test_the_row_fits_a_phone(phone, other_site):
    live(phone, f"{other_site}{PORT}")

    phone.get_by_text("Download", exact=True).tap()

    assert phone.get_by_role("link", name="16:9 slide").is_visible()
    wide = phone.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
