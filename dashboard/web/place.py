"""Where the dashboard stands on its server: paths are read from there, whatever comes before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.middleware import Middleware

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

KEY = "record.path"
NOWHERE = "//"  # the path of what does not lie below the prefix


def middleware(prefix: str) -> Middleware:
    """Return the middleware; `prefix` is Streamlit's `server.baseUrlPath`, without slashes."""
    return Middleware(Place, prefix=prefix)


def inside(scope: Scope) -> str:
    """Return the path that was asked for, seen from where the dashboard stands."""
    path: str = scope.get(KEY) or scope["path"].removeprefix(scope.get("root_path", ""))
    return path


class Place:
    """Notes each request's path without the prefix, which Streamlit's own routes still need."""

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        """Keep the prefix."""
        self._app, self._prefix = app, f"/{prefix}" if prefix else ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with the note."""
        if self._prefix and scope["type"] in {"http", "websocket"}:
            path = scope["path"].removeprefix(scope.get("root_path", ""))
            is_ours = path == self._prefix or path.startswith(f"{self._prefix}/")
            scope[KEY] = (path.removeprefix(self._prefix) or "/") if is_ours else NOWHERE
        await self._app(scope, receive, send)
