"""The Indicators page: the catalogue, or one indicator as chart, table and record."""

from __future__ import annotations

from functools import cache, partial

import streamlit as st
from markupsafe import Markup

from dashboard.blocks import card, catalogue, embed, frame, indicator, share, tables
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
        every(desk, page)


def every(desk: Desk, page: Page) -> None:
    """Draw the catalogue."""
    page.drawn("head", lambda: catalogue.head(desk))
    page.drawn("domains", lambda: catalogue.domains(desk))
    find(desk, desk.words.t("Find an indicator"))
    page.drawn("catalogue", lambda: catalogue.page(desk))


def one(edition: Edition, desk: Desk, page: Page, palette: Palette, chosen: Indicator) -> None:
    """Draw one indicator."""
    page.drawn("head", lambda: indicator.head(desk, chosen) + indicator.switches(desk, chosen))
    reading = desk.index.reading(chosen.id, desk.state.pin) if desk.state.pin else None
    opened = card.value(desk, reading) if reading else Markup("")
    if desk.state.tab == "record":
        if opened:
            page.html(opened, "card")
        page.drawn(
            "record",
            lambda: tables.record(desk, chosen) + share.row(desk, embed.frame(desk)),
        )
        years(desk, chosen)
        return
    left, right = st.columns([836, 396], gap="large")
    with left:
        with st.container(key="frame-main"):
            main(edition, desk, page, palette, chosen)
        years(desk, chosen)
    with right:
        page.drawn("aside", lambda: opened + indicator.aside(desk, chosen))


def main(edition: Edition, desk: Desk, page: Page, palette: Palette, chosen: Indicator) -> None:
    """Draw the chart or the table with the lines beneath."""
    chart = cache(partial(compose.chart, desk.index, chosen, desk.state, desk.words))
    if desk.state.tab == "table":
        page.drawn("table", lambda: tables.values(desk, chosen))
    else:
        plot(page, edition, desk, chosen.id, chart, palette)
    page.drawn("foot", lambda: frame.foot(desk, chart()) + share.row(desk, embed.frame(desk)))
