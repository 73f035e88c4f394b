"""Sees every request come and go: a number, a line of the log, and the meter told."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from starlette.middleware import Middleware

from dashboard.exports import meter
from dashboard.web import seen

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.web.seen import Seen

NUMBER = b"x-request-id"
SWITCHED, BROKEN = 101, 500
LINE = "%(method)s %(route)s %(status)s %(ms)s ms %(bytes)s bytes"
_log = logging.getLogger("dashboard.requests")


def middleware() -> Middleware:
    """Return the middleware; it stands before all that may answer."""
    return Middleware(Watch)


class Watch:
    """Gives each request a number and notes how it was answered, and nothing of who asked."""

    def __init__(self, app: ASGIApp) -> None:
        """Keep the application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and note its end."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        asked = seen.begun(scope)
        token = seen.current.set(asked)
        begun, told = time.perf_counter(), {"status": BROKEN, "bytes": 0}

        async def watched(message: Message) -> None:
            match message["type"]:
                case "http.response.start":
                    told["status"] = message["status"]
                    message["headers"] = [*message["headers"], (NUMBER, asked.id.encode())]
                case "http.response.body":
                    told["bytes"] += len(message.get("body", b""))
                case "websocket.accept":
                    told["status"] = SWITCHED
                    meter.tell("socket", 1)
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            if told["status"] == SWITCHED:
                meter.tell("socket", -1)
            _note(scope, asked, told, time.perf_counter() - begun)
            seen.current.reset(token)


def _note(scope: Scope, asked: Seen, told: dict[str, int], seconds: float) -> None:
    method = scope.get("method", "SOCKET")
    about = {
        "method": method if method.isalpha() and len(method) <= 7 else "OTHER",
        "route": asked.route or seen.route(scope),
        "status": told["status"],
        "ms": round(seconds * 1000, 1),
        "bytes": told["bytes"],
    }
    meter.tell("request", seconds, route=str(about["route"]), status=str(told["status"]))
    if _log.isEnabledFor(logging.INFO):
        # Not `info`, which looks for its caller: that takes as long as the line itself.
        more = {"about": about}
        _log.handle(
            _log.makeRecord(_log.name, logging.INFO, "", 0, LINE, (about,), None, extra=more)
        )
