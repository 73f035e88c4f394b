"""Svg by hand: hatching as lines rather than patterns, whose ids would clash on a page."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Iterable


def tag(name: str, inner: str = "", **attributes: object) -> str:
    """Return an element; `class_` and `stroke_width` become `class` and `stroke-width`."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_text(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def picture(
    size: tuple[int, int],
    classes: str,
    alt: str,
    parts: Iterable[str],
    scaled: bool = True,
    role: str = "img",
) -> Markup:
    """Return an svg that is as wide as its place; without words it is left out when read aloud.

    Args:
        size: Width and height; where `scaled` is false only the height counts.
        classes: Classes of the stylesheet.
        alt: What it shows, in words.
        parts: The elements inside.
        scaled: Whether the parts are in pixels of `size`; otherwise they are in percent.
        role: `group` where links stand inside.
    """
    width, height = size
    frame = f'viewBox="0 0 {width} {height}"' if scaled else f'width="100%" height="{height}"'
    spoken = f'role="{role}" aria-label="{escape(alt)}"' if alt else 'aria-hidden="true"'
    return Markup(f'<svg class="{classes}" {frame} {spoken}>{"".join(parts)}</svg>')


def hatch(x: float, y: float, width: float, height: float, step: float, rising: bool = True) -> str:
    """Return the path of diagonal lines that fill a rectangle; rising ones mean a range."""
    turn = 1 if rising else -1
    least = x + y if rising else x - y - height
    path = []
    for index in range(math.ceil(least / step), math.floor((least + width + height) / step) + 1):
        edge = index * step
        left = max(x, edge - y - height if rising else edge + y)
        right = min(x + width, edge - y if rising else edge + y + height)
        if right > left:
            path.append(
                f"M{left:.4g} {turn * (edge - left):.4g}L{right:.4g} {turn * (edge - right):.4g}"
            )
    return "".join(path)


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return str(escape(str(value)))
