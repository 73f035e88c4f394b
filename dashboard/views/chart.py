"""A chart on the page: drawn once for all readers, its marks lead to where they were read."""

from __future__ import annotations

import json
from collections.abc import Callable
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
    edition: Edition, desk: Desk, id: str, chart: Callable[[], Chart], palette: Palette,
    height: int = HEIGHT,
) -> None:  # fmt: skip
    """Draw an indicator's chart, composed only where nobody has seen it like this.

    A click on a mark opens the card of its value, on an event that event.
    """
    state, lang = desk.state, desk.words.lang
    shown = (state.unit, state.years, state.events, state.rivals, state.event)
    figure, alt = edition.drawn(
        ("plot", id, lang, *shown, palette.mode, height),
        lambda: (_ready(draw.draw(chart(), palette, height)), chart().alt),
    )
    key = f"plot {id}"

    def pick() -> None:
        points = st.session_state[key]["selection"]["points"]
        if points:
            _open(desk, _picked(points[0]))

    st.plotly_chart(
        figure, key=key, theme=None, config=CONFIG, on_select=pick, selection_mode="points",
        alt=alt,
    )  # fmt: skip


def _ready(figure: Any) -> Any:
    """Return a hollow figure that gives the full one's dict as it stands.

    For every reader and click Streamlit would validate a dict anew and copy a figure; and what is
    kept as a text is nothing that the collector must walk through behind each run.
    """
    text = figure.to_json()
    hollow = object.__new__(type(figure))
    object.__setattr__(hollow, "to_dict", lambda: json.loads(text))
    return hollow


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
