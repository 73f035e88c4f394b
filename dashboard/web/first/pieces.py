"""What pages that are served whole are put together from: pieces, in columns, to an extent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import htpy as h

if TYPE_CHECKING:
    from markupsafe import Markup

# What fills a window of any size; the live page brings the rest.
MOST_MULTIPLES = 28
MOST_ROWS = 20


@dataclass(frozen=True)
class Extent:
    """How much of a page is shown.

    Attributes:
        pictures: Of its chart; none where they are still to be drawn.
        whole: Whether no live page follows, so that lists go on to their end.
    """

    pictures: tuple[str, ...] = ()
    whole: bool = False

    def most(self, number: int) -> int | None:
        """Return how many of a list are shown."""
        return None if self.whole else number


def piece(key: str, html: Markup) -> h.Element:
    """Return a piece of the page, which the live page's piece of the same key will replace."""
    return h.div(".br-root", data_piece=key)[html]


def columns(left: h.Node, right: h.Node) -> h.Element:
    """Return the two columns of a page, which stand one below the other on a phone."""
    return h.div(".first-columns")[h.div(".first-stack")[left], h.div(".first-stack")[right]]
