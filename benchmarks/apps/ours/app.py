"""Entry point of the six charts as we draw and serve them."""

import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parents[3]
# `streamlit run` puts this folder, not the root, on the path.
sys.path.insert(0, str(ROOT))

from dashboard.web import assets, guard, static  # noqa: E402

app = st.App(
    "page.py",
    routes=[assets.mount(ROOT / "assets")],
    middleware=[guard.middleware(), static.middleware(Path(st.__file__).parent / "static")],
)
