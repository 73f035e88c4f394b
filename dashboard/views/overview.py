"""The Overview: key figures, the dated steps, the leading chart."""

from __future__ import annotations

import streamlit as st

from dashboard.blocks import frame, mast, steps, tile
from dashboard.core import compose
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.figures.theme import Palette
from dashboard.shell import Page
from dashboard.views.chart import plot


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the page."""
    page.html(mast.overview(desk) + tile.row(desk), "top")
    front = desk.index.record.front
    left, right = st.columns([836, 396], gap="large")
    with left:
        page.html(steps.block(desk), "steps")
    with right, st.container(key="frame-lead"):
        lead = desk.index.indicators[front.lead]
        chart = compose.chart(desk.index, lead, desk.state, desk.words)
        page.html(frame.top(chart, desk.link("indicators", indicator=lead.id)), "lead-top")
        plot(edition, desk, chart, palette, height=320)
        values = desk.link("indicators", indicator=lead.id, tab="table")
        page.html(frame.foot(desk, chart, values), "lead-foot")
