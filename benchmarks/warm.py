"""A server that has drawn what a page shows first, so that no reader waits for it."""

from __future__ import annotations

import time
from urllib.request import Request, urlopen

MOST = 20.0  # seconds
SAME = 5.0  # seconds without a change after which nothing more is expected


def warm(address: str, lang: str = "en-GB") -> None:
    """Fetch a page until it stays the same: pictures that are drawn meanwhile come into it."""
    begun = changed = time.monotonic()
    page = _fetched(address, lang)
    while time.monotonic() < min(begun + MOST, changed + SAME):
        time.sleep(0.5)
        if (now := _fetched(address, lang)) != page:
            page, changed = now, time.monotonic()


def _fetched(address: str, lang: str) -> bytes:
    with urlopen(Request(address, headers={"accept-language": lang})) as answer:
        body: bytes = answer.read()
    return body
