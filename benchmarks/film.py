"""How pages come onto the screen: a picture each tenth of a second, and all on one sheet."""

from __future__ import annotations

import base64
import io
import sys
from itertools import product
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, BrowserContext

from benchmarks.browser import INDICATOR, PICTURE, TILE
from benchmarks.chromium import LOCAL, SLOW, Link, chromium, reader
from benchmarks.server import Server, running
from benchmarks.sheet import Frame, sheet
from benchmarks.visit import App, opened
from benchmarks.warm import warm

STEP = 100  # milliseconds
AFTER = 1000  # milliseconds that the film goes on when everything is drawn
LOCALES = {"en": "en-GB", "zh": "zh-CN"}
MODES = ("light", "dark")
USAGE = "python -m benchmarks film FOLDER [--slow]"


def main(asked: list[str]) -> None:
    """Film each page in each language and mode into a folder."""
    folders = [Path(part) for part in asked if not part.startswith("-")]
    if len(folders) != 1 or set(asked) - {str(folders[0]), "--slow"}:
        sys.exit(USAGE)
    link = SLOW if "--slow" in asked else LOCAL
    with running() as server, chromium() as browser:
        for app, lang, mode in product(_pages(server), LOCALES, MODES):
            warm(app.address, LOCALES[lang])
            name = f"{app.name}-{lang}-{mode}"
            print(name, _filmed(browser, app, lang, mode, link, folders[0] / name), flush=True)


def _pages(server: Server) -> list[App]:
    return [
        App("overview", server, "/", TILE, 1),
        App("indicator", server, INDICATOR, PICTURE, 1),
    ]


def _filmed(browser: Browser, app: App, lang: str, mode: str, link: Link, folder: Path) -> str:
    """Write a page's pictures and their sheet; return when what happened."""
    context = reader(browser, locale=LOCALES[lang], color_scheme=mode)
    frames, seen = _frames(context, app, link)
    context.close()
    said = ", ".join(f"{what} {seen[what]:.0f} ms" for what in ("figures", "live", "charts"))
    folder.mkdir(parents=True, exist_ok=True)
    steps = _steps(frames, seen["charts"] + AFTER)
    for frame in steps:
        frame.picture.save(folder / f"{frame.at:05.0f}.png")
    sheet(steps, f"{folder.name}, {link.name}: {said}").save(folder.with_suffix(".png"))
    return said


def _frames(context: BrowserContext, app: App, link: Link) -> tuple[list[Frame], dict[str, float]]:
    """Return every picture that was painted, and what the page noted about itself."""
    shot: list[tuple[float, bytes]] = []

    def keep(event: dict[str, Any]) -> None:
        shot.append((event["metadata"]["timestamp"] * 1000, base64.b64decode(event["data"])))
        session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    page = context.new_page()
    session = context.new_cdp_session(page)
    session.on("Page.screencastFrame", keep)
    session.send("Page.startScreencast", {"format": "jpeg", "quality": 90})
    with opened(context, app, link, page):
        page.wait_for_timeout(AFTER)
        session.send("Page.stopScreencast")
        seen, start = page.evaluate("[seen, performance.timeOrigin]")
    return [Frame(at - start, Image.open(io.BytesIO(data))) for at, data in shot], seen


def _steps(frames: list[Frame], until: float) -> list[Frame]:
    """Return what stood on the screen at each step."""
    found = []
    for at in range(0, int(until) + STEP, STEP):
        before = [frame for frame in frames if frame.at <= at] or frames[:1]
        found.append(Frame(at, before[-1].picture))
    return found
