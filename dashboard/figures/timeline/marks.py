"""Marks as links: an event opens, a cluster shows its own span; labels, ring and flag with them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import parts, text
from dashboard.figures.svg import tag
from dashboard.figures.timeline import dates, pills
from dashboard.figures.timeline.frame import LEFT
from dashboard.figures.timeline.labels import LINE, is_chosen

if TYPE_CHECKING:
    from dashboard.figures.timeline.frame import Frame
    from dashboard.figures.timeline.labels import Label
    from dashboard.figures.timeline.scene import Moment, Timeline
    from dashboard.figures.timeline.spots import Spot


def mark(timeline: Timeline, spot: Spot, label: Label | None, frame: Frame) -> str:
    """Return a mark as a link, with its words."""
    y = frame.y(spot.lane)
    hit = tag("circle", cx=spot.x, cy=y, r=16, class_="br-tl-hit")
    if spot.single:
        title, href = spoken(spot.single, timeline), spot.single.href
        drawn = parts.mark(spot.single.quad, spot.x, y)
    else:
        title, href = _span_words(timeline, spot), _zoom(timeline, spot)
        drawn = pills.pill(spot.x, y, spot.half, spot.mix, str(len(spot.moments)))
    ring = _ring(timeline, spot, y)
    words = _words(label, y) if label else ""
    inner = f"<title>{escape(title)}</title>{words}{hit}{ring}{drawn}"
    return tag("a", inner, href=href, target="_self") if href else tag("g", inner)


def flag(timeline: Timeline, spot: Spot, frame: Frame) -> str:
    """Return the flag above the chosen event, with its date and title."""
    moment = next(one for one in spot.moments if one.id == timeline.selected)
    with_year = timeline.window[0].year != timeline.window[1].year
    said = f"{dates.short(moment, with_year, timeline.lang)} · {moment.title}"
    wide = text.width(said, 13) * 0.94 + 20
    left = min(max(spot.x - wide / 2, LEFT), frame.right - wide)
    y = frame.y(spot.lane) - 40
    box = tag("rect", x=left, y=y, width=wide, height=21, rx=2, class_="br-tl-flag")
    place = {"x": left + wide / 2, "y": y + 15, "text_anchor": "middle"}
    return box + tag("text", str(escape(said)), class_="br-tl-flag-words", **place)


def spoken(moment: Moment, timeline: Timeline) -> str:
    """Return an event as it is read aloud."""
    key = "option" if moment.grade else "option_plain"
    return timeline.words[key].format(
        when=moment.when, actor=moment.actor, kind=moment.kind, title=moment.title,
        grade=moment.grade,
    )  # fmt: skip


def _ring(timeline: Timeline, spot: Spot, y: float) -> str:
    if not is_chosen(spot, timeline):
        return ""
    wide = spot.half + 7.5
    return tag(
        "rect", x=spot.x - wide, y=y - 15, width=2 * wide, height=30, rx=15, class_="br-tl-ring"
    )


def _words(label: Label, y: float) -> str:
    x = label.span[0] if label.turn > 0 else label.span[1]
    anchor = "start" if label.turn > 0 else "end"
    low = y + 4.5 - (len(label.rows) - 1) * LINE / 2
    first = tag("tspan", str(escape(label.date)), class_="br-tl-when") + f" {escape(label.rows[0])}"
    rows = [first, *(str(escape(row)) for row in label.rows[1:])]
    return "".join(
        tag("text", row, x=x, y=low + index * LINE, text_anchor=anchor, class_="br-tl-label")
        for index, row in enumerate(rows)
    )


def _span_words(timeline: Timeline, spot: Spot) -> str:
    first = min(moment.start for moment in spot.moments)
    last = max(moment.end for moment in spot.moments)
    return timeline.words["cluster"].format(
        count=len(spot.moments),
        first=dates.said(first, "yMMMd", timeline.lang),
        last=dates.said(last, "yMMMd", timeline.lang),
    )


def _zoom(timeline: Timeline, spot: Spot) -> str:
    """Return the address of the window around a cluster, at least a week wide."""
    first = min(moment.start for moment in spot.moments)
    last = max(moment.start for moment in spot.moments)
    air = timedelta(days=max(round((last - first).days * 0.15), 3))
    left, right = max(first - air, timeline.whole[0]), min(last + air, timeline.whole[1])
    return timeline.zoom_href.replace("{window}", f"{left}~{right}")
