"""Entry point: `streamlit run dashboard/app.py [-- FILE]` serves a curated file's dashboard."""

from __future__ import annotations

import sys
from pathlib import Path

# Plotly looks whether pandas is there. Where a first crowd has it imported by several threads at
# once, it finds half of it, and readers see an error: so it is there before anybody comes.
import pandas as pd  # type: ignore[import-untyped] # noqa: F401 # nothing of it is used
import streamlit as st

ROOT = Path(__file__).resolve().parent.parent
# `streamlit run` puts this folder, not the root, on the path; hosts install requirements only.
sys.path.insert(0, str(ROOT))

from dashboard.core.state import PAGES  # noqa: E402
from dashboard.core.store import curated  # noqa: E402
from dashboard.exports import pictures, studio  # noqa: E402
from dashboard.web import assets, guard, paths, place, prompt, robots, static  # noqa: E402
from dashboard.web.ask import House  # noqa: E402
from dashboard.web.beside import front  # noqa: E402
from dashboard.web.first import head  # noqa: E402
from dashboard.web.first.document import Document  # noqa: E402
from dashboard.web.parts import Parts  # noqa: E402

STREAMLIT = Path(st.__file__).parent / "static"
ASSETS = ROOT / "assets"
PARTS = Parts(ASSETS, STREAMLIT)
DOCUMENT = Document(ASSETS, STREAMLIT / "static" / "js", PARTS)
PREFIX = str(st.get_option("server.baseUrlPath")).strip("/")
PICTURES = pictures.of(ASSETS)
HOUSE = House(lambda: curated(ROOT), ASSETS, PICTURES, studio.of(ASSETS), prefix=PREFIX)

app = st.App(
    "page.py",
    lifespan=prompt.lifespan,
    routes=[assets.mount(ASSETS, PREFIX), robots.route()],
    middleware=[
        guard.middleware(),
        place.middleware(PREFIX),
        paths.middleware(PAGES),
        static.middleware(STREAMLIT, PARTS),
        front.middleware(HOUSE),
        head.middleware(DOCUMENT, HOUSE),
    ],
)
