"""One chart as Streamlit draws it: `-- FILE` names the figure."""

import sys
from pathlib import Path

import plotly.io
import streamlit as st


@st.cache_resource(show_spinner=False)
def figure(file):
    """Return a figure, read once for all readers."""
    return plotly.io.from_json(Path(file).read_text(encoding="utf-8"))


st.plotly_chart(figure(sys.argv[1]), key="plot", theme=None)
