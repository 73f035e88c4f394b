"""What a curator sees where the curated file never was good: every fault with its place."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import editors


def show(faults: Sequence[str]) -> None:
    """Draw the list; there is no record yet, so also no language but the source's."""
    st.title("The curated file has faults")
    st.write("Each line names the file, the line, the column, what is wrong and what to do.")
    st.code("\n".join(faults), language=None, wrap_lines=True)
    editors.door(editors.SIGN_IN)
