"""One load of a page: when it painted, was live and had drawn, and what came over the network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

from benchmarks.chromium import Link, linked
from benchmarks.server import Server
from benchmarks.traffic import Traffic

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
PATIENCE = 20_000  # milliseconds; a browser whose link is slowed now and then waits for ever
QUIET = 700  # milliseconds in which a page that has drawn settles
AROUND = 50  # milliseconds before the hand-over that count to it
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


@dataclass(frozen=True)
class App:
    """A page of a server, and what it shows once it is there.

    Attributes:
        figures: CSS of figures or charts in the first paint; None where there is none.
        charts: How many charts are drawn in the end.
    """

    name: str
    server: Server
    path: str = "/"
    figures: str | None = None
    charts: int = 0

    @property
    def address(self) -> str:
        """Return the page's whole address."""
        return self.server.address + self.path


@dataclass(frozen=True)
class Visit:
    """Milliseconds since the navigation began, layout shifts, bytes.

    Attributes:
        painted, largest: First and largest contentful paint.
        figures: The frame after the one in which the first paint's figures stood.
        live: The live page answers; charts: all of them are drawn on it.
        shift: All layout shift of the load; handover: that of the hand-over.
        moved: Pixels that the farthest piece moved at the hand-over.
        static, asked: Bytes of static files, and such that were only asked about.
        cpu: Milliseconds of the server's processor.
    """

    painted: float
    figures: float | None
    largest: float
    live: float
    charts: float
    shift: float
    handover: float
    moved: float
    http: float
    socket: float
    static: float
    asked: float
    others: float
    cpu: float


def visit(context: BrowserContext, app: App, link: Link) -> Visit:
    """Return one load of a page in a tab of its own."""
    before = app.server.cpu()
    with opened(context, app, link) as (page, traffic):
        page.wait_for_timeout(QUIET)
        seen = page.evaluate("seen")
        painted = page.evaluate(PAINTED)
        used = app.server.cpu() - before
    figures = max(seen["figures"], painted) if app.figures else None
    since = seen["live"] - AROUND if app.figures else float("inf")
    return Visit(
        painted=painted, figures=figures, largest=seen["largest"], live=seen["live"],
        charts=seen["charts"], shift=sum(value for _, value in seen["shifts"]),
        handover=seen["jump"] + sum(value for at, value in seen["shifts"] if at >= since),
        moved=seen["moved"], http=traffic.http, socket=traffic.socket, static=traffic.static,
        asked=traffic.asked, others=len(traffic.others), cpu=used,
    )  # fmt: skip


@contextmanager
def opened(
    context: BrowserContext, app: App, link: Link, tab: Page | None = None
) -> Iterator[tuple[Page, Traffic]]:
    """Open a page in a tab; give it and its traffic once all its charts are drawn."""
    page = tab or context.new_page()
    page.set_default_timeout(PATIENCE)
    traffic = Traffic(linked(page, link), app.address)
    wanted: dict[str, Any] = {"figures": app.figures, "charts": app.charts}
    page.add_init_script(f"window.wanted = {json.dumps(wanted)};\n{WATCH}")
    page.goto(app.address, wait_until="commit")
    page.wait_for_function("() => seen.charts !== null", polling=100)
    yield page, traffic
    page.close()
