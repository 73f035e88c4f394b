"""The first picture of a timeline, as svg with links; and the list that phones and paper show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import svg
from dashboard.figures.timeline import frame as frames
from dashboard.figures.timeline.lanes import lanes
from dashboard.figures.timeline.listing import listing
from dashboard.figures.timeline.strip import strip

if TYPE_CHECKING:
    from markupsafe import Markup

    from dashboard.figures.timeline.scene import Timeline

__all__ = ["listing", "picture"]


def picture(timeline: Timeline, width: int = 1280) -> Markup:
    """Return the timeline as svg, with the component's geometry; events and clusters are links.

    Args:
        timeline: What it shows.
        width: Pixels of the viewBox; on the page it is as wide as its place.
    """
    count = len(timeline.lanes)
    frame = frames.Frame(width, count, frames.days(timeline.window))
    size = (width, frames.height(count))
    drawn = (strip(timeline, frame), lanes(timeline, frame))
    return svg.picture(size, "br-tl-plot", timeline.words["name"], drawn, role="group")
