"""A chart on the page: drawn once for all readers, its marks lead to where they were read."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.core.chart import Chart
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.figures import draw
from dashboard.figures.theme import HEIGHT, Palette
from dashboard.shell import GOAL, go

CONFIG = {"displayModeBar": False, "scrollZoom": False}


def plot(
    edition: Edition, desk: Desk, chart: Chart, palette: Palette, height: int = HEIGHT
) -> None:
    """Draw the chart; a click on a mark opens the card of its value, on an event that event."""
    figure = edition.drawn(
        (chart, palette.mode, height),
        lambda: draw.draw(chart, palette, height).to_plotly_json(),
    )
    key = f"plot {chart.id}"

    def pick() -> None:
        points = st.session_state[key]["selection"]["points"]
        if points:
            _open(desk, _picked(points[0]))

    st.plotly_chart(
        figure, key=key, theme=None, config=CONFIG, on_select=pick, selection_mode="points",
        alt=chart.alt,
    )  # fmt: skip


def _picked(point: dict[str, Any]) -> str:
    given = point.get("customdata")
    return str(given[0] if isinstance(given, list | tuple) else given)


def _open(desk: Desk, picked: str) -> None:
    if picked in desk.index.events:
        go(desk, event=picked)
        return
    indicator, _, key = picked.partition(" ")
    if indicator == desk.state.indicator:
        go(desk, pin=key)
    elif indicator in desk.index.indicators:
        st.session_state[GOAL] = desk.pin(indicator, key)
