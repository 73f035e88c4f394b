"""Streamlit's own files, compressed once and kept by the browser for good."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import anyio.to_thread
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
FOR_GOOD = "public, max-age=31536000, immutable"


def middleware(folder: Path) -> Middleware:
    """Return the middleware; `folder` is where Streamlit keeps the files of its `/static` route."""
    return Middleware(Static, folder=folder)


def answer(body: bytes, tag: str, kind: str, asked: Headers) -> Response:
    """Return a compressed body to keep for good, or word that the browser has it."""
    said = {
        "cache-control": FOR_GOOD,
        "etag": tag,
        "vary": "accept-encoding",
        "x-content-type-options": "nosniff",
    }
    if asked.get("if-none-match") == tag:
        return Response(status_code=304, headers=said)
    said["content-encoding"] = "gzip"
    return Response(body, media_type=kind, headers=said)


class Static:
    """Answers for compressible files under `/static`, whose names change with their content."""

    def __init__(self, app: ASGIApp, folder: Path) -> None:
        """Compress nothing yet: each file is compressed when it is first asked for."""
        self._app = app
        self._folder = folder.resolve()
        self._kept: dict[Path, tuple[bytes, str]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the compressed file, or word that the browser has it; pass everything else on."""
        file = self._file(scope)
        headers = Headers(scope=scope) if file else None
        if file is None or headers is None or "gzip" not in headers.get("accept-encoding", ""):
            await self._app(scope, receive, send)
            return
        body, tag = await self._compressed(file)
        response = answer(body, tag, TYPES[file.suffix], headers)
        await response(scope, receive, send)

    def _file(self, scope: Scope) -> Path | None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            return None
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        if not path.startswith("/static/"):
            return None
        file = (self._folder / path.lstrip("/")).resolve()
        inside = file.is_relative_to(self._folder / "static")
        return file if inside and file.suffix in TYPES and file.is_file() else None

    async def _compressed(self, file: Path) -> tuple[bytes, str]:
        if file not in self._kept:
            body = await anyio.to_thread.run_sync(lambda: gzip.compress(file.read_bytes(), 9))
            self._kept[file] = body, f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        return self._kept[file]
