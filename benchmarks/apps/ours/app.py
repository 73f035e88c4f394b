"""Entry point of the six charts as we draw and serve them, in a page without a first paint."""

import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.responses import HTMLResponse

ROOT = Path(__file__).resolve().parents[3]
# `streamlit run` puts this folder, not the root, on the path.
sys.path.insert(0, str(ROOT))

from dashboard.web import assets, guard, policy, static  # noqa: E402
from dashboard.web.first.document import LIVE  # noqa: E402
from dashboard.web.parts import Parts  # noqa: E402

ASSETS, STREAMLIT = ROOT / "assets", Path(st.__file__).parent / "static"
PARTS = Parts(ASSETS, STREAMLIT)
PAGE = (STREAMLIT / "index.html").read_text(encoding="utf-8")
STARTED = LIVE.sub("", PAGE).replace(
    "</head>", f"{PARTS.links()}{''.join(one for one in LIVE.findall(PAGE) if 'css' in one)}</head>"
)


async def started(request, answer):
    """Answer for the page with one that starts from the parts."""
    if request.url.path == "/" and PARTS.names:
        return HTMLResponse(STARTED)
    return await answer(request)


app = st.App(
    "page.py",
    routes=[assets.mount(ASSETS)],
    middleware=[
        guard.middleware(policy.inline(PAGE)),
        static.middleware(STREAMLIT, PARTS),
        Middleware(BaseHTTPMiddleware, dispatch=started),
    ],
)
