import json
import re
from datetime import date
from pathlib import Path

import pytest

from dashboard.core.model.front import Party
from dashboard.figures import theme
from dashboard.figures.timeline.data import data
from dashboard.figures.timeline.picture import listing
from tests.browser.conftest import opened as open_page
from tests.figures.timelines import many, moment, some, timeline

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
BASE = "http://127.0.0.1/harness/"
SUMMER = (date(2022, 6, 10), date(2022, 7, 31))
KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}


def variables():
    tokens = json.loads((ROOT / "assets" / "tokens.json").read_text(encoding="utf-8"))
    hues = {"hue": "#007682", "hue_dark": "#74DDE2", "fill_dark": "#46A9B0"}
    party = Party.model_construct(**hues, tint="#C9E3E5", tint_dark="#1E4348")
    light, dark = (theme.palette(tokens, (party, party), mode) for mode in ("light", "dark"))
    night = theme.css_variables(dark).replace(":root", ":root[data-theme=dark]")
    return theme.css_variables(light) + night


def serve(route):
    name = route.request.url.removeprefix(BASE)
    fonts = ROOT / "assets" / "vendor" / "fonts"
    if name == "theme.css":
        return route.fulfill(body=variables(), content_type="text/css")
    places = (ROOT / "tests" / "browser" / "harness", ROOT / "assets", fonts)
    path = next((place / name for place in places if (place / name).is_file()), None)
    if path is None:
        return route.fulfill(body="", content_type="text/css")
    return route.fulfill(body=path.read_bytes(), content_type=KINDS.get(path.suffix, "font/woff2"))


def opened(page, drawn):
    page.route(f"{BASE}**", serve)
    page.goto(f"{BASE}timeline.html")
    page.wait_for_function("() => window.ready")
    page.evaluate("html => { document.getElementById('list').innerHTML = html; }", listing(drawn))
    show(page, drawn)
    page.evaluate("document.fonts.ready")
    settle(page)
    return page


def show(page, drawn):
    page.evaluate("data => window.show(data)", data(drawn))
    settle(page)


def settle(page):
    """Wait until a glide of the window is over and the next frame is drawn."""
    page.wait_for_function(
        "() => { const { timeline } = document.querySelector('.br-tl');"
        " return !timeline.gliding && !timeline.next && !timeline.due; }"
    )


def sent(page, name):
    return [value for key, value in page.evaluate("window.sent") if key == name]


def current(page):
    return page.get_attribute("[role=option]", "data-event")


def window(page):
    box = page.locator(".br-tl-window").bounding_box()
    return box["x"], box["x"] + box["width"], box["y"] + box["height"] / 2


def drag(page, start, end):
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, end[1], steps=3)
    page.mouse.move(*end, steps=3)
    page.mouse.up()
    settle(page)


def test_the_arrow_keys_walk_through_time_and_lanes(page):
    opened(page, timeline(*some(), window=SUMMER))

    page.keyboard.press("Tab")
    walked = []
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "End", "Home"):
        page.keyboard.press(key)
        settle(page)
        walked.append(current(page))

    assert walked == [
        "speech-2022",
        "drill-2022",
        "speech-2022",
        "offer-2022",
        "speech-2022",
        "crowd-28-2023",
        "speech-2022",
    ]
    assert page.troubles == []


def test_a_timeline_is_one_tab_stop(page):
    opened(page, timeline(*some()))

    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<button id=after>x</button>')")
    page.evaluate("document.getElementById('list').hidden = true")
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('role')")
    page.keyboard.press("Tab")

    assert first == "listbox"
    assert page.evaluate("document.activeElement.id") == "after"


