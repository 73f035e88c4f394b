"""An app of Streamlit's with a button that brings a word, or a chart where `-- FILE` names one."""

import sys
from pathlib import Path

import plotly.io
import streamlit as st


@st.cache_resource(show_spinner=False)
def figure(file):
    """Return a figure, read once for all readers."""
    return plotly.io.from_json(Path(file).read_text(encoding="utf-8"))


turn = st.session_state.setdefault("turn", 0)
if st.button("press"):
    st.session_state["turn"] = turn = turn + 1
if turn:
    st.write("pressed", turn)
if sys.argv[1:] and turn:
    st.plotly_chart(figure(sys.argv[1]), key=f"plot {turn}", theme=None)
