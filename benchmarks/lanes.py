"""The timeline page against an empty app, a bare click, and itself with few events."""

from __future__ import annotations

import json
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser, Page

from benchmarks.browser import APPS
from benchmarks.chromium import LOCAL, chromium, reader
from benchmarks.copies import RECORD, multiplied
from benchmarks.measure import ROUNDS, Measure
from benchmarks.server import running
from benchmarks.visit import PATIENCE, QUIET, App, visit
from benchmarks.warm import warm
from dashboard.blocks import lanes, timeline
from dashboard.core.desk import Desk
from dashboard.core.edition import Store
from dashboard.core.load import load
from dashboard.core.select import Index
from dashboard.core.state import State
from dashboard.figures.timeline import data

TIMES = 23  # the record's 222 events as often are 5,000 and more
MARKS = "#first .first-lanes svg a"
ANSWER = (
    "#root .st-key-event h2", "#root .st-key-frame-linked .br-chart[data-drawn]",
    "#root .st-key-event-map svg",
)  # fmt: skip
BOX = "#root .st-key-lanes [role=listbox]"
WATCH = Path(__file__).with_name("watch-lanes.js").read_text(encoding="utf-8")
MOVES, STEP = 90, 3  # of the mouse in a drag; pixels
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
        button = App("button", stack.enter_context(running(APPS / "button.py")))
        browser = stack.enter_context(chromium())
        for app in (apps[REAL], apps[LONG]):
            warm(app.address)
        seen = _visits(browser, apps)
        yield Measure("timeline: first marks", "empty live", seen[EMPTY], seen[REAL], 1.25)
        yield Measure(f"{LONG}: first marks", REAL, seen[REAL], seen[LONG], 2)
        clicks = _clicks(browser, apps[REAL], button)
        yield Measure("an event chosen: panel, chart and map", "a bare click", *clicks, 2)
        worst = quantiles(_drag(browser, apps[LONG]), n=20)[-1]
        said = f"{LONG}: a drag's frame, 95th of 100"
        yield Measure(said, "", None, worst, 50, absolute=True)
        yield Measure(
            f"{LONG}: an event's bytes", "", None, _weight(long), 120, absolute=True, unit="bytes"
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


def _clicks(browser: Browser, ours: App, button: App) -> tuple[float, float]:
    """Return the time of a bare click and of a choice on the timeline."""
    bare, chosen = [], []
    for number in range(ROUNDS + 1):
        with_button, with_event = _pressed(browser, button), _chosen(browser, ours)
        if number:
            bare.append(with_button)
            chosen.append(with_event)
    return median(bare), median(chosen)


def _pressed(browser: Browser, app: App) -> float:
    page = _opened(browser, app.address)
    page.wait_for_selector("button:has-text('press')")
    page.wait_for_timeout(QUIET)
    page.evaluate("seenLanes.wait('pointerup', ['[data-testid=stMarkdown]'])")
    page.click("button:has-text('press')")
    return _answered(page)


def _chosen(browser: Browser, app: App) -> float:
    """Return the time from Enter on an event to its panel, drawn chart and map.

    Another event is open before, so that no script is fetched meanwhile.
    """
    page = _opened(browser, f"{app.address}?event={_second()}")
    for wanted in ANSWER:
        page.wait_for_selector(wanted)
    page.wait_for_timeout(3 * QUIET)
    page.focus(BOX)
    page.keyboard.press("ArrowLeft")
    for wanted in ANSWER:
        page.eval_on_selector(wanted, "(old) => { old.dataset.old = ''; }")
    answer = [f"{wanted}:not([data-old])" for wanted in ANSWER]
    page.evaluate(f"seenLanes.wait('keydown', {json.dumps(answer)})")
    page.keyboard.press("Enter")
    return _answered(page)


def _second() -> str:
    """Return an event with figure and map whose neighbour before has others."""
    index = Index(load(RECORD))
    for before, after in pairwise(index.dated):
        whole = all(event.indicators and event.routes for event in (before, after))
        if whole and before.indicators[0] != after.indicators[0]:
            return after.id
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


def _weight(record: Path) -> float:
    """Return the compressed bytes that an event takes on its way to the lanes."""
    edition = Store(record, RECORD.parent / "dashboard" / "locale").edition()
    if edition is None:
        raise RuntimeError("the long record has faults")
    state = State(page="timeline")
    desk = Desk(edition.index, edition.words["en"], state, state, ())
    found = timeline.chosen(desk)
    sent = json.dumps(data.data(lanes.drawn(desk, found)), ensure_ascii=False).encode()
    return len(zlib.compress(sent)) / len(found)
