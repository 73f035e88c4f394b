"""Other spellings of a page's address lead to the page, not to “Page not found”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.middleware import Middleware
from starlette.responses import RedirectResponse

from dashboard.web import place

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

HOME = frozenset({"overview", "home", "index", "index.html"})


def middleware(pages: tuple[str, ...]) -> Middleware:
    """Return the middleware; `pages` are the pages' paths, the first served at the root."""
    return Middleware(Paths, pages=pages)


class Paths:
    """Redirects to the right spelling; whatever is no page's address passes."""

    def __init__(self, app: ASGIApp, pages: tuple[str, ...]) -> None:
        """Keep the pages that may be asked for."""
        self._app, self._pages = app, pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Redirect with the query kept, relative to the root so that a path prefix holds."""
        goal = self._goal(scope)
        if goal is None:
            await self._app(scope, receive, send)
            return
        query = scope["query_string"].decode("latin-1")
        await RedirectResponse(f"{goal}?{query}" if query else goal, 308)(scope, receive, send)

    def _goal(self, scope: Scope) -> str | None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            return None
        path = place.inside(scope)
        asked = path.strip("/")
        plain = asked.lower()
        page = "" if plain in HOME | {self._pages[0]} else plain
        if not asked or (page and page not in self._pages) or path == f"/{page}":
            return None
        return ("../" if path.endswith("/") else "./") + page