def test_each_move_is_announced_once_with_date_and_title(page):
    opened(page, timeline(*some(), window=SUMMER))
    page.evaluate(
        "() => { window.told = []; const live = document.querySelector('.br-tl [aria-live]');"
        " new MutationObserver(() => window.told.push(live.textContent))"
        ".observe(live, { childList: true, subtree: true, characterData: true }); }"
    )

    page.focus("[role=listbox]")
    page.keyboard.press("ArrowRight")
    settle(page)
    page.keyboard.press("End")
    settle(page)

    assert page.evaluate("window.told") == [
        "17 June 2022: What happened in case speech-2022",
        "28 July 2023: What happened in case crowd-28-2023",
    ]


def test_the_current_event_is_an_option_that_says_all_and_its_place(page):
    opened(page, timeline(*some(), window=SUMMER))

    page.focus("[role=listbox]")
    page.keyboard.press("ArrowRight")
    settle(page)

    option = page.locator("[role=option]")
    said = "17 June 2022, Borduria, verbal friction, What happened in case speech-2022, grade C2"
    assert option.text_content() == said
    assert option.get_attribute("aria-posinset") == "1"
    assert option.get_attribute("aria-setsize") == "35"
    assert page.get_attribute("[role=listbox]", "aria-activedescendant") == option.get_attribute(
        "id"
    )


def test_enter_opens_the_current_event_and_escape_clears_it(page):
    opened(page, timeline(*some(), window=SUMMER))

    page.focus("[role=listbox]")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")

    assert sent(page, "event") == ["speech-2022", ""]


def test_an_event_outside_the_window_moves_the_window_to_itself(page):
    opened(page, timeline(*some(), window=SUMMER))

    page.focus("[role=listbox]")
    page.keyboard.press("End")
    settle(page)

    assert sent(page, "window") == ["2023-07-03~2023-08-23"]
    assert page.locator(".br-tl-current").is_visible()


def test_plus_minus_and_nought_zoom(page):
    opened(page, timeline(*some(), window=SUMMER))

    page.focus("[role=listbox]")
    before = window(page)
    page.keyboard.press("+")
    settle(page)
    nearer = window(page)
    page.keyboard.press("0")
    settle(page)

    assert nearer[1] - nearer[0] < before[1] - before[0]
    assert sent(page, "window")[-1] == ""


def test_a_drag_of_the_window_tells_its_days_once_when_it_ends(page):
    opened(page, timeline(*some(), window=(date(2022, 1, 1), date(2022, 12, 31))))
    left, right, y = window(page)
    middle = (left + right) / 2

    page.mouse.move(middle, y)
    page.mouse.down()
    page.mouse.move(middle + 200, y, steps=8)
    during = sent(page, "window")
    page.mouse.up()
    settle(page)

    assert during == []
    [told] = sent(page, "window")
    first, last = map(date.fromisoformat, told.split("~"))
    assert (last - first).days == 364
    assert first > date(2023, 6, 1)
    assert window(page)[0] == pytest.approx(left + 200, abs=1)


def test_a_drag_of_an_end_leaves_the_other_where_it_is(page):
    opened(page, timeline(*some(), window=(date(2022, 1, 1), date(2022, 12, 31))))
    left, right, y = window(page)

    drag(page, (right, y), (right + 150, y))

    [told] = sent(page, "window")
    assert told.startswith("2022-01-01~2024-")
    assert window(page)[0] == pytest.approx(left, abs=0.5)


def test_a_click_beside_the_window_brings_it_there(page):
    opened(page, timeline(*some(), window=(date(2022, 1, 1), date(2022, 12, 31))))
    left, _, y = window(page)

    page.mouse.click(left - 300, y)
    settle(page)

    assert re.fullmatch(r"2017-12-.*~2018-12-.*", sent(page, "window")[0])


def test_the_lanes_can_be_dragged(page):
    opened(page, timeline(*some(), window=(date(2022, 1, 1), date(2022, 12, 31))))

    drag(page, (900, 400), (700, 400))

    assert re.fullmatch(r"2022-0.*~2023-0.*", sent(page, "window")[0])
    assert sent(page, "event") == []


