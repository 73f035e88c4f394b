"""Headers that keep a document to its own origin; embeds alone may stand in pages of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware

from dashboard.web import place, policy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "content-security-policy"
EMBEDS, ASSETS = "/embed/", "/assets/"
HEADERS = {
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    "permissions-policy": (
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
    ),
}
# Names below ours are not ours to promise for.
SECURE = "max-age=31536000"


def middleware(scripts: Iterable[str] = ()) -> Middleware:
    """Return the middleware; `scripts` are those that stand within Streamlit's pages."""
    return Middleware(Guard, scripts=tuple(scripts))


class Guard:
    """Adds the headers to every answer, to errors and Streamlit's own as well."""

    def __init__(self, app: ASGIApp, scripts: Iterable[str]) -> None:
        """Make the policy of pages once."""
        self._app, self._page = app, policy.page(scripts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                framed = place.inside(scope).startswith(EMBEDS)
                if framed:  # errors as well: a frame shall say what is wrong
                    headers[POLICY] = policy.EMBED
                for name, value in self._said(scope, message["status"], headers, framed):
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, guarded)

    def _said(
        self, scope: Scope, status: int, headers: MutableHeaders, framed: bool
    ) -> Iterator[tuple[str, str]]:
        path = place.inside(scope)
        shared = framed or path.startswith(ASSETS) or "access-control-allow-origin" in headers
        yield from HEADERS.items()
        # Embeds and pictures stand in pages of others, and what embeds are made of as well.
        yield "cross-origin-resource-policy", "cross-origin" if shared else "same-origin"
        if scope["scheme"] == "https":
            yield "strict-transport-security", SECURE
        if not framed:
            yield "x-frame-options", "SAMEORIGIN"  # for browsers that know no frame-ancestors
            yield "cross-origin-opener-policy", "same-origin"
        if status != 304:  # what a browser has keeps the policy with which it came
            yield POLICY, self._policy(headers.get("content-type", ""))

    def _policy(self, kind: str) -> str:
        if kind.startswith("text/html"):
            return self._page
        return policy.PDF if kind.startswith("application/pdf") else policy.FILE
