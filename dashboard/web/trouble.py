"""What went wrong on our side, in words with a number; the log has the rest under that number."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from starlette.middleware import Middleware

from dashboard.web import refusal

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.web.ask import House

_log = logging.getLogger(__name__)


def middleware(house: House) -> Middleware:
    """Return the middleware; it stands where its answers still get their number and headers.

    Args:
        house: Has the words.
    """
    return Middleware(Trouble, house=house)


class Trouble:
    """Answers where something broke."""

    def __init__(self, app: ASGIApp, house: House) -> None:
        """Keep the application."""
        self._app, self._house = app, house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; say that it broke where nothing else was said yet."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def told(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, told)
        except Exception:  # whatever it was
            if begun:
                raise
            _log.exception("an answer broke")
            await refusal.answer(self._house, scope, (500, refusal.BROKEN, {}))(
                scope, receive, send
            )
