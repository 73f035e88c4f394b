"""Debian's Chromium, over a link of a known speed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, sync_playwright

FLAGS = (
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
WINDOW = {"width": 1440, "height": 900}


@dataclass(frozen=True)
class Link:
    """What lies between browser and server.

    Attributes:
        mbits: Megabits a second, both ways; none where nothing slows it.
        delay: Milliseconds from a request to its answer.
    """

    name: str
    mbits: float | None = None
    delay: float = 0


LOCAL = Link("local")
SLOW = Link("20 Mbit/s, 40 ms", 20, 40)


@contextmanager
def chromium(more: Sequence[str] = ()) -> Iterator[Browser]:
    """Start the browser for as long as the block lasts, with more flags where some are given."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS, *more])
        yield browser
        browser.close()


def reader(browser: Browser, **changes: Any) -> BrowserContext:
    """Return a reader who has seen nothing yet: an empty cache, a window, English."""
    settings: dict[str, Any] = {"viewport": WINDOW, "locale": "en-GB", "color_scheme": "light"}
    return browser.new_context(**settings | changes)


def linked(page: Page, link: Link) -> CDPSession:
    """Put a page behind a link; return the session that tells of its traffic."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    if link.mbits:
        speed = link.mbits * 1_000_000 / 8
        conditions = {
            "offline": False, "latency": link.delay,
            "downloadThroughput": speed, "uploadThroughput": speed,
        }  # fmt: skip
        session.send("Network.emulateNetworkConditions", conditions)
    return session
