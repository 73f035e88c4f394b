"""Word to searchers: every page may be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse
from starlette.routing import Route

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def route() -> Route:
    """Return the route of `/robots.txt`."""
    return Route("/robots.txt", _told)


async def _told(request: Request) -> Response:
    return PlainTextResponse("User-agent: *\nAllow: /\n")
