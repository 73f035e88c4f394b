"""What the studio gives, and what it makes it of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from dashboard.exports.plates.view import Figure, Plate, View

KINDS = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}


@dataclass(frozen=True)
class Image:
    """A picture as it is sent.

    Attributes:
        kind: Its media type.
        name: Of the file.
        alt: Alternative text, also the caption to paste.
    """

    body: bytes
    kind: str
    name: str
    alt: str


class Framing(Protocol):
    """Makes plates of views, as `plates.frame` does."""

    def figure(self, view: View) -> Figure | None:
        """Return what Plotly must draw first, if anything."""

    def plate(self, view: View, plot: str = "") -> Plate:
        """Return the framed picture, with Plotly's SVG in it."""
