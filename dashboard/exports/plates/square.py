"""The square code of a permalink, as one path, dark on light whatever the mode."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

import segno

from dashboard.figures.svg import tag

QUIET = 4  # modules left free around the code, as its standard asks


def square(address: str, x: float, y: float, side: float, framed: bool = False) -> str:
    """Return the code of an address.

    Args:
        address: What a camera reads.
        x: Left edge.
        y: Upper edge.
        side: Of the whole.
        framed: Whether its quiet zone lies inside on white, as on dark ground; else it is the
            empty ground around it.
    """
    modules, path = _code(address)
    rim = QUIET if framed else 0
    step = side / (modules + 2 * rim)
    place = f"translate({x + rim * step:.2f} {y + rim * step:.2f}) scale({step:.5f})"
    drawn = tag("path", d=path, fill="#000000", shape_rendering="crispEdges", transform=place)
    below = tag("rect", x=x, y=y, width=side, height=side, fill="#FFFFFF") if framed else ""
    return below + drawn


@lru_cache(maxsize=256)  # a view is pictured in several sizes
def _code(address: str) -> tuple[int, str]:
    """Return how many modules wide an address's code is, and its dark ones."""
    rows = [list(row) for row in segno.make_qr(address, error="l").matrix]
    return len(rows), "".join(_runs(row, at) for at, row in enumerate(rows))


def _runs(row: list[int], at: int) -> str:
    path, x = "", 0
    for dark, run in groupby(row):
        wide = len(list(run))
        path += f"M{x} {at}h{wide}v1h-{wide}z" if dark else ""
        x += wide
    return path
