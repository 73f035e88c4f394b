"""The two widgets that pages share: a search and a range of years."""

from __future__ import annotations

import streamlit as st

from dashboard.blocks import indicator as one
from dashboard.core.desk import Desk
from dashboard.core.model.indicators import Indicator
from dashboard.shell import go


def find(desk: Desk, label: str) -> None:
    """Draw a search field whose words go into the address."""
    st.session_state["find"] = desk.state.find

    def change() -> None:
        go(desk, find=str(st.session_state["find"]).strip()[:80])

    with st.container(key="find-row"):
        st.text_input(
            label, key="find", placeholder=label, label_visibility="collapsed", on_change=change
        )


def years(desk: Desk, indicator: Indicator) -> None:
    """Draw a slider of the years that the indicator covers, where there are enough of them."""
    covered = one.years(desk, indicator)
    if covered is None:
        return
    first, last = covered
    wanted = desk.state.years or (first, last)
    shown = min(max(wanted[0], first), last), max(min(wanted[1], last), first)
    key = f"years {indicator.id}"
    st.session_state[key] = shown

    def change() -> None:
        picked = tuple(st.session_state[key])
        go(desk, years=None if picked == (first, last) else picked)

    with st.container(key="years-row"):
        st.slider(desk.words.t("Years"), first, last, key=key, on_change=change)
