"""A text of the record as it reads on a page: its links can be followed, all else is text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from dashboard.core import links
from dashboard.core.links import Link

if TYPE_CHECKING:
    from dashboard.core.model.entry import Text
    from dashboard.core.words import Words


def prose(words: Words, text: Text | str) -> h.Node:
    """Return a text with links; they open beside the page, which tells them nothing of itself."""
    return [_piece(part) for part in links.parts(words.written(text))]


def _piece(part: str | Link) -> h.Node:
    if isinstance(part, str):
        return part
    return h.a(".br-link", href=part.address, target="_blank", rel="noopener noreferrer")[
        part.words
    ]
