"""The record as linked data (schema.org), in a script of a page that runs nothing."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from dashboard.web import light

if TYPE_CHECKING:
    from dashboard.core.desk import Desk


def script(desk: Desk, base: str) -> str:
    """Return the script with what the page's data set is."""
    if find_spec("dashboard.exports.dataset") is None:
        return ""
    from dashboard.exports import dataset

    said = dataset.dataset(desk.index, desk.words, base, desk.state)
    return f'<script type="application/ld+json">{light.inert(said)}</script>'
