"""Bars: a part of its whole, a value before and after, and ranges to one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import svg
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from markupsafe import Markup

    from dashboard.core.chart import Role

HEIGHT, LONGEST = 20, 900
_BLUR, _STEPS = 2.0, (0.75, 0.5, 0.25)
Extent = tuple[float, float]


def part(
    extent: Extent, whole: float, alt: str, role: Role = "first", approximate: bool = False
) -> Markup:
    """Return a part-of-whole bar: solid to the low bound, hatched to the high, faded where about.

    Args:
        extent: Low and high bound of the part; alike where one value is stated.
        whole: What the part is part of, in the same unit.
        alt: What the bar shows, in words.
        role: Whose hue the part takes.
        approximate: Whether the source rounds the value.
    """
    low, high = (min(max(bound / whole * 100, 0.0), 100.0) if whole else 0.0 for bound in extent)
    exact = low == high and not approximate
    parts = [_bar(0, 100, 4, 12, "br-v-rest" if exact else "br-v-ground")]
    parts += _faded(low) if approximate and low == high else _extent(low, high, 4, 12)
    return _picture(role, alt, parts)


def before_after(before: Extent, after: Extent, alt: str, role: Role = "first") -> Markup:
    """Return two bars from one zero: the earlier value in grey above the later one.

    Args:
        before: Low and high bound of the earlier value.
        after: Low and high bound of the later value, in the same unit.
        alt: What the bars show, in words.
        role: Whose hue the later value takes.
    """
    most = max(*before, *after) or 1.0
    early, late = ([bound / most * 100 for bound in extent] for extent in (before, after))
    parts = [
        tag("g", "".join(_extent(early[0], early[1], 1, 7)), class_="br-role-mute"),
        *_extent(late[0], late[1], 11, 8),
    ]
    return _picture(role, alt, parts)


def ranged(extent: Extent, most: float, alt: str, role: Role = "first") -> Markup:
    """Return a bar of a row of bars: solid to the low bound, hatched to the high.

    Args:
        extent: Low and high bound.
        most: The greatest high bound of the row, which fills its width.
        alt: What the bar shows, in words.
        role: Whose hue it takes.
    """
    low, high = (bound / most * 100 if most else 0.0 for bound in extent)
    return _picture(role, alt, [_bar(0, 100, 4, 12, "br-v-ground"), *_extent(low, high, 4, 12)])


def missing(words: str) -> Markup:
    """Return the field that says that there is no earlier value to compare with."""
    hatch = svg.hatch(0, 0, LONGEST, 12, 9, rising=False)
    field = tag("svg", tag("path", d=hatch, class_="br-v-gap"), y=4, width="100%", height=12)
    said = tag("text", str(escape(words)), x=8, y=14, class_="br-v-text")
    return _picture("mute", words, [field, said])


def _picture(role: str, alt: str, parts: list[str]) -> Markup:
    return svg.picture((0, HEIGHT), f"br-share br-role-{role}", alt, parts, scaled=False)


def _bar(start: float, end: float, y: float, height: float, classes: str) -> str:
    width = f"{max(end - start, 0):.4g}%"
    return tag("rect", x=f"{start:.4g}%", y=y, width=width, height=height, class_=classes)


def _extent(low: float, high: float, y: float, height: float) -> list[str]:
    """Return a solid bar to the low bound and a hatched one on to the high bound."""
    parts = [_bar(0, low, y, height, "br-v-fill")]
    if high > low:
        lines = svg.hatch(0, 0, LONGEST, height, 6)
        parts.append(_bar(low, high, y, height, "br-v-tint"))
        # A nested svg cuts the hatching off at its own edges, whatever the width of the page.
        parts.append(
            tag(
                "svg",
                tag("path", d=lines, class_="br-v-hatch"),
                x=f"{low:.4g}%",
                y=y,
                width=f"{high - low:.4g}%",
                height=height,
                overflow="hidden",
            )
        )
    return parts


def _faded(value: float) -> list[str]:
    """Return a bar that fades in three steps about its value, and the tick at the value."""
    start = max(value - _BLUR, 0)
    parts = [_bar(0, start, 4, 12, "br-v-fill")]
    step = 2 * _BLUR / len(_STEPS)
    for index, alpha in enumerate(_STEPS):
        left = start + index * step
        bar = _bar(left, min(left + step, 100), 4, 12, "br-v-fill")
        parts.append(tag("g", bar, opacity=alpha))
    spot = f"{value:.4g}%"
    parts.append(tag("line", x1=spot, x2=spot, y1=0, y2=HEIGHT, class_="br-v-tick"))
    return parts
