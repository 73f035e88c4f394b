"""An app of Streamlit's with a button and what it did."""

import streamlit as st

if st.button("press"):
    st.write("pressed")
