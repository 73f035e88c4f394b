"""Entry point: `streamlit run dashboard/app.py [-- FILE]` serves a curated file's dashboard."""

from __future__ import annotations

import sys
from pathlib import Path

import streamlit as st

ROOT = Path(__file__).resolve().parent.parent
# `streamlit run` puts this folder, not the root, on the path; hosts install requirements only.
sys.path.insert(0, str(ROOT))

from dashboard.web import assets, head  # noqa: E402

app = st.App(
    "page.py",
    routes=[assets.mount(ROOT / "assets")],
    middleware=[head.middleware(ROOT / "assets", ROOT / "dashboard" / "locale")],
)