def test_a_wheel_scrolls_the_page_until_the_timeline_is_in_use(page):
    opened(page, timeline(*some(), window=(date(2022, 1, 1), date(2022, 12, 31))))
    before = window(page)

    page.mouse.move(700, 400)
    page.mouse.wheel(0, -200)
    page.wait_for_timeout(100)
    unused = window(page)
    page.focus("[role=listbox]")
    page.mouse.wheel(0, -200)
    page.wait_for_function("() => window.sent.length > 0")

    assert unused == before
    assert window(page)[1] - window(page)[0] < before[1] - before[0]


def test_a_click_on_a_mark_opens_its_event(page):
    opened(page, timeline(*some(), window=SUMMER))

    spot = page.evaluate(
        "() => document.querySelector('.br-tl').timeline.spots"
        ".find((one) => one.events[0].id === 'halt-2022')"
    )
    box = page.locator(".br-tl-plot").bounding_box()
    page.mouse.click(box["x"] + spot["x"], box["y"] + 124 + 1.5 * 80)
    settle(page)

    assert sent(page, "event") == ["halt-2022"]
    assert page.locator(".br-tl-flag-words").text_content() == (
        "6 Jul · What happened in case halt-2022"
    )


def test_a_cluster_opens_into_its_events(page):
    opened(page, timeline(*some()))

    box = page.locator(".br-tl-count:text-is('28')").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    settle(page)

    assert sent(page, "window") == ["2023-06-27~2023-08-01"]
    assert page.locator(".br-tl-count:text-is('28')").count() == 0


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param(timeline(*some(), window=SUMMER, selected="halt-2022"), id="a summer"),
        pytest.param(timeline(*many(225)), id="225 events"),
        pytest.param(timeline(*many(225), window=(date(2019, 1, 1), date(2019, 9, 30))), id="near"),
        pytest.param(timeline(*many(5_000)), id="5,000 events"),
    ],
)
def test_no_label_lies_over_another_or_over_a_cluster(page, drawn):
    opened(page, drawn)

    boxes = page.eval_on_selector_all(
        ".br-tl-label, .br-tl-count:not(:empty), .br-tl-flag",
        "all => all.filter((one) => one.checkVisibility({ visibilityProperty: true }))"
        ".map((one) => one.getBoundingClientRect().toJSON())",
    )
    met = [
        (one, other)
        for index, one in enumerate(boxes)
        for other in boxes[index + 1 :]
        if min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 4
    ]

    assert met == []
    assert boxes


def test_no_event_is_said_in_words(page):
    opened(page, timeline())

    assert page.locator(".br-tl-none").text_content() == "No event in the record for this choice"
    assert page.locator("[role=listbox]").count() == 0
    assert page.troubles == []


def test_one_event_can_be_walked_to_and_opened(page):
    opened(page, timeline(moment("only-2020", "2020-02-29")))

    page.focus("[role=listbox]")
    for key in ("ArrowLeft", "ArrowDown", "End", "Enter"):
        page.keyboard.press(key)

    assert sent(page, "event") == ["only-2020"]
    assert page.troubles == []


def test_thousands_of_events_are_a_light_page_and_each_can_be_reached(page):
    opened(page, timeline(*many(5_000)))

    page.focus("[role=listbox]")
    page.keyboard.press("End")
    settle(page)

    assert page.locator(".br-tl *").count() < 1_500
    assert page.get_attribute("[role=option]", "aria-posinset") == "5000"


def test_new_data_keep_the_focus_and_a_window_that_is_being_dragged(page):
    drawn = timeline(*some(), window=(date(2022, 1, 1), date(2022, 12, 31)))
    opened(page, drawn)
    left, right, y = window(page)

    page.focus("[role=listbox]")
    page.mouse.move((left + right) / 2, y)
    page.mouse.down()
    page.mouse.move((left + right) / 2 + 120, y, steps=4)
    page.evaluate("data => window.show(data)", data(timeline(*some()[:4], window=SUMMER)))
    page.wait_for_function("() => !document.querySelector('.br-tl').timeline.next")
    during = window(page)
    page.mouse.up()

    assert during[0] == pytest.approx(left + 120, abs=1)
    assert page.evaluate("document.activeElement.getAttribute('role')") == "listbox"


