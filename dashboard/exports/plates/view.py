"""What a picture that leaves the dashboard shows, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.exports.plates import faces

if TYPE_CHECKING:
    from dashboard.core.desk import Desk
    from dashboard.core.edition import Edition
    from dashboard.exports.plates.sizes import Size


@dataclass(frozen=True)
class View:
    """What a reader sees, to be drawn in a frame of its own.

    Attributes:
        edition: Keeps what is drawn.
        desk: The record in the state, language and mode that is drawn.
        base: Where the dashboard stands, for the permalink.
        size: Of the frame.
        title: A headline of the reader's own in place of ours.
    """

    edition: Edition
    desk: Desk
    base: str
    size: Size
    title: str = ""


@dataclass(frozen=True)
class Figure:
    """A figure that Plotly must draw before its frame can be made.

    Attributes:
        json: Plotly's JSON.
        width, height: Of the picture as Plotly draws it; the plate scales it to its own words.
    """

    json: str
    width: int
    height: int


@dataclass(frozen=True)
class Plate:
    """A framed picture as one svg.

    Attributes:
        bare: As large as its size says, without its fonts.
        alt: Alternative text, also the caption to paste.
        name: Of the file, without its ending.
        permalink: Where the view is found.
        sources: Ids of the sources that the frame names.
        figures: What it shows: id of the indicator, key of the reading, value as it is written.
        serif, sans: The characters that it sets in each font.
    """

    bare: str
    alt: str
    name: str
    permalink: str
    sources: tuple[str, ...]
    figures: tuple[tuple[str, str, str], ...]
    serif: str = ""
    sans: str = ""

    @cached_property
    def svg(self) -> str:
        """Return the picture with the fonts that it needs, so that it stands by itself."""
        fonts = faces.embedded(self.serif, faces.SERIF) + faces.embedded(self.sans, faces.SANS)
        return self.bare.replace("<style>", f"<style>{fonts}", 1)
