"""The Indicators page: the catalogue, or one indicator as chart, table and record."""

from __future__ import annotations

import streamlit as st

from dashboard.blocks import card, catalogue, frame, indicator, tables
from dashboard.core import compose
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.core.model.indicators import Indicator
from dashboard.figures.theme import Palette
from dashboard.shell import Page
from dashboard.views.chart import plot
from dashboard.views.controls import find, years


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the catalogue, or the indicator that the address names."""
    chosen = desk.index.indicators.get(desk.state.indicator)
    if chosen:
        one(edition, desk, page, palette, chosen)
    else:
        every(edition, desk, page)


def every(edition: Edition, desk: Desk, page: Page) -> None:
    """Draw the catalogue."""
    page.html(catalogue.head(desk), "head")
    page.html(catalogue.domains(desk), "domains")
    find(desk, desk.words.t("Find an indicator"))
    key = ("catalogue", desk.state, desk.default)
    page.html(edition.drawn(key, lambda: catalogue.page(desk)), "catalogue")


def one(edition: Edition, desk: Desk, page: Page, palette: Palette, chosen: Indicator) -> None:
    """Draw one indicator."""
    page.html(indicator.head(desk, chosen) + indicator.switches(desk, chosen), "head")
    reading = desk.index.reading(chosen.id, desk.state.pin) if desk.state.pin else None
    if desk.state.tab == "record":
        if reading:
            page.html(card.value(desk, reading), "card")
        page.html(tables.record(desk, chosen), "record")
        years(desk, chosen)
        return
    left, right = st.columns([836, 396], gap="large")
    with left:
        with st.container(key="frame-main"):
            main(edition, desk, page, palette, chosen)
        years(desk, chosen)
    with right:
        page.html(
            (card.value(desk, reading) if reading else "") + indicator.aside(desk, chosen), "aside"
        )


def main(edition: Edition, desk: Desk, page: Page, palette: Palette, chosen: Indicator) -> None:
    """Draw the chart or the table with the lines beneath."""
    chart = compose.chart(desk.index, chosen, desk.state, desk.words)
    if desk.state.tab == "table":
        page.html(tables.values(desk, chosen), "table")
    else:
        plot(edition, desk, chart, palette)
    page.html(frame.foot(desk, chart), "foot")
