"""The sizes in which pictures leave the dashboard, and of their words (see Methods)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """A frame: all lengths in its own units, `scale` pixels each.

    Attributes:
        name: As the address and the file's name have it.
        headline, label, foot: Sizes of the words.
        card: Whether it shows one figure large, on paper, as a link's card does.
    """

    name: str
    width: int
    height: int
    scale: float
    headline: float
    label: float
    foot: float
    card: bool = False


SIZES = {
    size.name: size
    for size in (
        Size("16x9", 960, 540, 2, 30, 13.5, 10),
        Size("4x3", 720, 540, 2, 26, 12.5, 9.5),
        Size("1x1", 540, 540, 2, 24, 12.5, 9.5),
        Size("social", 600, 315, 2, 27, 11.5, 11, card=True),
        Size("a4", 842, 595, 2, 24, 10, 8),
    )
}
