"""The Briefing page: what the reader has picked, in order, and the files that it makes."""

from __future__ import annotations

from dashboard.blocks.briefing import listing
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.figures.theme import Palette
from dashboard.shell import Page


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the page."""
    page.drawn("head", lambda: listing.head(desk))
