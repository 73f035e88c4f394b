"""Style sheets, fonts and scripts, from our own origin."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import anyio.to_thread
from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dashboard.figures import kept, script
from dashboard.web import pack
from dashboard.web.pack import FOR_GOOD

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import Scope

    from dashboard.web.pack import Packed


TYPES = {".json": "application/json", ".svg": "image/svg+xml", ".css": "text/css"}


def mount(folder: Path, prefix: str = "") -> Mount:
    """Return the route that serves assets under `/assets`, and plotly.js there.

    Under `/assets/<version>` the browser keeps them for good.

    Args:
        folder: Holds the assets.
        prefix: What stands before every path of the server, without slashes.
    """
    file = script.file(folder)

    async def plotly(request: Request) -> Response:
        encoding = pack.encoding(request.headers)
        packed = await anyio.to_thread.run_sync(_packed, file, encoding)
        return packed.answer("text/javascript", request.headers, FOR_GOOD)

    return Mount(
        f"/{prefix}/assets" if prefix else "/assets",
        routes=[
            Route(f"/{script.name(folder)}", plotly),
            Mount(f"/{kept.version(folder)}", Kept(directory=folder)),
            Mount("/", StaticFiles(directory=folder)),
        ],
    )


class Kept(StaticFiles):
    """Files that the browser keeps for good, since their address changes with their content."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file, compressed where that helps, with word of how long it holds."""
        response = await super().get_response(path, scope)
        if response.status_code not in {200, 304}:
            return response
        kind = TYPES.get(Path(path).suffix)
        if kind and isinstance(response, FileResponse):
            asked = Headers(scope=scope)
            encoding = pack.encoding(asked)
            packed = await anyio.to_thread.run_sync(_packed, Path(response.path), encoding)
            return packed.answer(kind, asked, FOR_GOOD)
        response.headers["cache-control"] = FOR_GOOD
        return response


@cache
def _packed(file: Path, encoding: str) -> Packed:
    return pack.pack(file.read_bytes(), encoding)
