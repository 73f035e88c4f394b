"""Plates of the invented record, in the words of the real catalogues."""

from dashboard.core import edition
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.core.state import State
from dashboard.exports.plates import frame
from dashboard.exports.plates.sizes import SIZES
from dashboard.exports.plates.view import View
from tests.core import small
from tests.exports import listed

PLOT = (
    '<svg class="main-svg" xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}">'
    '<g class="plot"><text x="10" y="20">20 Mt</text></g></svg>'
)


def view(size="16x9", lang="en", mode="light", title="", index=None, **parts):
    """Return the view of a state."""
    index = index or small.finest()
    words = listed.spoken()
    known = edition.known(index)
    made = Edition(index, words, known)
    state = State(**({"page": "indicators", "lang": lang} | parts))
    desk = Desk(index, words[lang], state, State(lang=lang), (("en", "English"),), mode)
    return View(made, desk, listed.BASE, SIZES[size], title)


def plate(*given, **parts):
    """Return the plate of a state, with a small picture where Plotly would draw one."""
    shown = view(*given, **parts)
    asked = frame.figure(shown)
    return frame.plate(shown, PLOT.format(asked.width, asked.height) if asked else "")
