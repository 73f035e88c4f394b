"""An app of Streamlit's with nothing."""

import streamlit as st

st.write("nothing")
