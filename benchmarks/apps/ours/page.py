"""Page script of the six charts as we draw them, and a control that redraws them all."""

from functools import partial
from pathlib import Path

import streamlit as st

from benchmarks.figures import SIX, desk
from dashboard.blocks import colours
from dashboard.core import compose
from dashboard.core.store import curated
from dashboard.shell import Page
from dashboard.views.chart import plot
from dashboard.web import tidy

ROOT = Path(__file__).resolve().parents[3]

st.set_page_config(layout="wide")
mode = st.radio("Colours", ["light", "dark"], horizontal=True)
edition = curated(ROOT).edition()
shown = desk(edition, mode)
st.html(f"<style>{colours.sheet(shown)}</style>")
st.html(ROOT / "assets" / "record.css")
page = Page(ROOT / "assets" / "html.js", edition, shown)
for id in SIX:
    chart = partial(
        compose.chart, edition.index, edition.index.indicators[id], shown.state, shown.words
    )
    plot(page, edition, shown, id, chart, colours.palette(shown))
tidy.settled("six charts")
