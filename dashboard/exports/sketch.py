"""A figure that is to become a picture, and the picture that becomes of it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from html import escape

from dashboard.exports.tinted import Tinted, tinted

_FORM = "2"  # counts up where pictures drawn before are no longer right
_TAG = re.compile(r"<[^>]+>")  # figures between tags are the record's, and stay as they are
_LONG = re.compile(r"\d+\.\d{3,}")
_MARK = re.compile(r'id="defs-([0-9a-f]+)"')
_PATTERN = r"p{mark}-[0-9a-f]+"
_NAMES = re.compile(r' (?:class|data-[a-z-]+)="[^"]*"')  # Plotly's own; the page's rules know them
_EMPTY = re.compile(r"<g[^>]*/>|<g[^>]*></g>")
_OPENING = re.compile(r"<svg\b[^>]*>")
_HEAD = (
    '<svg class="br-picture" role="img" aria-label="{alt}" viewBox="0 0 {width} {height}"'
    ' width="100%" height="100%" xmlns="http://www.w3.org/2000/svg">'
)


@dataclass(frozen=True)
class Sketch:
    """A figure in both modes, to be drawn at a size.

    Attributes:
        light, dark: Plotly's JSON of the figure.
        width, height: In pixels.
        alt: Alternative text of the picture.
    """

    light: str
    dark: str
    width: int
    height: int
    alt: str

    @cached_property
    def key(self) -> str:
        """Return a name that changes with anything that the picture shows."""
        parts = (_FORM, self.light, self.dark, str(self.width), str(self.height), self.alt)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]

    @cached_property
    def both(self) -> Tinted:
        """Return the figure of both modes in one.

        Raises:
            ValueError: The two differ in more than colours.
        """
        found = tinted(self.light, self.dark)
        if found is None:
            raise ValueError(f"the light and the dark figure of {self.alt!r} differ in shape")
        return found

    def drawn(self, svg: str) -> str:
        """Return the picture that comes of Plotly's SVG of both modes in one.

        The page's colour scheme chooses its colours.
        """
        return self.both.picture(self._plain(svg))

    def _plain(self, svg: str) -> str:
        """Return Plotly's SVG with names and figures that are the same whenever it is drawn."""
        head = _HEAD.format(alt=escape(self.alt), width=self.width, height=self.height)
        return plain(svg, self.key[:8], head)


def plain(svg: str, name: str, head: str) -> str:
    """Return Plotly's SVG with names and figures that are the same whenever it is drawn.

    Args:
        svg: As Plotly draws it.
        name: Goes into the name of every part that is referred to.
        head: Stands in place of its opening tag.
    """
    if mark := _MARK.search(svg):
        found = re.findall(_PATTERN.format(mark=mark[1]), svg)
        for number, given in enumerate(dict.fromkeys(found)):
            svg = svg.replace(given, f"p{name}-{number}")
        svg = svg.replace(mark[1], name)
    svg = _NAMES.sub("", svg)
    while _EMPTY.search(svg):
        svg = _EMPTY.sub("", svg)
    svg = _TAG.sub(lambda tag: _LONG.sub(_short, tag[0]), svg)
    return _OPENING.sub(lambda _: head, svg, count=1)


def _short(place: re.Match[str]) -> str:
    return f"{float(place[0]):.2f}".rstrip("0").rstrip(".")
