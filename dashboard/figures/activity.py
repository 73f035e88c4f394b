"""Columns of events by quarter and kind of act; each leads to its quarter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from dashboard.figures import parts, svg
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDE, TALL, FOOT, LEFT, TOP = 1240, 260, 26, 34, 22
_AIR = 0.22


@dataclass(frozen=True)
class Column:
    """A quarter's column.

    Attributes:
        stack: Kind of act and count, from the bottom up.
        said: What it holds, in words.
        tick: The year, where one begins; empty elsewhere.
        thin: Whether few events were collected then.
    """

    stack: tuple[tuple[str, int], ...]
    said: str
    href: str
    tick: str = ""
    thin: bool = False

    @property
    def total(self) -> int:
        """Return how many events there are."""
        return sum(count for _, count in self.stack)


def columns(shown: Sequence[Column], alt: str, thin: str) -> Markup:
    """Return the chart; `thin` are the words over the stretch of which few were collected."""
    most = max((column.total for column in shown), default=1) or 1
    step = _step(most)
    top = -(-most // step) * step
    drawn = [*_grid(top, step), *_thin(shown, thin), *_columns(shown, top)]
    return svg.picture((WIDE, TALL + FOOT), "br-activity", alt, drawn, role="group")


def _step(most: int) -> int:
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if most <= step * 5)


def _y(count: float, top: int) -> float:
    return TALL - count / top * (TALL - TOP)


def _grid(top: int, step: int) -> Iterator[str]:
    for count in range(0, top + 1, step):
        y = _y(count, top)
        kind = "br-v-zero" if count == 0 else "br-activity-grid"
        yield tag("line", x1=0, x2=WIDE, y1=y, y2=y, class_=kind)
        yield tag("text", str(count), x=0, y=y - 4, class_="br-activity-tick")


def _thin(shown: Sequence[Column], words: str) -> Iterator[str]:
    thin = [place for place, column in enumerate(shown) if column.thin]
    if not thin:
        return
    wide = _wide(shown)
    left, right = LEFT + thin[0] * wide, LEFT + (thin[-1] + 1) * wide
    hatch = svg.hatch(left, TOP, right - left, TALL - TOP, 9, rising=False)
    yield tag("path", d=hatch, class_="br-activity-thin")
    yield tag("text", str(escape(words)), x=left + 8, y=TOP + 20, class_="br-activity-words")


def _wide(shown: Sequence[Column]) -> float:
    return (WIDE - LEFT) / len(shown)


def _columns(shown: Sequence[Column], top: int) -> Iterator[str]:
    for place, column in enumerate(shown):
        wide = _wide(shown)
        left = LEFT + place * wide
        if column.tick:
            x = left + 2
            yield tag("line", x1=left, x2=left, y1=TALL, y2=TALL + 6, class_="br-activity-mark")
            yield tag("text", column.tick, x=x, y=TALL + 20, class_="br-activity-tick")
        if column.total:
            inside = "".join(_stack(column, left + wide * _AIR / 2, wide * (1 - _AIR), top))
            hit = tag("rect", x=left, y=TOP, width=wide, height=TALL - TOP, fill="transparent")
            title = tag("title", str(escape(column.said)))
            yield tag("a", title + hit + inside, href=column.href, target="_self")


def _stack(column: Column, left: float, wide: float, top: int) -> Iterator[str]:
    below = 0
    for quad, count in column.stack:
        y, base = _y(below + count, top), _y(below, top)
        kind = f"br-mark {parts.glyph_class(quad)}"
        inner = max(base - y - 1, 1)
        yield tag("rect", x=left + 0.8, y=y + 0.5, width=wide - 1.6, height=inner, class_=kind)
        below += count
