"""The timeline page against an empty app, a bare click, and itself with few events."""

from __future__ import annotations

import json
import re
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, Page

from benchmarks import figures
from benchmarks.browser import APPS
from benchmarks.chromium import LOCAL, chromium, reader
from benchmarks.copies import RECORD, multiplied
from benchmarks.measure import ROUNDS, Measure
from benchmarks.server import running
from benchmarks.visit import PATIENCE, QUIET, App, visit
from benchmarks.warm import warm
from dashboard.blocks import lanes, timeline
from dashboard.core.desk import Desk
from dashboard.core.load import load
from dashboard.core.model.events import Event
from dashboard.core.select import Index
from dashboard.core.state import State
from dashboard.core.store import Store
from dashboard.figures.timeline import data

TIMES = 23  # the record's 222 events as often are 5,000 and more
MARKS = "#first .first-lanes svg a"
PANEL, MAP = "#root .st-key-event h2", "#root .st-key-event-map svg"
CHART = "#root .st-key-frame-linked .br-chart[data-drawn='{id}']"
WORD, PLOT = "[data-testid=stMarkdown]", ".js-plotly-plot .main-svg .trace"
BUTTON = "button:has-text('press')"
BOX = "#root .st-key-lanes [role=listbox]"
WATCH = Path(__file__).with_name("watch-lanes.js").read_text(encoding="utf-8")
MOVES, STEP = 90, 3  # of the mouse in a drag; pixels
MOVED = re.compile("window=202[^2]")
EMPTY, REAL, LONG = "empty", "timeline", "timeline of 5,000 events"


