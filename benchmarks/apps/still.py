"""A page written by hand, and Starlette alone: `STILL` names the file of the page."""

import os
from pathlib import Path

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

PAGE = Path(os.environ["STILL"]).read_text(encoding="utf-8")
BODY = "x" * 4_000


async def page(request):
    """Answer with the page."""
    return HTMLResponse(PAGE)


async def plain(request):
    """Answer with as much text as a small table has."""
    return PlainTextResponse(BODY)


app = Starlette(routes=[Route("/", page), Route("/plain", plain)])
