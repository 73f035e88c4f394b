"""What a request may be: how long its address, how many its parts, how large what it sends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.middleware import Middleware

from dashboard.core.labels import say
from dashboard.web import place, refusal

if TYPE_CHECKING:
    from collections.abc import Collection

    from starlette.types import ASGIApp, Receive, Scope, Send

    from dashboard.web.ask import House
    from dashboard.web.refusal import Refusal

ADDRESS = 16_000  # bytes; thirty items of a briefing with Chinese headlines take some 9,000
PARTS = 100  # of a query
HEADERS = 32_000  # bytes
POLICY_VIOLATION = 1008
BODY = 8_000_000  # bytes; a picture to be verified
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")
# Signs that no address of ours has, and steps out of a folder, as they read once decoded.
_STRANGE = re.compile(r"[\x00-\x1f\x7f\\]|(?:^|/)\.\.(?:/|$)|%(?:2e|2f|5c|00|25)", re.IGNORECASE)

# What Streamlit would answer to anybody though no page of ours asks: numbers of its own, which
# have a port of their own here; files of any number kept in memory; pages driven by programs.
CLOSED = ("/_stcore/metrics", "/_stcore/upload_file", "/_stcore/agent")

NOTHING = say("Nothing is answered at this address.")
METHOD = say("This method is not answered here.")
LONG = say("The address is too long: {n} bytes are the most.")
MANY = say("The address has too many parts: {n} are the most.")
WIDE = say("The request's headers are too large.")
LARGE = say("What was sent is too large; 8 MB are the most.")
STRANGE = say("The address has signs that no address here has.")


def middleware(house: House, origins: Collection[str] | None = ()) -> Middleware:
    """Return the middleware.

    Args:
        house: Has the words in which a request is refused.
        origins: Whose pages may open a websocket besides our own; None where all may. Streamlit
            looks at that too, but asks a host abroad for its own address before it refuses.
    """
    return Middleware(Limits, house=house, origins=origins)


class Limits:
    """Refuses in words what is beyond bounds; everything else passes."""

    def __init__(self, app: ASGIApp, house: House, origins: Collection[str] | None) -> None:
        """Keep the application."""
        self._app, self._house, self._origins = app, house, origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or pass it on."""
        found = _refused(scope) if scope["type"] in {"http", "websocket"} else None
        socket = scope["type"] == "websocket"
        if socket and (found or self._foreign(Headers(scope=scope))):
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        elif found is None:
            await self._app(scope, receive, send)
        else:
            await refusal.answer(self._house, scope, found)(scope, receive, send)

    def _foreign(self, headers: Headers) -> bool:
        """Tell whether a websocket is opened by a page of somebody else's."""
        origin = headers.get("origin", "")
        if not origin or self._origins is None or origin in self._origins:
            return False
        return origin.partition("://")[2].lower() != headers.get("host", "").lower()


def _refused(scope: Scope) -> Refusal | None:
    query: bytes = scope["query_string"]
    path = scope.get("raw_path") or scope["path"].encode()
    if len(path) + len(query) > ADDRESS:
        return 414, LONG, {"n": f"{ADDRESS:,}"}
    if query.count(b"&") >= PARTS:
        return 414, MANY, {"n": f"{PARTS}"}
    if sum(len(name) + len(value) for name, value in scope["headers"]) > HEADERS:
        return 431, WIDE, {}
    if _STRANGE.search(scope["path"]):
        return 400, STRANGE, {}
    if place.inside(scope).startswith(CLOSED):
        return 404, NOTHING, {}
    return _sent(scope) if scope["type"] == "http" else None


def _sent(scope: Scope) -> Refusal | None:
    if scope["method"] not in METHODS:
        return 405, METHOD, {}
    length = Headers(scope=scope).get("content-length", "0")
    if len(length) > 12 or not length.isdecimal() or int(length) > BODY:
        return 413, LARGE, {}
    return None
