"""The row beneath a view from which a reader takes it along, with its citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks import share
from dashboard.blocks.briefing import add
from dashboard.core import brief

if TYPE_CHECKING:
    from markupsafe import Markup

    from dashboard.core.desk import Desk


def row(desk: Desk) -> Markup:
    """Return the row."""
    added = add.link(desk, desk.state) if brief.kind(desk.state) else None
    return share.row(desk, {}, more=added)
