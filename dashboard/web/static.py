"""Streamlit's own files, compressed once and kept by the browser for good."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import anyio.to_thread
from starlette.datastructures import Headers
from starlette.middleware import Middleware

from dashboard.web import pack, place
from dashboard.web.pack import FOR_GOOD, Packed

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from dashboard.web.parts import Parts

TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


def middleware(folder: Path, parts: Parts) -> Middleware:
    """Return the middleware.

    Args:
        folder: Where Streamlit keeps the files of its `/static` route.
        parts: Its front end in few files.
    """
    return Middleware(Static, folder=folder, parts=parts)


class Static:
    """Answers for compressible files under `/static`, whose names change with their content."""

    def __init__(self, app: ASGIApp, folder: Path, parts: Parts) -> None:
        """Compress nothing yet: each file is compressed when it is first asked for."""
        self._app, self._parts = app, parts
        self._folder = folder.resolve()
        self._kept: dict[tuple[Path, str], Packed] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the compressed file, or word that the browser has it; pass everything else on."""
        file = self._file(scope)
        headers = Headers(scope=scope) if file else None
        encoding = pack.encoding(headers) if headers else ""
        if file is None or headers is None or not encoding:
            await self._app(self._plain(scope), receive, send)
            return
        packed = await self._packed(file, encoding)
        said = {"x_content_type_options": "nosniff"}
        response = packed.answer(TYPES[file.suffix], headers, FOR_GOOD, **said)
        await response(scope, receive, send)

    def _file(self, scope: Scope) -> Path | None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            return None
        path = place.inside(scope)
        if not path.startswith("/static/"):
            return None
        if part := self._parts.file(path):
            return part
        file = (self._folder / self._parts.plain(path).lstrip("/")).resolve()
        inside = file.is_relative_to(self._folder / "static")
        return file if inside and file.suffix in TYPES and file.is_file() else None

    def _plain(self, scope: Scope) -> Scope:
        """Return the scope with the paths that Streamlit knows."""
        named = (key for key in ("path", place.KEY) if key in scope)
        return {**scope, **{key: self._parts.plain(scope[key]) for key in named}}

    async def _packed(self, file: Path, encoding: str) -> Packed:
        key = file, encoding
        if key not in self._kept:
            self._kept[key] = await anyio.to_thread.run_sync(
                lambda: pack.pack(file.read_bytes(), encoding)
            )
        return self._kept[key]
