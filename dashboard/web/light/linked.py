"""The record as linked data (schema.org), in a script of a page that runs nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports import dataset
from dashboard.web.light import light

if TYPE_CHECKING:
    from dashboard.core.desk import Desk


def script(desk: Desk) -> str:
    """Return the script with what the page's data set is."""
    said = dataset.dataset(desk.index, desk.words, desk.base, desk.state)
    return f'<script type="application/ld+json">{light.inert(said)}</script>'
