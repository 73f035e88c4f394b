"""Strip of dated steps: who acted above or below one line, what kind of act by its glyph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup, escape

from dashboard.figures import parts, strip_axis, strip_place, svg
from dashboard.figures.strip_place import LINE, WIDTH
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Flag
    from dashboard.figures.strip_place import Label

FOOT, AIR, LEAST = 30, 14, 74


@dataclass(frozen=True)
class Step:
    """One dated step on the strip.

    Attributes:
        flag: The event: its `when` is the date as the reader sees it, its `title` the words.
        side: 0 where the first party acted, drawn above the line; 1 below.
        href: Where the event opens.
        kind: What kind of act it is, in words: `material friction`.
    """

    flag: Flag
    side: int
    href: str
    kind: str


def strip(steps: Sequence[Step], names: tuple[str, str], alt: str, locale: str) -> Markup:
    """Return the strip as a picture for wide pages and a list for narrow ones.

    Args:
        steps: At most nine.
        names: The two parties, the one drawn above the line first.
        alt: What the picture shows, in words.
        locale: Tag of the language that dates the axis, such as `en-GB`.
    """
    labels = strip_place.labels(tuple((step.flag, step.side) for step in steps), names)
    listed = _list(steps, names, alone=labels is None)
    if labels is None:
        return Markup(str(h.div(class_="br-strip")[listed]))
    picture = _picture(steps, labels, names, alt, locale)
    return Markup(str(h.div(class_="br-strip")[picture, listed]))


def legend(kinds: Sequence[tuple[str, str]]) -> Markup:
    """Return the key to the glyphs: each kind of act, as quad and in words."""
    items = (h.li[parts.glyph(quad), " ", words] for quad, words in kinds)
    return Markup(str(h.ul(class_="br-legend")[items]))


def _picture(
    steps: Sequence[Step],
    labels: Sequence[Label],
    names: tuple[str, str],
    alt: str,
    locale: str,
) -> Markup:
    tall = [
        max([LEAST, *(label.top + AIR for label in labels if label.side == side)])
        for side in (0, 1)
    ]
    level = tall[0]
    size = (WIDTH, round(tall[0] + tall[1]) + FOOT)
    drawn = [
        _side(0, names[0], 0, level, level - 12),
        _side(1, names[1], level, tall[1], level + 24),
    ]
    drawn.append(tag("line", x1=0, x2=WIDTH, y1=level, y2=level, class_="br-v-zero"))
    drawn.append(strip_axis.axis([step.flag for step in steps], level + tall[1], locale))
    drawn += [_stem(label, level) for label in labels]
    drawn += [_mark(step, label, level, names) for step, label in zip(steps, labels, strict=True)]
    return svg.picture(size, "br-strip-plot", alt, drawn, role="group")


def _side(side: int, name: str, top: float, height: float, baseline: float) -> str:
    ground = tag("rect", x=0, y=top, width=WIDTH, height=height, class_="br-strip-ground")
    words = tag("text", str(escape(name)), x=10, y=baseline, class_="br-strip-side")
    return tag("g", ground + words, class_=f"br-role-{('first', 'second')[side]}")


def _stem(label: Label, level: float) -> str:
    end = level + (label.top if label.side else -label.top)
    return tag("line", x1=label.x, x2=label.x, y1=level, y2=end, class_="br-strip-stem")


def _mark(step: Step, label: Label, level: float, names: tuple[str, str]) -> str:
    """Return one step as a link: its words beside the stem, its glyph on the line."""
    first = level + (label.top - label.height if label.side else -label.top) + LINE - 5
    x = label.x + (label.turn * 9)
    anchor = "start" if label.turn > 0 else "end"
    rows = []
    for index, row in enumerate((step.flag.when, *label.rows)):
        kind = "br-strip-words" if index else "br-strip-when"
        y = first + index * LINE
        said = str(escape(row))
        rows.append(tag("text", said, x=x, y=y, text_anchor=anchor, class_=kind))
    glyph = parts.mark(step.flag.quad, label.x, level)
    hit = tag("circle", cx=label.x, cy=level, r=16, fill="transparent")
    kind = tag("title", str(escape(f"{names[step.side]}, {step.kind}")))
    return tag("a", "".join(rows) + kind + hit + glyph, href=step.href, target="_self")


def _list(steps: Sequence[Step], names: tuple[str, str], alone: bool) -> h.Element:
    items = (
        h.li[
            parts.glyph(step.flag.quad, step.kind),
            h.time(datetime=step.flag.start.isoformat())[step.flag.when],
            h.span[
                h.a(href=step.href, target="_self")[step.flag.title],
                h.small[f"{names[step.side]} · {step.kind}"],
            ],
        ]
        for step in steps
    )
    return h.ol(class_="br-steps br-steps-only" if alone else "br-steps")[items]
