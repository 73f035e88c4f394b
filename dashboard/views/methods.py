"""The Methods page."""

from __future__ import annotations

from dashboard import editors
from dashboard.blocks import methods
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.figures.theme import Palette
from dashboard.shell import Page


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the page."""
    page.drawn("methods", lambda: methods.page(desk))
    editors.door(desk.words.t(editors.SIGN_IN))
