"""The map page against a bare app with the same deck, and many routes against few."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks import decks
from benchmarks.browser import APPS
from benchmarks.chromium import chromium, reader
from benchmarks.measure import ROUNDS, Measure, in_turns
from benchmarks.server import Server, running
from benchmarks.visit import PATIENCE, QUIET
from benchmarks.warm import warm

GL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
FEW, MANY = 24, 60
BARE, PAGE, MOVES = "bare deck", "map page", "map page, moving"
WATCH = Path(__file__).with_name("watch-map.js").read_text(encoding="utf-8")
MOVING, PICTURED = "seenMap.drawn()", "seenMap.pictured()"
DECK, PICTURE = "[data-testid=stDeckGlJsonChart]", "#root .br-map-wide svg:has(a)"
PANEL, WRITTEN = "#root .br-route", "[data-testid=stMarkdown]"


@dataclass(frozen=True)
class Shown:
    """A page with the map.

    Attributes:
        there: JavaScript that is true once the map can be clicked.
        drawn: JavaScript that gives when the routes were on the screen.
        plot: CSS of the map; answer: of what a click on a route brings, empty where none is made.
    """

    name: str
    server: Server
    path: str
    there: str
    drawn: str
    plot: str
    answer: str


def measures() -> Iterator[Measure]:
    """Yield the page's first map, the answer to a click, and the drawing of many routes."""
    drawn, chosen = _seen()
    for name, most in ((PAGE, 1.2), (MOVES, None)):  # until it moves, a picture stands there
        yield Measure(f"{name}: routes drawn", BARE, median(drawn[BARE]), median(drawn[name]), most)
    for name in (PAGE, MOVES):
        base, ours = median(chosen[BARE]), median(chosen[name])
        yield Measure(f"{name}: a route chosen", BARE, base, ours, 1.5)
    made = in_turns({str(n): partial(decks.deck, decks.copied(n)) for n in (FEW, MANY)})
    few, many = (made[str(n)] + median(drawn[str(n)]) for n in (FEW, MANY))
    yield Measure(f"{MANY} routes made and drawn", f"{FEW} routes", few, many, 2)


def _seen() -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Return, for each page, when its routes were drawn and how long a choice of one took."""
    drawn: dict[str, list[float]] = defaultdict(list)
    chosen: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        pages = list(_pages(stack, Path(folder)))
        browser = stack.enter_context(chromium(GL))
        for number in range(ROUNDS + 1):
            for shown in pages:
                first, answer = _visit(browser, shown)
                if number:  # the first round is for warming up
                    drawn[shown.name].append(first)
                    chosen[shown.name].append(answer)
    return drawn, chosen


def _pages(stack: ExitStack, folder: Path) -> Iterator[Shown]:
    moving = f"window.seenMap?.frames.length && document.querySelector('{DECK} canvas')"
    bare = {BARE: decks.deck(), **{str(n): decks.deck(decks.copied(n)) for n in (FEW, MANY)}}
    for name, deck in bare.items():
        file = folder / f"{name}.json"
        file.write_text(deck, encoding="utf-8")
        server = stack.enter_context(running(APPS / "deck.py", [str(file)]))
        answer = WRITTEN if name == BARE else ""
        yield Shown(name, server, "/", moving, MOVING, DECK, answer)
    ours = stack.enter_context(running())
    warm(f"{ours.address}/map")
    over = "performance.getEntriesByName('taken-over').length > 0"
    yield Shown(PAGE, ours, "/map", over, PICTURED, PICTURE, PANEL)
    yield Shown(MOVES, ours, "/map?tab=zoom", moving, MOVING, DECK, PANEL)


def _visit(browser: Browser, shown: Shown) -> tuple[float, float]:
    """Return when a new reader saw the routes, and how long the answer to a click took."""
    context = reader(browser)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.add_init_script(WATCH)
    page.goto(shown.server.address + shown.path, wait_until="commit")
    page.wait_for_function(f"() => {shown.there}", polling=100)
    page.wait_for_timeout(3 * QUIET)
    drawn, answered = page.evaluate(shown.drawn), 0.0
    if shown.answer:
        page.evaluate("(answer) => seenMap.wait(answer)", shown.answer)
        _click(page, shown)
        answered = page.evaluate("seenMap.answered")
    context.close()
    return float(drawn), float(answered)


def _click(page: Page, shown: Shown) -> None:
    box = page.locator(shown.plot).bounding_box()
    if box is None:
        raise RuntimeError(f"{shown.name} shows no map")
    across, down = decks.apart()
    place = box["x"] + box["width"] / 2 + across, box["y"] + box["height"] / 2 + down
    page.mouse.move(*place)
    page.wait_for_timeout(3 * QUIET)  # deck.gl looks for what lies under the mouse
    page.mouse.click(*place)
