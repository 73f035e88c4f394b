"""What an editor copies to show a view within another page."""

from __future__ import annotations

from dataclasses import replace

import htpy as h

from dashboard.blocks import titles
from dashboard.core import site
from dashboard.core.desk import Desk

# Pixels that a view is high at the usual width; a page that listens hears the exact height.
HEIGHTS = {"indicators": 600, "map": 860, "timeline": 780, "events": 560, "overview": 480}


def height(desk: Desk) -> int:
    """Return how high the frame of a view is, where nobody measures it."""
    kind = site.place(desk.state)[0].partition("/")[0]
    return HEIGHTS.get(kind, HEIGHTS["indicators"])


def frame(desk: Desk) -> str:
    """Return the `<iframe>` of what is seen; empty where nobody knows where the dashboard is."""
    return snippet(desk, desk.base) if desk.base else ""


def snippet(desk: Desk, base: str, wide: int = 0, high: int = 0) -> str:
    """Return the `<iframe>` of a view.

    Args:
        desk: What the page is made from.
        base: Where the dashboard stands.
        wide: At most as many pixels wide, where somebody sets a limit.
        high: At most as many pixels high, likewise.
    """
    tall = min(high or height(desk), height(desk))
    most = f";max-width:{wide}px" if wide else ""
    made = h.iframe(
        src=site.embed(base, replace(desk.state, theme="")),
        title=titles.of_page(desk),
        loading="lazy",
        width="100%",
        height=str(tall),
        style=f"border:0{most}",
    )
    return str(made.__html__())