def measures() -> Iterator[Measure]:
    """Yield first marks, the answer to a choice, and what 5,000 events cost."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        long = multiplied(RECORD, TIMES, Path(folder) / "record", ("events",))
        apps = {
            EMPTY: App(EMPTY, stack.enter_context(running(APPS / "empty.py"))),
            REAL: App(REAL, stack.enter_context(running()), "/timeline", MARKS),
            LONG: App(
                LONG, stack.enter_context(running(arguments=[str(long)])), "/timeline", MARKS
            ),
        }
        buttons = _buttons(stack, Path(folder))
        browser = stack.enter_context(chromium())
        for app in (apps[REAL], apps[LONG]):
            warm(app.address)
        seen = _visits(browser, apps)
        yield Measure("timeline: first marks", "empty live", seen[EMPTY], seen[REAL], 1.25)
        yield Measure(f"{LONG}: first marks", REAL, seen[REAL], seen[LONG], 2)
        bare, charted, chosen = _clicks(browser, apps[REAL], buttons)
        said = "an event chosen: panel, chart and map"
        yield Measure(said, "a click that brings a word", bare, chosen, None)
        yield Measure(said, "a click that brings one chart", charted, chosen, 2)
        worst = quantiles(_drag(browser, apps[LONG]), n=20)[-1]
        said = f"{LONG}: a drag's frame, 95th of 100"
        yield Measure(said, "", None, worst, 50, absolute=True)
        yield Measure(
            "timeline: an event's bytes", "", None, _weight(), 120, absolute=True, unit="bytes"
        )


def _visits(browser: Browser, apps: dict[str, App]) -> dict[str, float]:
    """Return when each page had its first marks, or the empty app was live."""
    seen: dict[str, list[float]] = defaultdict(list)
    for number in range(ROUNDS + 1):
        for app in apps.values():
            context = reader(browser)
            one = visit(context, app, LOCAL)
            context.close()
            if number:  # the first round is for warming up
                seen[app.name].append(one.live if one.figures is None else one.figures)
    return {name: median(values) for name, values in seen.items()}


def _buttons(stack: ExitStack, folder: Path) -> tuple[App, App]:
    """Return a bare app with a button that brings a word, and one whose button brings a chart."""
    (folder / "figures").mkdir()
    figure = str(figures.write(folder / "figures"))
    made = (stack.enter_context(running(APPS / "button.py", more)) for more in ([], [figure]))
    word, chart = (App("button", server) for server in made)
    return word, chart


def _clicks(browser: Browser, ours: App, buttons: tuple[App, App]) -> list[float]:
    """Return the time of a click that brings a word, one chart, and of a choice of an event."""
    taken: list[list[float]] = [[], [], []]
    for number in range(ROUNDS + 1):
        word, chart = (
            _pressed(browser, app, wanted)
            for app, wanted in zip(buttons, (WORD, PLOT), strict=True)
        )
        for times, value in zip(taken, (word, chart, _chosen(browser, ours)), strict=True):
            if number:
                times.append(value)
    return [median(times) for times in taken]


def _pressed(browser: Browser, app: App, wanted: str) -> float:
    """Return the time of a click; before one that brings a chart another fetches the scripts."""
    page = _opened(browser, app.address)
    page.wait_for_selector(BUTTON)
    if wanted == PLOT:
        page.click(BUTTON)
        page.wait_for_selector(PLOT)
        page.eval_on_selector_all(PLOT, "(all) => all.forEach((one) => { one.dataset.old = ''; })")
    page.wait_for_timeout(3 * QUIET)
    page.evaluate(f"seenLanes.wait('pointerup', {json.dumps([f'{wanted}:not([data-old])'])})")
    page.click(BUTTON)
    return _answered(page)


def _chosen(browser: Browser, app: App) -> float:
    """Return the time from Enter on an event to its panel, drawn chart and map.

    Another event is open before, so that no script is fetched meanwhile.
    """
    before, after = _pair()
    page = _opened(browser, f"{app.address}?event={after.id}")
    page.wait_for_selector(CHART.format(id=after.indicators[0]))
    page.wait_for_timeout(3 * QUIET)
    page.focus(BOX)
    page.keyboard.press("ArrowLeft")
    for old in (PANEL, MAP):
        page.eval_on_selector(old, "(old) => { old.dataset.old = ''; }")
    new = [f"{one}:not([data-old])" for one in (PANEL, MAP)]
    wanted = [*new, CHART.format(id=before.indicators[0])]
    page.evaluate(f"seenLanes.wait('keydown', {json.dumps(wanted)})")
    page.keyboard.press("Enter")
    return _answered(page)


def _pair() -> tuple[Event, Event]:
    """Return two events in a row that have figure and map, and not the same figure."""
    index = Index(load(RECORD))
    for before, after in pairwise(index.dated):
        whole = all(event.indicators and event.routes for event in (before, after))
        if whole and before.indicators[0] != after.indicators[0]:
            return before, after
    raise RuntimeError("no two events in a row have figure and map")


def _drag(browser: Browser, app: App) -> list[float]:
    """Return the frames of a drag of the window, in milliseconds."""
    page = _opened(browser, f"{app.address}?window=2022-01-01~2022-12-31")
    page.wait_for_selector(BOX)
    page.wait_for_timeout(3 * QUIET)
    box = page.locator("#root .br-tl-window").first.bounding_box()
    if box is None:
        raise RuntimeError("the timeline shows no window")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("seenLanes.film()")
    for move in range(MOVES):
        page.mouse.move(x + STEP * move, y)
    frames = page.evaluate("(seenLanes.filming = false, seenLanes.frames)")
    page.mouse.up()
    page.wait_for_url(MOVED)
    page.context.close()
    return [float(frame) for frame in frames]


def _opened(browser: Browser, address: str) -> Page:
    page = reader(browser).new_page()
    page.set_default_timeout(PATIENCE)
    page.add_init_script(WATCH)
    page.goto(address)
    return page


def _answered(page: Page) -> float:
    took = page.evaluate("seenLanes.answered")
    page.context.close()
    return float(took)


def _weight() -> float:
    """Return the compressed bytes that an event takes on its way to the lanes."""
    edition = Store(RECORD, RECORD.parent / "dashboard" / "locale").edition()
    if edition is None:
        raise RuntimeError("the record has faults; mend them first")
    state = State(page="timeline")
    desk = Desk(edition.index, edition.words["en"], state, state, ())
    found = timeline.chosen(desk)
    sent = json.dumps(data.data(lanes.drawn(desk, found)), ensure_ascii=False).encode()
    return len(zlib.compress(sent)) / len(found)
