"""Pages in a browser, against apps of Streamlit's, round by round in one run."""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, TimeoutError

from benchmarks import figures
from benchmarks.chromium import LOCAL, SLOW, Link, chromium, reader
from benchmarks.measure import ROUNDS
from benchmarks.redraw import redraws
from benchmarks.server import ROOT, Server, running
from benchmarks.visit import App, Visit, visit
from benchmarks.warm import warm

APPS = ROOT / "benchmarks" / "apps"
PICTURE = "#first .first-plot :is(svg, img)"
TILE = "#first .br-tile-figure"
INDICATOR = f"/indicators?indicator={figures.SIX[0]}"
LINKS = (LOCAL, SLOW)
TURNS = ("first visit", "second visit")
FRESH, WARM = TURNS
TRIES = 3
Run = tuple[str, str, str]  # the app, the link, which visit


@dataclass
class Seen:
    """What was measured: the visits of each run, the clicks on each control."""

    version: str
    visits: dict[Run, list[Visit]] = field(default_factory=lambda: defaultdict(list))
    clicks: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def median(self, what: str, app: str, link: str, turn: str = FRESH) -> float:
        """Return the median of one attribute of a run's visits."""
        values: list[float] = [getattr(one, what) for one in self.visits[app, link, turn]]
        return median(values)

    def greatest(self, what: str, app: str, link: str, turn: str = FRESH) -> float:
        """Return the greatest of one attribute of a run's visits."""
        values: list[float] = [getattr(one, what) for one in self.visits[app, link, turn]]
        return max(values)


def measured() -> Seen:
    """Visit every app over every link, twice in a row, as often as there are rounds."""
    with apps() as shown, chromium() as browser:
        for app in shown:
            warm(app.address)
            _visited(Seen(""), browser, app)
        seen = Seen(browser.version)
        for _ in range(ROUNDS):
            for app in shown:
                _visited(seen, browser, app)
            for app in shown[-2:]:
                seen.clicks[app.name] += redraws(browser, app)
    return seen


def _visited(seen: Seen, browser: Browser, app: App) -> None:
    for link in LINKS:
        for turn, one in zip(TURNS, _twice(browser, app, link), strict=True):
            seen.visits[app.name, link.name, turn].append(one)


def _twice(browser: Browser, app: App, link: Link) -> list[Visit]:
    """Return two visits in a row of a new reader; where the browser got stuck it starts over."""
    for _ in range(TRIES):
        context = reader(browser)
        try:
            return [visit(context, app, link) for _ in TURNS]
        except TimeoutError as error:
            print(f"{app.name}, {link.name}: once more, for {error}", file=sys.stderr)
        finally:
            context.close()
    raise RuntimeError(f"{app.name} was not drawn in {TRIES} tries")


@contextmanager
def apps() -> Iterator[list[App]]:
    """Serve every app, each by a process of its own, until the block ends."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        figure = figures.write(folder)

        def serve(name: str, *arguments: str) -> Server:
            return stack.enter_context(running(APPS / name, arguments))

        ours = stack.enter_context(running())
        yield [
            App("Overview", ours, "/", TILE, 1),
            App("empty", serve("empty.py")),
            App("indicator", ours, INDICATOR, PICTURE, 1),
            App("one chart", serve("one.py", str(figure)), charts=1),
            App("six charts, ours", serve("ours/app.py"), charts=len(figures.SIX)),
            App("six charts", serve("six.py", str(folder)), charts=len(figures.SIX)),
        ]
