"""Years that were not collected, hatched on the strip, with words where these find room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import svg, text
from dashboard.figures.svg import tag
from dashboard.figures.timeline.density import rise
from dashboard.figures.timeline.frame import BASE, LEFT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.figures.timeline.density import Density
    from dashboard.figures.timeline.frame import Frame
    from dashboard.figures.timeline.scene import Timeline

_TALL = 14


def gaps(timeline: Timeline, density: Density, whole: Frame) -> Iterator[str]:
    """Yield each gap, and what is said of it, unless a stack or other words stand there."""
    free: float = LEFT
    for first, last, words in timeline.gaps:
        left = max(whole.x(first.toordinal()), LEFT)
        right = min(whole.x(last.toordinal() + 1), whole.right)
        if right <= left:
            continue
        said = str(escape(words))
        hatch = svg.hatch(left, BASE - _TALL, right - left, _TALL, 7, rising=False)
        yield tag("path", f"<title>{said}</title>", d=hatch, class_="br-tl-gap")
        wide = text.width(words, 12)
        start = max(min((left + right - wide) / 2, whole.right - wide), LEFT)
        if start >= free and not _tall(density, whole, start, start + wide):
            yield tag("text", said, x=start, y=BASE - 20, class_="br-tl-small")
            free = start + wide + 8


def _tall(density: Density, whole: Frame, left: float, right: float) -> bool:
    """Tell whether a stack between two places reaches up to the words."""
    return any(
        len(quads) * rise(density) > _TALL + 1 and whole.x(end) > left and whole.x(start) < right
        for (start, end), quads in density.stacks.items()
    )
