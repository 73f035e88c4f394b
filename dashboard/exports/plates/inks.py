"""The colours of a plate: the record's, on white where it goes into slides and print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.blocks import colours

if TYPE_CHECKING:
    from dashboard.exports.plates.view import View
    from dashboard.figures.theme import Palette

WHITE = "#FFFFFF"


def palette(view: View) -> Palette:
    """Return the colours of a view; a card lies on paper, as it does among other links."""
    found = colours.palette(view.desk)
    return found if found.mode == "dark" or view.size.card else replace(found, page=WHITE)
