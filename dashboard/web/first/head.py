"""The head and first paint of every served page: language, title, style sheets, first figures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import anyio.to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware

from dashboard.core.state import PAGES
from dashboard.web import pack, place, public
from dashboard.web.first import first

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.web.ask import House
    from dashboard.web.first.document import Document
    from dashboard.web.pack import Packed

CHECKED = "no-cache"  # kept, but asked for anew each time


def middleware(document: Document, house: House) -> Middleware:
    """Return the middleware.

    Args:
        document: Writes into a page.
        house: What pages are made with.
    """
    return Middleware(Head, document=document, house=house)


class Head:
    """Writes head and first paint into the page that Streamlit serves."""

    def __init__(self, app: ASGIApp, document: Document, house: House) -> None:
        """Keep what is written into every page."""
        self._app, self._document, self._house = app, document, house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, and rewrite the answer to a request for a page."""
        page = _page(scope)
        if page is None:
            await self._app(scope, receive, send)
            return
        unpacked = ("accept-encoding", "if-none-match", "if-modified-since")
        plain = [(name, v) for name, v in scope["headers"] if name.decode() not in unpacked]
        start: Message = {}
        body = b""

        async def rewritten(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if not message.get("more_body"):
                await self._answer(start, body, scope, receive, page, send)

        inner = {**scope, "headers": plain, "method": "GET"}
        await self._app(inner, receive, rewritten)

    async def _answer(
        self, start: Message, body: bytes, scope: Scope, receive: Receive, page: str, send: Send
    ) -> None:
        if not MutableHeaders(raw=start["headers"]).get("content-type", "").startswith("text/html"):
            await send(start)
            await send({"type": "http.response.body", "body": body})
            return
        asked = Headers(scope=scope)
        packed = await anyio.to_thread.run_sync(self._packed, body, scope, page, asked)
        kind = "text/html; charset=utf-8"
        response = packed.answer(kind, asked, CHECKED, vary="accept-language")
        if start["status"] != 200:
            response.status_code = start["status"]
        await response(scope, receive, send)

    def _packed(self, body: bytes, scope: Scope, page: str, asked: Headers) -> Packed:
        """Return the page of the address asked for, made and compressed once for all readers."""
        store, encoding = self._house.store(), pack.encoding(asked)
        edition = store.edition()
        if edition is None:
            return pack.pack(self._document.broken(body.decode()).encode(), encoding, pack.OFTEN)
        query = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
        told = store.told(editor=False)
        accepted = asked.get("accept-language", "")
        base = public.base(scope, self._house.prefix)
        painted = first.paint(self._house, edition, (page, query, accepted), base, told)

        def made() -> Packed:
            text = self._document.written(body.decode(), painted)
            return pack.pack(text.encode(), encoding, pack.OFTEN)

        return edition.drawn(("served", painted, encoding, body), made)


def _page(scope: Scope) -> str | None:
    """Return the name of the page that is asked for, if it is one."""
    if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
        return None
    path = place.inside(scope)
    name = path.strip("/") or PAGES[0] if path != place.NOWHERE else ""
    return name if name in PAGES else None
