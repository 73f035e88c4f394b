"""Entry point: `streamlit run dashboard/app.py [-- FILE]` serves a curated file's dashboard."""

from __future__ import annotations

import sys
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

# Plotly looks whether pandas is there. Where a first crowd has it imported by several threads at
# once, it finds half of it, and readers see an error: so it is there before anybody comes.
import pandas as pd  # type: ignore[import-untyped] # noqa: F401 # nothing of it is used
import streamlit as st

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ROOT = Path(__file__).resolve().parent.parent
# `streamlit run` puts this folder, not the root, on the path; hosts install requirements only.
sys.path.insert(0, str(ROOT))

from dashboard import sessions  # noqa: E402
from dashboard.core.state import PAGES  # noqa: E402
from dashboard.core.store import curated  # noqa: E402
from dashboard.exports import pictures, studio  # noqa: E402
from dashboard.web import (  # noqa: E402
    assets,
    guard,
    limits,
    logs,
    metrics,
    paths,
    peer,
    place,
    prompt,
    robots,
    static,
    trouble,
    watch,
)
from dashboard.web.ask import House  # noqa: E402
from dashboard.web.beside import front  # noqa: E402
from dashboard.web.first import head  # noqa: E402
from dashboard.web.first.document import Document  # noqa: E402
from dashboard.web.parts import Parts  # noqa: E402

STREAMLIT = Path(st.__file__).parent / "static"
ASSETS = ROOT / "assets"
PARTS = Parts(ASSETS, STREAMLIT)
DOCUMENT = Document(ASSETS, STREAMLIT, PARTS)
PREFIX = str(st.get_option("server.baseUrlPath")).strip("/")
PICTURES = pictures.of(ASSETS)
ORIGINS = st.get_option("server.corsAllowedOrigins") if st.get_option("server.enableCORS") else None
HOUSE = House(lambda: curated(ROOT), ASSETS, PICTURES, studio.of(ASSETS), prefix=PREFIX)


@asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Answer at once, and follow the record, for as long as the server runs."""
    sessions.remember()
    async with prompt.lifespan(app), sessions.following(curated(ROOT)):
        yield


logs.set_up()
metrics.set_up(HOUSE)

app = st.App(
    "page.py",
    lifespan=lifespan,
    routes=[assets.mount(ASSETS, PREFIX), robots.route()],
    middleware=[
        peer.middleware(),
        place.middleware(PREFIX),
        watch.middleware(),
        guard.middleware(DOCUMENT.scripts),
        trouble.middleware(HOUSE),
        limits.middleware(HOUSE, ORIGINS),
        paths.middleware(PAGES),
        static.middleware(STREAMLIT, PARTS),
        front.middleware(HOUSE),
        head.middleware(DOCUMENT, HOUSE),
    ],
)
