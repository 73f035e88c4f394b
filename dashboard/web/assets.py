"""Style sheets, fonts and scripts, from our own origin."""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import anyio.to_thread
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dashboard.figures import script
from dashboard.web import static

if TYPE_CHECKING:
    from starlette.requests import Request


def mount(folder: Path) -> Mount:
    """Return the route that serves the folder of assets under `/assets`, and plotly.js there."""
    file = script.file(folder)

    async def plotly(request: Request) -> Response:
        if "gzip" not in request.headers.get("accept-encoding", ""):
            headers = {"cache-control": static.FOR_GOOD, "vary": "accept-encoding"}
            return FileResponse(file, media_type="text/javascript", headers=headers)
        body, tag = await anyio.to_thread.run_sync(_compressed, file)
        return static.answer(body, tag, "text/javascript", request.headers)

    return Mount(
        "/assets",
        routes=[
            Route(f"/{script.name(folder)}", plotly),
            Mount("/", StaticFiles(directory=folder)),
        ],
    )


@cache
def _compressed(file: Path) -> tuple[bytes, str]:
    body = gzip.compress(file.read_bytes(), 9)
    return body, f'"{hashlib.sha256(body).hexdigest()[:32]}"'
