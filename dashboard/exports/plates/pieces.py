"""Pieces of a plate as svg: lines of text, the rule with its tab, the sign of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.exports.plates.letters import Style
    from dashboard.exports.plates.matter import Area
    from dashboard.figures.theme import Palette


def said(
    text: str, x: float, y: float, style: Style, colour: str, anchor: str = "", lead: str = ""
) -> str:
    """Return one line of text.

    Args:
        text: The words.
        x: Where they start, end or have their middle, as `anchor` says.
        y: Their base line.
        style: How they are set.
        colour: Of the words.
        anchor: `middle` or `end`; empty where the line starts at x.
        lead: Words in bold before the others.
    """
    bold = tag("tspan", str(escape(lead)), font_weight=700) if lead else ""
    more: dict[str, object] = {"class_": "s"} if style.serif else {}
    if style.weight != 400:
        more["font_weight"] = style.weight
    if anchor:
        more["text_anchor"] = anchor
    inner = bold + str(escape(text))
    return tag("text", inner, x=x, y=y, font_size=style.size, fill=colour, **more)


def block(
    lines: Iterable[str], x: float, y: float, style: Style, colour: str, anchor: str = ""
) -> str:
    """Return lines of text one under another; `y` is the upper edge of the first."""
    base = y + style.line / 2 + style.size * 0.35
    return "".join(
        said(line, x, base + index * style.line, style, colour, anchor)
        for index, line in enumerate(lines)
    )


def rule(area: Area, colours: Palette, weight: float) -> str:
    """Return the ink rule across an area's top, with the dyad's tab."""
    wide, tall = 17 * weight, 3.4 * weight
    return (
        tag("rect", x=area.x, y=area.y, width=area.width, height=weight, fill=colours.ink)
        + tag("rect", x=area.x, y=area.y, width=wide / 2, height=tall, fill=colours.first)
        + tag("rect", x=area.x + wide / 2, y=area.y, width=wide / 2, height=tall,
              fill=colours.second)
    )  # fmt: skip


def hairline(x: float, right: float, y: float, colour: str) -> str:
    """Return a thin line across."""
    return tag("line", x1=x, x2=right, y1=y, y2=y, stroke=colour, stroke_width=0.75)


def sign(x: float, y: float, side: float, colours: Palette) -> str:
    """Return the record's sign: two sides and what joins them."""
    each, tall = side * 0.35, side * 0.8
    top = y + side * 0.1
    return (
        tag("rect", x=x, y=top, width=each, height=tall, fill=colours.first)
        + tag("rect", x=x + side - each, y=top, width=each, height=tall, fill=colours.second)
        + tag("rect", x=x + each, y=y + side * 0.45, width=side - 2 * each, height=side * 0.1,
              fill=colours.ink)
    )  # fmt: skip
