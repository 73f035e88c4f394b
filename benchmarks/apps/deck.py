"""A map as Streamlit draws it: `-- FILE` names the deck; what is selected is written beneath."""

import sys
from pathlib import Path

import pydeck
import streamlit as st


class Ready(pydeck.Deck):
    """A deck whose message was made before."""

    def __init__(self, text):
        """Keep the message."""
        super().__init__(layers=[], map_provider=None)
        self.text = text

    def to_json(self):
        """Return the message."""
        return self.text


@st.cache_resource(show_spinner=False)
def deck(file):
    """Return the deck, read once for all readers."""
    return Ready(Path(file).read_text(encoding="utf-8"))


found = st.pydeck_chart(
    deck(sys.argv[1]), height=620, key="deck", on_select="rerun", selection_mode="single-object"
)
for chosen in found["selection"]["objects"].get("routes", []):
    st.write("chosen", chosen["properties"]["id"])
