import pytest

from dashboard.figures import script

pytestmark = pytest.mark.browser

DRAWN = ".br-chart[data-drawn]"
POINT = f"{DRAWN} .scatterlayer .point"
INK = "document.querySelector('.br-chart .xtick text').style.fill"
SAID = ".br-chart [aria-live]"

COUNTED = """() => {
  window.added = 0;
  new MutationObserver((found) => {
    for (const { addedNodes } of found) for (const node of addedNodes) {
      window.added += Number(node.matches?.(".annotation") ?? false);
    }
  }).observe(document.querySelector(".br-chart"), { childList: true, subtree: true });
}"""


BOTH = pytest.mark.parametrize("page", ["slim", "full"], indirect=True)


@pytest.fixture
def page(request, page, tmp_path):
    """Return a page that draws with the slim plotly.js, or with the full one where asked to."""
    if getattr(request, "param", "slim") == "full":
        full = script.file(tmp_path)
        page.route("**/assets/plotly-*.js", lambda route: route.fulfill(path=full))
    return page


def open_chart(page, address):
    page.goto(address)
    page.wait_for_selector(DRAWN)


def walk(page, *keys):
    page.focus(DRAWN)
    for key in keys:
        page.keyboard.press(key)


def drag(page, start, end):
    """Drag over the chart between two shares of its width."""
    box = page.locator(DRAWN).bounding_box()
    height = box["y"] + 250
    page.mouse.move(box["x"] + start * box["width"], height)
    page.mouse.down()
    page.mouse.move(box["x"] + end * box["width"], height, steps=5)
    page.mouse.up()


def between(page, first, second):
    """Return the place a third of the way from one mark of the chart to another."""
    one, other = (page.locator(POINT).nth(n).bounding_box() for n in (first, second))
    places = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in (one, other)]
    return tuple(a + (b - a) * 0.4 for a, b in zip(*places, strict=True))


