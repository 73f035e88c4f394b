"""A chart on the page: drawn once for all readers, its marks lead to where they were read."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.blocks import plot as plots
from dashboard.core import address
from dashboard.core import state as states
from dashboard.core.chart import Chart
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.figures.theme import HEIGHT, Palette
from dashboard.shell import GOAL, Page, go


def plot(
    page: Page, edition: Edition, desk: Desk, id: str, chart: Callable[[], Chart],
    palette: Palette, height: int = HEIGHT, key: str = "",
) -> None:  # fmt: skip
    """Draw an indicator's chart; under a key of its own one chart takes another's place.

    A click on a mark opens the card of its value, on an event that event; a drag chooses years.
    """
    data = plots.about(desk, id) | {
        "figure": plots.figure(edition, desk, id, chart, palette.mode, height),
        "ground": palette.page,
    }
    page.chart(
        key or f"plot {id}", data, height,
        lambda picked: _open(desk, picked), lambda span: _choose(desk, chart(), span),
    )  # fmt: skip


def _choose(desk: Desk, chart: Chart, span: str) -> None:
    """Make the years of a drag the address's, as far as the chart reaches; none clears them."""
    if not span:
        go(desk, years=None)
        return
    found, _ = address.decode({"years": span}, states.State(), states.Known())
    if found.years:
        first, last = chart.start.year, chart.end.year
        clamped = tuple(min(max(year, first), last) for year in found.years)
        go(desk, years=clamped)


def _open(desk: Desk, picked: str) -> None:
    if picked in desk.index.events:
        go(desk, event=picked)
        return
    indicator, _, key = picked.partition(" ")
    if indicator == desk.state.indicator:
        go(desk, pin=key)
    elif indicator in desk.index.indicators:
        st.session_state[GOAL] = desk.pin(indicator, key)
