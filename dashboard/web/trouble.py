"""What went wrong on our side, in words with a number; the log has the rest under that number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.web import refusal, seen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from dashboard.web.ask import House

    Handler = Callable[[Request, Exception], Awaitable[Response]]


def handlers(house: House) -> dict[type[Exception], Handler]:
    """Return what answers where something broke; the server's log tells where it did."""

    async def broken(request: Request, error: Exception) -> Response:
        found = refusal.answer(house, request.scope, (500, refusal.BROKEN, {}))
        found.headers["x-request-id"] = seen.number(request.scope)
        return found

    return {Exception: broken}
