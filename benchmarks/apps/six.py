"""Six charts as Streamlit draws them, and a control that redraws them all: `-- FOLDER` has them."""

import sys
from pathlib import Path

import plotly.io
import streamlit as st


@st.cache_resource(show_spinner=False)
def figure(file):
    """Return a figure, read once for all readers."""
    return plotly.io.from_json(file.read_text(encoding="utf-8"))


st.set_page_config(layout="wide")
mode = st.radio("Colours", ["light", "dark"], horizontal=True)
for file in sorted(Path(sys.argv[1], mode).iterdir()):
    st.plotly_chart(figure(file), key=file.stem, theme=None)
