"""Where the words of a plate stand, read from its svg and measured by its fonts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree as ET

from dashboard.exports.plates.letters import Style

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Piece:
    """A line of text and the box of its letters."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Piece) -> bool:
        across = self.left < other.right - 0.5 and other.left < self.right - 0.5
        return across and self.top < other.bottom - 0.5 and other.top < self.bottom - 0.5


def parsed(svg: str) -> ET.Element:
    """Return a plate as a tree."""
    return ET.fromstring(svg)


def pieces(svg: str) -> list[Piece]:
    """Return the frame's own lines of text, not those of the pictures within it."""
    return [_piece(node) for node in parsed(svg).findall(f"{SVG}text")]


def said(svg: str) -> str:
    """Return all words of a plate, those of its pictures too."""
    texts = ("".join(node.itertext()) for node in parsed(svg).iter(f"{SVG}text"))
    return "\n".join(texts)


def faults(svg: str) -> list[str]:
    """Return what lies outside the frame, over other words, or over a picture."""
    root = parsed(svg)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    found = pieces(svg)
    outside = [
        f"outside: {one.text}"
        for one in found
        if one.left < 8 or one.top < 8 or one.right > width - 8 or one.bottom > height - 4
    ]
    over = [f"meet: {a.text} / {b.text}" for a, b in combinations(found, 2) if a.meets(b)]
    hidden = [
        f"over a picture: {one.text}"
        for one in found
        for area in _pictures(root)
        if one.meets(area)
    ]
    return [*outside, *over, *hidden]


def _piece(node: ET.Element) -> Piece:
    size = float(node.attrib["font-size"])
    serif, weight = node.get("class") == "s", int(node.get("font-weight", 400))
    lead = "".join(node[0].itertext()) if len(node) else ""
    whole = "".join(node.itertext())
    wide = Style(size, 700).width(lead) + Style(size, weight, serif).width(whole[len(lead) :])
    x, y = float(node.attrib["x"]), float(node.attrib["y"])
    left = x - {"end": wide, "middle": wide / 2}.get(node.get("text-anchor", ""), 0)
    return Piece(whole, left, y - size * 0.75, left + wide, y + size * 0.2)


def _pictures(root: ET.Element) -> list[Piece]:
    nested = [*root.findall(f"{SVG}svg"), *root.findall(f"{SVG}g/{SVG}svg")]
    return [
        Piece("picture", x, y, x + width, y + height)
        for x, y, width, height in (
            tuple(float(node.attrib[name]) for name in ("x", "y", "width", "height"))
            for node in nested
        )
    ]
