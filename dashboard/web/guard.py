"""Headers that keep a document to its own origin; embeds alone may stand in pages of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.middleware import Middleware

from dashboard.web import place, policy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

Header = tuple[bytes, bytes]
POLICY, SHARED = b"content-security-policy", b"access-control-allow-origin"
EMBEDS, ASSETS = "/embed/", "/assets/"
HEADERS: tuple[Header, ...] = (
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
    (b"x-content-type-options", b"nosniff"),
    (
        b"permissions-policy",
        b"accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        b"magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
)
ALONE: tuple[Header, ...] = (
    (b"x-frame-options", b"SAMEORIGIN"),  # for browsers that know no frame-ancestors
    (b"cross-origin-opener-policy", b"same-origin"),
)
# Embeds and pictures stand in pages of others, and what embeds are made of as well.
OTHERS: Header = (b"cross-origin-resource-policy", b"cross-origin")
OWN: Header = (b"cross-origin-resource-policy", b"same-origin")
# Names below ours are not ours to promise for.
SECURE: Header = (b"strict-transport-security", b"max-age=31536000")
FILE, PDF, EMBED = policy.FILE.encode(), policy.PDF.encode(), policy.EMBED.encode()


def middleware(scripts: Iterable[str] = ()) -> Middleware:
    """Return the middleware; `scripts` are those that stand within Streamlit's pages."""
    return Middleware(Guard, scripts=tuple(scripts))


class Guard:
    """Adds the headers to every answer, to errors and Streamlit's own as well."""

    def __init__(self, app: ASGIApp, scripts: Iterable[str]) -> None:
        """Make the policy of pages once."""
        self._app, self._page = app, policy.page(scripts).encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": self._guarded(scope, message)}
            await send(message)

        await self._app(scope, receive, guarded)

    def _guarded(self, scope: Scope, message: Message) -> list[Header]:
        """Return an answer's headers with ours, which do not take the place of others but one."""
        path = place.inside(scope)
        framed = path.startswith(EMBEDS)
        # Errors may stand in frames as well: they say what is wrong.
        kept = [(n, v) for n, v in message["headers"] if not (framed and n == POLICY)]
        there = dict(kept)
        shared = framed or path.startswith(ASSETS) or SHARED in there
        ours = [*HEADERS, *(() if framed else ALONE), OTHERS if shared else OWN]
        if scope["scheme"] == "https":
            ours.append(SECURE)
        if message["status"] != 304:  # what a browser has keeps the policy with which it came
            ours.append((POLICY, EMBED if framed else self._policy(there)))
        return kept + [(name, value) for name, value in ours if name not in there]

    def _policy(self, there: dict[bytes, bytes]) -> bytes:
        kind = there.get(b"content-type", b"")
        if kind.startswith(b"text/html"):
            return self._page
        return PDF if kind.startswith(b"application/pdf") else FILE
