"""The Briefing page: its head."""

from __future__ import annotations

from markupsafe import Markup

from dashboard.blocks import mast
from dashboard.core.desk import Desk


def head(desk: Desk) -> Markup:
    """Return the head of the page: what it is for."""
    return mast.head(desk, desk.words.t("Briefing"), dek=dek(desk))


def dek(desk: Desk) -> str:
    """Return what the page is for."""
    return desk.words.t(
        "Charts, maps, events and stories that you picked, as slides, pages and files; every figure"
        " keeps its source."
    )