@BOTH
def test_a_click_on_a_mark_opens_the_place_where_it_was_read(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=goods-exports")

    page.locator(POINT).first.click(force=True)

    page.wait_for_selector(".br-cite .br-facts")
    assert "Accessed" in page.inner_text(".br-cite >> nth=0")
    assert "pin=" in page.url
    assert page.troubles == []


@BOTH
def test_a_mark_that_is_pointed_at_tells_its_value_and_where_it_was_read(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil&rivals=off&events=off")

    mark = page.locator(POINT).first.bounding_box()
    page.mouse.move(mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)
    page.locator(".br-chart .hoverlayer .hovertext").first.wait_for()

    told = page.locator(".br-chart .hoverlayer .hovertext").first.text_content()
    assert "".join(told.split()).startswith("50.2Mt2018A1OfficeofInventedTrade")
    assert page.troubles == []


def test_a_click_on_the_line_opens_the_nearest_mark(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil&rivals=off&events=off")

    page.mouse.click(*between(page, 0, 1))

    page.wait_for_url("**pin=2018~**")


def test_a_tap_opens_a_mark(phone, other_site):
    open_chart(phone, f"{other_site}/indicators?indicator=goods-exports")

    phone.locator(POINT).first.scroll_into_view_if_needed()
    phone.locator(POINT).first.tap(force=True)

    phone.wait_for_url("**pin=**")


def test_a_click_on_several_events_opens_the_first(page, site):
    open_chart(page, f"{site}/indicators?indicator=cpc-share-of-oil-exports")

    page.locator(f"{DRAWN} .xy2 .textpoint").first.click(force=True)

    page.wait_for_url("**event=**")
    assert page.get_attribute(DRAWN, "aria-label")


@BOTH
def test_the_keyboard_reads_every_mark_and_opens_its_source(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil")

    walk(page, "Home")
    first = page.inner_text(SAID)
    walk(page, "ArrowRight")
    second = page.inner_text(SAID)
    walk(page, "Enter")

    page.wait_for_url("**pin=2019~**")
    assert "40.1 Mt" in first
    assert second != first
    assert page.evaluate("document.activeElement.matches('.br-chart')")
    assert page.inner_text(SAID) == second


def test_the_keyboard_reaches_the_events_and_leaves_the_chart(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil")

    walk(page, "ArrowRight", "ArrowUp")
    event = page.inner_text(SAID)
    walk(page, "Escape")

    assert event
    assert page.inner_text(SAID) == ""
    assert not page.evaluate("document.activeElement.matches('.br-chart')")


@BOTH
def test_a_drag_chooses_years_and_a_double_click_clears_them(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil")

    drag(page, 0.3, 0.6)
    page.wait_for_url("**years=**")
    page.wait_for_timeout(600)
    page.locator(DRAWN).dblclick(position={"x": 40, "y": 90})

    page.wait_for_url(lambda url: "years=" not in url)
    assert page.troubles == []


def test_a_change_of_theme_keeps_the_chart_and_its_mark(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil")
    page.evaluate("document.querySelector('.br-chart').known = true")
    light = page.evaluate(INK)

    page.click("a:text-is('Dark')")

    page.wait_for_function(f"() => {INK} !== '{light}'")
    assert page.evaluate("document.querySelector('.br-chart').known")
    assert page.troubles == []


@BOTH
def test_a_redraw_draws_each_annotation_once(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil")
    page.evaluate(COUNTED)
    light = page.evaluate(INK)

    page.click("a:text-is('Dark')")

    page.wait_for_function(f"() => {INK} !== '{light}'")
    stand = page.locator(".br-chart .annotation").count()
    assert page.evaluate("new Promise((done) => setTimeout(() => done(window.added)))") == stand > 0


def test_where_plotly_does_not_come_the_chart_says_so_and_names_the_table(page, other_site):
    page.route("**/assets/plotly-*.js", lambda route: route.abort())
    page.goto(f"{other_site}/indicators?indicator=port-oil")

    page.wait_for_selector(".br-chart-failed")
    assert "This chart could not be drawn." in page.inner_text(".br-chart")
    assert page.locator(".br-chart").bounding_box()["height"] == 400
    page.click(".br-chart a")
    page.wait_for_selector(".br-table")


def test_a_chart_follows_the_width_of_its_column(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil")

    page.set_viewport_size({"width": 700, "height": 900})

    page.wait_for_function(
        "() => document.querySelector('.br-chart .main-svg').clientWidth"
        " === document.querySelector('.br-chart').clientWidth"
    )


def test_a_link_beside_the_chart_brings_all_years_back(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil&years=2020~2022")

    page.click("a:text-is('All years')")

    page.wait_for_url(lambda url: "years=" not in url)
    page.wait_for_selector(".br-chart-all", state="hidden")


def test_the_keyboard_reads_every_value_of_the_chart(page, other_site):
    address = f"{other_site}/indicators?indicator=port-oil&hide=oil-exports&events=off"
    page.goto(f"{address}&tab=table")
    page.wait_for_selector("#root .br-table tbody a")
    stated = page.locator(
        "#root .br-table td.br-num a[href*='indicator=port-oil']"
    ).all_inner_texts()
    open_chart(page, address)

    walk(page, "Home")
    heard = [page.inner_text(SAID)]
    while True:
        page.keyboard.press("ArrowRight")
        if (said := page.inner_text(SAID)) == heard[-1]:
            break
        heard.append(said)

    assert stated
    assert [value for value in stated if not any(value in said for said in heard)] == []


def test_back_and_forward_walk_over_years_and_a_pinned_value(page, other_site):
    address = f"{other_site}/indicators?indicator=port-oil"
    open_chart(page, address)
    drag(page, 0.3, 0.6)
    page.wait_for_url("**years=**")
    chosen = page.url
    page.wait_for_timeout(600)
    walk(page, "Home", "Enter")
    page.wait_for_url("**pin=**")
    page.wait_for_selector(".br-cite .br-facts")

    page.go_back()
    page.wait_for_selector(".br-cite .br-facts", state="detached")
    assert page.url == chosen
    page.go_back()
    page.wait_for_selector(".br-chart-all", state="hidden")
    assert page.url == address
    page.go_forward()
    page.wait_for_selector(".br-chart-all:visible")
    assert page.url == chosen


@BOTH
def test_a_series_put_away_goes_into_the_address_and_comes_back(page, other_site):
    open_chart(page, f"{other_site}/indicators?indicator=port-oil")
    page.click(".br-toggle:has-text('all routes')")
    page.wait_for_url("**hide=oil-exports**")

    page.go_back()

    page.wait_for_selector(".br-toggle[aria-checked='true']:has-text('all routes')")
    assert "hide=" not in page.url
    assert page.troubles == []
