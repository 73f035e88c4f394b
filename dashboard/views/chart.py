"""A chart on the page: drawn once for all readers, its marks lead to where they were read."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.core.chart import Chart
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.figures import draw
from dashboard.figures.theme import Palette
from dashboard.shell import go

CONFIG = {"displayModeBar": False, "scrollZoom": False}


def plot(
    edition: Edition, desk: Desk, chart: Chart, palette: Palette, height: int | None = None
) -> None:
    """Draw the chart; a click on a mark opens the card of its value, on an event that event."""
    figure = edition.drawn((chart, palette.mode, height), lambda: _figure(chart, palette, height))
    key = f"plot {chart.id}"

    def pick() -> None:
        points = st.session_state[key]["selection"]["points"]
        if points:
            _open(desk, chart, _picked(points[0]))

    st.plotly_chart(
        figure, key=key, theme=None, config=CONFIG, on_select=pick, selection_mode="points",
        alt=chart.alt,
    )  # fmt: skip


def _figure(chart: Chart, palette: Palette, height: int | None) -> dict[str, Any]:
    """Return the figure as plain data, which Streamlit sends as it is."""
    made = draw.draw(chart, palette)
    if height:
        made.update_layout(height=height)
    plain: dict[str, Any] = made.to_plotly_json()
    return plain


def _picked(point: dict[str, Any]) -> str:
    given = point.get("customdata")
    return str(given[0] if isinstance(given, list | tuple) else given)


def _open(desk: Desk, chart: Chart, picked: str) -> None:
    if picked in desk.index.events:
        go(desk, event=picked)
        return
    indicator, _, key = picked.partition(" ")
    if indicator == desk.state.indicator:
        go(desk, pin=key)
    elif indicator in desk.index.indicators:
        st.session_state["address-to-go-to"] = desk.pin(indicator, key)
