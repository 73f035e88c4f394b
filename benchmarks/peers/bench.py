"""The same content in ours and in each peer's app: load and click, in turn, in one run."""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, TimeoutError

from benchmarks.browser import APPS, TRIES
from benchmarks.chromium import LOCAL, SLOW, Link, chromium, linked, reader
from benchmarks.figures import SIX
from benchmarks.measure import ROUNDS
from benchmarks.peers import content, serve
from benchmarks.server import Server, running
from benchmarks.traffic import Traffic
from benchmarks.warm import warm

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
PATIENCE = 60_000  # milliseconds
QUIET = 1_000  # milliseconds in which a page that has drawn settles
CLICKS = 12
PAUSE = 250  # milliseconds between a drawn state and the next click
LINKS = (LOCAL, SLOW)
OURS, OVERVIEW = "ours", "our Overview"


@dataclass(frozen=True)
class App:
    """A page, by the name of what it is made with, and how many charts it has."""

    name: str
    server: Server
    path: str = "/"
    charts: int = len(SIX)

    @property
    def address(self) -> str:
        """Return the page's whole address."""
        return self.server.address + self.path


@dataclass(frozen=True)
class Look:
    """One load of a page.

    Attributes:
        figure: Milliseconds until the first real figure is seen.
        charts: Until all charts are live.
        weight: Bytes that came over HTTP and the websocket.
    """

    figure: float
    charts: float
    weight: float


@dataclass
class Seen:
    """What was measured: loads over each link, clicks, and the processor time of a click."""

    browser: str
    looks: dict[tuple[str, str], list[Look]] = field(default_factory=lambda: defaultdict(list))
    clicks: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    cpu: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the apps in their order."""
        return tuple(dict.fromkeys(name for name, _ in self.looks))

    def median(self, what: str, name: str, link: str = LOCAL.name) -> float | None:
        """Return the median of what was measured of an app; none where it was not."""
        if what in {"clicks", "cpu"}:
            values = getattr(self, what).get(name, []) if link == LOCAL.name else []
        else:
            values = [getattr(look, what) for look in self.looks[name, link]]
        return median(values) if values else None


def measured() -> Seen:
    """Load every app over every link and click on it, as often as there are rounds."""
    with apps() as shown, chromium() as browser:
        for app in shown:
            if app.name in {OURS, OVERVIEW}:
                warm(app.address)  # until its pictures are drawn
            looked(browser, app, LOCAL)
        seen = Seen(browser.version)
        for number in range(ROUNDS):
            for app in shown if number % 2 == 0 else reversed(shown):
                _round(seen, browser, app)
    return seen


def _round(seen: Seen, browser: Browser, app: App) -> None:
    for link in LINKS:
        seen.looks[app.name, link.name].append(looked(browser, app, link))
    if app.charts == len(SIX):
        times, used = clicked(browser, app)
        seen.clicks[app.name] += times
        seen.cpu[app.name].append(used)


def looked(browser: Browser, app: App, link: Link) -> Look:
    """Return one load by a reader who has seen nothing yet; a browser that got stuck starts over.

    Raises:
        RuntimeError: It gets stuck again and again.
    """
    for _ in range(TRIES):
        try:
            with opened(browser, app, link) as (page, traffic):
                found = page.evaluate("seenPeers")
                return Look(found["figure"], found["charts"], traffic.http + traffic.socket)
        except TimeoutError as error:
            print(f"{app.name}, {link.name}: once more, for {error}", file=sys.stderr)
    raise RuntimeError(f"{app.name} was not drawn in {TRIES} tries")


def clicked(browser: Browser, app: App) -> tuple[list[float], float]:
    """Return the milliseconds of some clicks that redraw all charts, and the server's for each."""
    with opened(browser, app, LOCAL) as (page, _):
        before, times = app.server.cpu(), []
        for choice in islice(cycle(reversed(list(content.CHOICES))), CLICKS):
            page.evaluate("awaitRedraw()")
            page.get_by_text(choice, exact=True).first.click()
            times.append(page.evaluate("redrawn"))
            page.wait_for_timeout(PAUSE)
        return times, (app.server.cpu() - before) / CLICKS


@contextmanager
def opened(browser: Browser, app: App, link: Link) -> Iterator[tuple[Page, Traffic]]:
    """Open a page; give it and its traffic once its charts are live and it has settled.

    Raises:
        RuntimeError: It shows another number of charts.
    """
    context = reader(browser)
    try:
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        traffic = Traffic(linked(page, link), app.address)
        page.add_init_script(f"window.wanted = {app.charts};\n{WATCH}")
        page.goto(app.address, wait_until="commit")
        page.wait_for_function(
            "() => seenPeers.charts !== null && seenPeers.figure !== null", polling=100
        )
        page.wait_for_timeout(QUIET)
        if (found := page.evaluate("awaitRedraw()")) != app.charts:
            raise RuntimeError(f"{app.name} shows {found} charts, {app.charts} are due")
        yield page, traffic
    finally:
        context.close()


@contextmanager
def apps() -> Iterator[Sequence[App]]:
    """Serve ours and every peer's app, each by a server of its own, until the block ends."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        file = content.write(Path(folder) / "content.json")
        same = stack.enter_context(running(APPS / "same" / "app.py"))
        whole = stack.enter_context(running())
        peers = {
            name: stack.enter_context(serve.running(key, file)) for key, name in serve.NAMES.items()
        }
        yield [
            App(OURS, same),
            *(
                App(name, server, "/app" if name == "Panel" else "/")
                for name, server in peers.items()
            ),
            App(OVERVIEW, whole, charts=1),
        ]
