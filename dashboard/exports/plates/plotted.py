"""Plotly's picture as a part of a plate: without names, at its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.exports import sketch

if TYPE_CHECKING:
    from dashboard.exports.plates.matter import Area

_SIZE = re.compile(r'<svg\b[^>]*? width="(?P<width>[\d.]+)" height="(?P<height>[\d.]+)"')
_HEAD = (
    '<svg class="p" x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"'
    ' viewBox="0 0 {wide} {tall}">'
)


def placed(svg: str, area: Area, number: int = 0) -> str:
    """Return Plotly's picture in an area of the frame; nothing where there is no picture.

    Args:
        svg: As Plotly draws it.
        area: Where it stands.
        number: Of the picture within its plate, so that names stay apart.
    """
    found = _SIZE.search(svg)
    if found is None:
        return ""
    place = {"x": area.x, "y": area.y, "width": area.width, "height": area.height}
    head = _HEAD.format(wide=found["width"], tall=found["height"], **place)
    return sketch.plain(svg, f"plot{number}", head)
