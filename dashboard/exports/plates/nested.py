"""A picture of our own painters at its place in a plate, scaled to the plate's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.exports.plates.matter import Area

_NESTED = (
    '<svg x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"'
    ' viewBox="{left:g} {top:g} {wide:g} {tall:g}"{how}>{inner}</svg>'
)


def nested(
    inner: str, area: Area, size: tuple[float, float], corner: tuple[float, float] = (0, 0),
    stretch: bool = False,
) -> str:  # fmt: skip
    """Return what is drawn within an area of the frame.

    Args:
        inner: The elements, in units of their own.
        area: Where they stand.
        size: Width and height of what is seen of them, in their units.
        corner: Its upper left corner.
        stretch: Whether width and height are scaled apart.
    """
    return _NESTED.format(
        x=area.x, y=area.y, width=area.width, height=area.height, left=corner[0], top=corner[1],
        wide=size[0], tall=size[1], how=' preserveAspectRatio="none"' if stretch else "",
        inner=inner,
    )  # fmt: skip
