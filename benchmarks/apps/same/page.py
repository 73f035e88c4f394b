"""Page script: six charts, the map, the events, and a switch of years that redraws the charts."""

from functools import partial
from pathlib import Path

import streamlit as st

from benchmarks.apps.same import content
from dashboard import shell
from dashboard.blocks import colours, nav
from dashboard.core.store import curated
from dashboard.views.chart import plot
from dashboard.web import tidy

ROOT = Path(__file__).resolve().parents[3]

edition = curated(ROOT).edition()
shell.arrive({}, "overview")
desk, _ = shell.read(edition, "overview")
st.set_page_config(page_title=content.TITLE, layout="wide")
st.html(f"<style>{colours.sheet(desk)}</style>")
page = shell.Page(ROOT / "assets" / "html.js", edition, desk)
page.drawn("nav", partial(nav.bar, desk))
page.drawn("head", partial(content.head, desk))
for row in content.ROWS:
    for column, id in zip(st.columns(len(row), gap="large"), row, strict=True):
        with column:
            page.drawn(f"top-{id}", partial(content.top, desk, id))
            plot(page, edition, desk, id, content.chart(desk, id), colours.palette(desk))
page.drawn("below", partial(content.below, desk))
tidy.settled("overview")
