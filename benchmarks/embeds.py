"""An embed's first picture against a bare app and a page written by hand; answers against text."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from statistics import median
from urllib.request import Request, urlopen

from playwright.sync_api import Browser

from benchmarks import figures
from benchmarks.browser import APPS, TRIES
from benchmarks.chromium import LOCAL, SLOW, Link, chromium, linked, reader
from benchmarks.measure import ROUNDS, Measure, in_turns
from benchmarks.server import ROOT, running
from benchmarks.visit import PATIENCE, QUIET
from benchmarks.warm import warm

EMBED = f"/embed/indicators/{figures.SIX[0]}?lang=en"
SUFFIX = f"/indicators/{figures.SIX[0]}"
ASKED = 300  # times in a row
MOST = 60_000  # bytes before the first picture
PICTURE = ".first-plot svg, .still svg"
PLOT = ".js-plotly-plot .xtick"
OURS, HAND, BARE = "embed", "page by hand", "one chart"
# Notes when the frame after the one in which the picture stands begins.
WATCH = """(() => {
  window.pictured = null;
  let painting = false;
  const look = () => {
    if (painting) return void (window.pictured = performance.now());
    const found = document.querySelector("%s");
    painting = Boolean(found && found.getClientRects().length);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()"""
BYTES = """() => [...performance.getEntriesByType("navigation"),
  ...performance.getEntriesByType("resource")]
  .filter((one) => one.responseEnd <= window.pictured || one.name.includes("record-sans"))
  .reduce((sum, one) => sum + one.transferSize, 0)"""
_SVG = re.compile(r'<svg class="br-picture".*?</svg>', re.DOTALL)


def measures() -> Iterator[Measure]:
    """Yield first pictures, their bytes, and the time of an answer that was made before."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        ours = stack.enter_context(running()).address
        warm(ours + EMBED)
        figure = figures.write(Path(folder))
        bare = stack.enter_context(running(APPS / "one.py", (str(figure),))).address
        still = stack.enter_context(_still(ours + EMBED, Path(folder)))
        pages = {OURS: ours + EMBED, HAND: f"{still}/", BARE: f"{bare}/"}
        yield from _pictures(pages)
        yield from _answers(ours, still)


def _pictures(pages: dict[str, str]) -> Iterator[Measure]:
    seen: dict[tuple[str, str], list[float]] = defaultdict(list)
    heavy = 0.0
    with chromium() as browser:
        for number in range(ROUNDS + 1):
            for link in (LOCAL, SLOW):
                for name, address in pages.items():
                    at, size = _visited(browser, name, address, link)
                    if number:  # the first round is for warming up
                        seen[name, link.name].append(at)
                    heavy = max(heavy, size if name == OURS else 0)
    for link in (LOCAL, SLOW):
        at = {name: median(seen[name, link.name]) for name in pages}
        said = f"{link.name}: first picture of an embed"
        yield Measure(said, BARE, at[BARE], at[OURS], 0.2)
        yield Measure(said, HAND, at[HAND], at[OURS], 1.5)
    yield Measure(
        "bytes before an embed's first picture", "", None, heavy, MOST, absolute=True, unit="bytes"
    )


def _visited(browser: Browser, name: str, address: str, link: Link) -> tuple[float, float]:
    """Return when a new reader sees the picture, and the bytes that came until then.

    Raises:
        RuntimeError: There is no picture; a browser whose link is slowed got stuck each time.
    """
    for _ in range(TRIES):
        context = reader(browser)
        page = context.new_page()
        linked(page, link)
        page.add_init_script(WATCH % (PLOT if name == BARE else PICTURE))
        page.goto(address, wait_until="commit")
        until = time.monotonic() + PATIENCE / 1000
        while not page.evaluate("window.pictured") and time.monotonic() < until:
            page.wait_for_timeout(20)
        at: float | None = page.evaluate("window.pictured")
        page.wait_for_timeout(QUIET)
        size: float = page.evaluate(BYTES)
        context.close()
        if at is not None:
            return at, size
    raise RuntimeError(f"{address} was not drawn in {TRIES} tries")


def _answers(ours: str, still: str) -> Iterator[Measure]:
    """Yield the time of answers that were made before, many over one connection."""
    kinds = {
        "csv": f"{SUFFIX}.csv?lang=en", "events.json": "/events/un-crimea-vote-2014.json?lang=en",
        "png": f"{SUFFIX}.png?lang=en", "embed": EMBED,
    }  # fmt: skip
    calls: dict[str, Callable[[], object]] = {"plain": _asking(f"{still}/plain")}
    for name, path in kinds.items():
        with suppress(OSError):  # where no browser draws, there is no picture to be had
            urlopen(Request(ours + path)).close()
            calls[name] = _asking(ours + path)
    taken = {name: value / ASKED for name, value in in_turns(calls).items()}
    for name in kinds.keys() & taken.keys():
        said = f"an answer that was made before, {name}"
        yield Measure(said, "PlainTextResponse", taken["plain"], taken[name], 3)


def _asking(address: str) -> Callable[[], None]:
    """Return what asks for an address many times over one connection."""
    _, _, rest = address.partition("//")
    host, _, path = rest.partition("/")
    connection = http.client.HTTPConnection(host, timeout=30)

    def ask() -> None:
        for _ in range(ASKED):
            connection.request("GET", f"/{path}", headers={"accept-encoding": "br"})
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{address} answered {answer.status}")

    return ask


@contextmanager
def _still(embed: str, folder: Path) -> Iterator[str]:
    """Serve the embed's picture in a page written by hand, by Starlette alone."""
    with urlopen(embed) as answer:
        svg = _SVG.search(answer.read().decode())
    if svg is None:
        raise RuntimeError("the embed has no picture; is there a Chromium?")
    file = folder / "still.html"
    file.write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>'
        "<style>body{margin:16px;font:15px sans-serif}.still{height:400px}</style>"
        f"<h2>A chart</h2><div class='still'>{svg[0]}</div><p>Source: x</p></html>",
        encoding="utf-8",
    )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", "benchmarks.apps.still:app", "--port", str(port),
               "--log-level", "warning", "--no-access-log"]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | {"STILL": str(file)})
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            with suppress(OSError):
                urlopen(f"{address}/plain").close()
                break
            time.sleep(0.05)
        yield address
    finally:
        process.terminate()
        process.wait()
