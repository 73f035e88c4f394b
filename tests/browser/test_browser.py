import pytest

pytestmark = pytest.mark.browser

PAGES = ["/", "/indicators", "/map", "/evidence", "/methods", "/indicators?indicator={one}"]
SIDEWAYS = "document.documentElement.scrollWidth > innerWidth + 1"


def go(page, address):
    page.goto(address)
    page.wait_for_selector("#root .br-title")


def addresses(site, one):
    return [site + path.format(one=one) for path in PAGES]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_page_draws_with_every_other_host_refused(page, site, lang):
    for address in addresses(site, "cpc-share-of-oil-exports"):
        go(page, f"{address}{'&' if '?' in address else '?'}lang={lang}")
        page.wait_for_load_state("networkidle")

        assert page.inner_text("h1")
        assert page.get_attribute("html", "lang").startswith(lang)

    assert page.troubles == []


def test_every_page_of_another_dyad_draws(page, other_site):
    for address in addresses(other_site, "port-oil"):
        go(page, address)
        page.wait_for_load_state("networkidle")

    assert page.troubles == []


def test_no_page_scrolls_sideways_on_a_phone(phone, site):
    for address in addresses(site, "coal-to-eu-monthly"):
        go(phone, address)

        assert not phone.evaluate(SIDEWAYS), address


def test_the_keyboard_reaches_a_value_s_source_in_two_actions(page, other_site):
    go(page, f"{other_site}/indicators?indicator=port-oil")
    page.focus("a:text-is('Record')")
    page.keyboard.press("Enter")
    page.wait_for_selector(".br-table tbody a.br-chip")

    page.locator(".br-table tbody a.br-chip").first.focus()
    page.keyboard.press("Enter")

    page.wait_for_selector(".br-source")
    assert "Why this grade" in page.inner_text(".br-source")


def test_the_overview_leads_to_the_card_of_a_key_figure_in_one_action(page, site):
    go(page, site)

    page.click(".br-tile .br-chip >> nth=0")

    page.wait_for_selector(".br-cite .br-facts")
    assert "Red Star News" in page.inner_text(".br-cite >> nth=0")
    assert "Verdict" in page.inner_text(".br-cite >> nth=0")


def test_a_followed_link_is_an_address_that_restores_the_view(page, other_site):
    go(page, f"{other_site}/indicators?indicator=port-oil")
    page.click("a:text-is('kb/d')")
    page.wait_for_url("**unit=kb-d**")
    page.click("a:text-is('Table')")
    page.wait_for_selector(".br-table")
    shown = page.inner_text(".br-table")

    go(page, page.url)
    page.wait_for_selector(".br-table")

    assert page.inner_text(".br-table") == shown


def test_back_and_forward_walk_through_the_views(page, other_site):
    go(page, other_site)
    page.click(".br-pages a:text-is('Indicators')")
    page.wait_for_selector(".br-multiple")
    page.click(".br-multiple >> nth=0")
    page.wait_for_selector(".br-side")

    page.go_back()
    page.wait_for_selector(".br-multiple")
    assert page.url == f"{other_site}/indicators"
    page.go_forward()
    page.wait_for_selector(".br-side")
    assert page.url.endswith("indicators?indicator=port-oil")


def test_the_theme_of_the_address_wins_over_the_system_s(page, other_site):
    go(page, f"{other_site}/?theme=dark")

    page.wait_for_function(
        "() => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
        " === 'rgb(16, 23, 29)'"
    )
    assert page.inner_text(".br-switches").splitlines()[-2] == "Light"


def test_other_spellings_of_a_page_lead_to_it(page, other_site):
    go(page, f"{other_site}/overview?lang=zh")
    assert page.url == f"{other_site}/?lang=zh"

    go(page, f"{other_site}/Indicators/?indicator=port-oil")
    assert page.url == f"{other_site}/indicators?indicator=port-oil"


def test_a_change_of_language_keeps_the_view_and_tells_the_page(page, other_site):
    go(page, f"{other_site}/indicators?indicator=port-oil&tab=record")

    page.click(".br-switches a[lang=zh]")

    page.wait_for_url("**lang=zh**")
    page.wait_for_selector("h1:has-text('经港口外运的石油')")
    assert "tab=record" in page.url
    assert page.get_attribute("html", "lang") == "zh-Hans-CN"


def test_the_search_of_the_catalogue_goes_into_the_address(page, other_site):
    go(page, f"{other_site}/indicators")
    page.fill("input[type=text]", "ferry")

    page.keyboard.press("Enter")

    page.wait_for_url("**find=ferry**")