def test_a_window_from_the_address_is_shown(page):
    opened(page, timeline(*some()))

    show(page, timeline(*some(), window=SUMMER))

    left, right, _ = window(page)
    assert right - left < 20
    assert sent(page, "window") == []


def test_dates_and_words_change_with_the_language(page):
    drawn = timeline(*some(), window=SUMMER, selected="drill-2022")
    opened(page, drawn)

    show(page, timeline(*some(), window=SUMMER, selected="drill-2022", lang="zh-Hans"))

    assert page.locator(".br-tl-flag-words").text_content().startswith("6月20日至26日 · ")
    assert page.locator(".br-tl-date").first.text_content().endswith("年")


def test_nothing_moves_by_itself_where_motion_is_unwelcome(page):
    page.emulate_media(reduced_motion="reduce")
    opened(page, timeline(*some()))

    page.focus("[role=listbox]")
    page.keyboard.press("+")
    gliding = page.evaluate("document.querySelector('.br-tl').timeline.gliding ?? null")

    assert gliding is None
    settle(page)
    assert len(sent(page, "window")) == 1


def test_a_phone_shows_the_list_in_place_of_the_lanes(phone):
    opened_narrow = opened(phone, timeline(*some()))

    assert not opened_narrow.locator(".br-tl").is_visible()
    links = opened_narrow.locator(".br-moments a")
    assert links.count() == 35
    assert links.first.bounding_box()["height"] >= 44
    assert opened_narrow.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.fixture
def tablet(chromium):
    yield from open_page(chromium, width=820, height=1180, has_touch=True)


def touch(page, *steps):
    """Put fingers down at the first step's places, move them through the others, lift them."""
    devtools = page.context.new_cdp_session(page)
    for index, places in enumerate(steps):
        points = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(places)]
        kind = "touchMove" if index else "touchStart"
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_tap_opens_an_event(tablet):
    opened(tablet, timeline(*some(), window=SUMMER))

    spot = tablet.evaluate("document.querySelector('.br-tl').timeline.spots[0]")
    box = tablet.locator(".br-tl-plot").bounding_box()
    tablet.touchscreen.tap(box["x"] + spot["x"] + 18, box["y"] + 124 + 40)

    assert sent(tablet, "event") == ["speech-2022"]


def test_a_finger_pans_the_lanes_and_two_fingers_zoom(tablet):
    opened(tablet, timeline(*some(), window=(date(2022, 1, 1), date(2022, 12, 31))))

    touch(tablet, *([(x, 400)] for x in (600, 580, 540, 500)))
    settle(tablet)
    panned = sent(tablet, "window")
    before = window(tablet)
    touch(tablet, *([(400 - far, 400), (500 + far, 400)] for far in (0, 20, 60, 100)))
    settle(tablet)

    assert len(panned) == 1
    assert re.fullmatch(r"2022-0.*~2023-0.*", panned[0])
    assert len(sent(tablet, "window")) == 2
    assert window(tablet)[1] - window(tablet)[0] < (before[1] - before[0]) / 2


def test_a_finger_that_moves_down_scrolls_the_page(tablet):
    opened(tablet, timeline(*some(), window=(date(2022, 1, 1), date(2022, 12, 31))))
    tablet.evaluate("document.body.style.height = '4000px'")

    touch(tablet, *([(600, y)] for y in (500, 480, 420, 340, 260)))
    tablet.wait_for_function("() => scrollY > 100")

    assert tablet.evaluate("window.sent") == []
