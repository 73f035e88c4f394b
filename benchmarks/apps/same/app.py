"""Entry point: the page with a first paint, on a server with our shell."""

import sys
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware

ROOT = Path(__file__).resolve().parents[3]
# `streamlit run` puts this folder, not the root, on the path.
sys.path.insert(0, str(ROOT))

from benchmarks.apps.same import content  # noqa: E402
from dashboard import sessions  # noqa: E402
from dashboard.blocks import colours  # noqa: E402
from dashboard.core.store import curated  # noqa: E402
from dashboard.exports import pictures  # noqa: E402
from dashboard.web import ask, assets, guard, pack, prompt, static  # noqa: E402
from dashboard.web.first.document import Document  # noqa: E402
from dashboard.web.first.first import First  # noqa: E402
from dashboard.web.first.head import CHECKED  # noqa: E402
from dashboard.web.parts import Parts  # noqa: E402

ASSETS, STREAMLIT = ROOT / "assets", Path(st.__file__).parent / "static"
PARTS = Parts(ASSETS, STREAMLIT)
PICTURES = pictures.of(ASSETS)
DOCUMENT = Document(ASSETS, STREAMLIT, PARTS)
PAGE = (STREAMLIT / "index.html").read_text(encoding="utf-8")


def served(request):
    """Return the page of an address, made and packed once for all readers."""
    edition = curated(ROOT).edition()
    desk, _ = ask.desk(edition, "overview", dict(request.query_params), "en")
    found = {id: PICTURES.find(content.sketches(edition, desk, id)) for id in content.SIX}
    encoding = pack.encoding(request.headers)

    def made():
        body = content.first(desk, found)
        first = First(content.TITLE, "", "", desk.words.tag, colours.sheet(desk), body)
        return pack.pack(DOCUMENT.written(PAGE, first).encode(), encoding, pack.OFTEN)

    return edition.drawn(("same", desk.state, encoding, all(found.values())), made)


async def page(request, answer):
    """Answer for the page with its first paint; all else is the server's."""
    if request.url.path != "/":
        return await answer(request)
    packed = await run_in_threadpool(served, request)
    return packed.answer("text/html; charset=utf-8", request.headers, CHECKED)


@asynccontextmanager
async def lifespan(app):
    """Answer as promptly as the dashboard does."""
    sessions.remember()
    async with prompt.lifespan(app):
        yield


app = st.App(
    "page.py",
    lifespan=lifespan,
    routes=[assets.mount(ASSETS)],
    middleware=[
        guard.middleware(DOCUMENT.scripts),
        static.middleware(STREAMLIT, PARTS),
        Middleware(BaseHTTPMiddleware, dispatch=page),
    ],
)
