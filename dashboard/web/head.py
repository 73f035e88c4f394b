"""The head and first paint of every served page: language, title, style sheets, first figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import anyio.to_thread
from markupsafe import escape
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware

from dashboard.core.state import PAGES
from dashboard.web import first

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.core.edition import Store
    from dashboard.web.first import First

SHEETS = ("vendor/fonts/fonts.css", "record.css", "pages.css")
# What the first lines of every page are set in; known early, they need not take another's place.
FONTS = (
    "vendor/fonts/public-sans/public-sans-latin-wght-normal.woff2",
    "vendor/fonts/source-serif-4/source-serif-4-latin-opsz-normal.woff2",
    "vendor/fonts/source-serif/SourceSerif4Display-Semibold.ttf.woff2",
)
PRELOAD = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')
ICON = './favicon.png"', './assets/icon.svg" type="image/svg+xml"'
ROOT = '<div id="root"></div>'
NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


def middleware(assets: Path, store: Callable[[], Store]) -> Middleware:
    """Return the middleware.

    Args:
        assets: Folder with style sheets and scripts.
        store: Gives the store of the record, which is read when a page is first asked for.
    """
    return Middleware(Head, assets=assets, store=store)


class Head:
    """Writes head and first paint into the page that Streamlit serves."""

    def __init__(self, app: ASGIApp, assets: Path, store: Callable[[], Store]) -> None:
        """Read what is written into every page once."""
        self._app = app
        self._store = store
        sheets = [s for s in SHEETS if (assets / s).exists()]
        links = "".join(f'<link rel="stylesheet" href="./assets/{sheet}">' for sheet in sheets)
        self._early = "".join(
            f'<link rel="preload" href="./assets/{font}" as="font" type="font/woff2" crossorigin>'
            for font in FONTS
            if (assets / font).exists()
        )
        script, self._sheet, self._over = (
            (assets / name).read_text(encoding="utf-8")
            for name in ("theme.js", "first.css", "first.js")
        )
        self._extra = f"<script>{script}</script>{links}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and rewrite the answer to a request for a page."""
        page = _page(scope)
        if page is None:
            await self._app(scope, receive, send)
            return
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        start: Message = {}
        body = b""

        async def rewritten(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if not message.get("more_body"):
                await self._answer(start, body, scope, page, send)

        await self._app({**scope, "headers": plain}, receive, rewritten)

    async def _answer(
        self, start: Message, body: bytes, scope: Scope, page: str, send: Send
    ) -> None:
        headers = MutableHeaders(raw=list(start["headers"]))
        if headers.get("content-type", "").startswith("text/html"):
            painted = await anyio.to_thread.run_sync(self._painted, scope, page)
            body = self._written(body.decode("utf-8"), painted).encode()
            headers["content-length"] = str(len(body))
            headers.add_vary_header("accept-language")
            del headers["etag"]
        await send({**start, "headers": headers.raw})
        await send({"type": "http.response.body", "body": body})

    def _painted(self, scope: Scope, page: str) -> First | None:
        """Return the first paint of the address asked for; None while no good record was read."""
        store = self._store()
        edition = store.edition()
        if edition is None:
            return None
        query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
        accepted = Headers(scope=scope).get("accept-language", "")
        told = tuple(map(str, store.faults.faults)) if store.faults else ()
        return first.paint(edition, page, query, accepted, told)

    def _written(self, text: str, painted: First | None) -> str:
        """Return Streamlit's page with ours in it."""
        text = text.replace(*ICON, 1)
        if painted is None:
            title = "<title>Bilateral Record</title>"
            extra = self._extra
        else:
            title = (
                f"<title>{escape(painted.title)}</title>"
                f'<meta name="description" content="{escape(painted.description)}">'
            )
            extra = f"{self._extra}<style>{painted.sheet}{self._sheet}</style>"
            over = f"{painted.body}{ROOT}<script>{self._over}</script>"
            text = NOSCRIPT.sub("", text, count=1).replace(ROOT, over, 1)
            text = PRELOAD.sub("", text, count=1).replace("<head>", f"<head>{self._early}", 1)
            text = text.replace('<html lang="en">', f'<html lang="{painted.lang}">', 1)
        text = text.replace("<title>Streamlit</title>", title, 1)
        return text.replace("</head>", f"{extra}</head>", 1)


def _page(scope: Scope) -> str | None:
    """Return the name of the page that is asked for, if it is one."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    path = scope["path"].removeprefix(scope.get("root_path", "")).strip("/")
    name = path or PAGES[0]
    return name if name in PAGES else None
