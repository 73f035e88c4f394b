"""The lanes as svg: names, grid, hairlines, marks, labels, and the chosen event."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import text
from dashboard.figures.svg import tag
from dashboard.figures.timeline import dates, glyphs
from dashboard.figures.timeline.frame import LEFT, TOP
from dashboard.figures.timeline.labels import LINE, is_chosen, labels, reach
from dashboard.figures.timeline.spots import spots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.figures.timeline.frame import Frame
    from dashboard.figures.timeline.labels import Label
    from dashboard.figures.timeline.scene import Moment, Timeline
    from dashboard.figures.timeline.spots import Spot


def lanes(timeline: Timeline, frame: Frame) -> str:
    """Return the lanes, from the grid up to the chosen event's flag."""
    found = spots(timeline, frame)
    placed = {label.spot: label for label in labels(timeline, found, frame)}
    chosen = next((spot for spot in found if is_chosen(spot, timeline)), None)
    drawn = [
        *_ground(timeline, frame),
        *_axis(timeline, frame),
        *_today(timeline, frame),
        *_pairs(found, frame),
        _hair(chosen, frame) if chosen else "",
        *(_mark(timeline, spot, placed.get(spot), frame) for spot in found),
        _flag(timeline, chosen, frame) if chosen else "",
        "" if found else _nothing(timeline, frame),
    ]
    return tag("g", "".join(drawn), class_="br-tl-lanes")


def _ground(timeline: Timeline, frame: Frame) -> Iterator[str]:
    tall = (frame.bottom - TOP) / max(frame.lanes, 1)
    for index, (_, name) in enumerate(timeline.lanes):
        y = TOP + index * tall
        yield tag("line", x1=0, x2=frame.width, y1=y, y2=y, class_="br-tl-rule")
        rows = text.fold(name, 20)
        for row, said in enumerate(rows):
            low = frame.y(index) + 4.5 + (row - (len(rows) - 1) / 2) * LINE
            yield tag("text", str(escape(said)), x=0, y=low, class_="br-tl-name")


def _axis(timeline: Timeline, frame: Frame) -> Iterator[str]:
    low = frame.bottom
    for day, skeleton in dates.ticks(frame.window, frame.right - LEFT):
        x = frame.x(day.toordinal())
        yield tag("line", x1=x, x2=x, y1=TOP, y2=low, class_="br-tl-grid")
        yield tag("line", x1=x, x2=x, y1=low, y2=low + 7, class_="br-tl-tick")
        said = str(escape(dates.said(day, skeleton, timeline.lang)))
        if x + text.width(said, 12) <= frame.width:
            yield tag("text", said, x=x, y=low + 22, class_="br-tl-date")
    yield tag("line", x1=0, x2=frame.width, y1=low, y2=low, class_="br-tl-zero")


def _today(timeline: Timeline, frame: Frame) -> Iterator[str]:
    day = timeline.today.toordinal() + 0.5
    if frame.window[0] <= day <= frame.window[1]:
        x = frame.x(day)
        yield tag("line", x1=x, x2=x, y1=TOP - 4, y2=frame.bottom, class_="br-tl-today")
        said = str(escape(timeline.words["today"]))
        yield tag("text", said, x=x, y=TOP - 8, text_anchor="end", class_="br-tl-date")


def _pairs(found: Sequence[Spot], frame: Frame) -> Iterator[str]:
    """Yield a hairline for each day on which single events stand in several lanes."""
    same: dict[date, list[Spot]] = defaultdict(list)
    for spot in found:
        if spot.single and spot.single.precision == "day":
            same[spot.single.start].append(spot)
    for spots_of_day in same.values():
        x = [spot.x for spot in spots_of_day]
        rows = [frame.y(spot.lane) for spot in spots_of_day]
        if max(rows) > min(rows) and max(x) - min(x) < 1:
            yield tag("line", x1=x[0], x2=x[0], y1=min(rows), y2=max(rows), class_="br-tl-pair")


def _hair(spot: Spot, frame: Frame) -> str:
    return tag("line", x1=spot.x, x2=spot.x, y1=TOP - 8, y2=frame.bottom, class_="br-tl-hair")


def _mark(timeline: Timeline, spot: Spot, label: Label | None, frame: Frame) -> str:
    """Return a mark as a link: an event opens, a cluster shows its own span."""
    y = frame.y(spot.lane)
    hit = tag("circle", cx=spot.x, cy=y, r=16, class_="br-tl-hit")
    if spot.single:
        title, href = spoken(spot.single, timeline), spot.single.href
        drawn = _bar(spot, frame) + glyphs.glyph(spot.single.quad, spot.x, y)
    else:
        title, href = _span_words(timeline, spot), _zoom(timeline, spot)
        drawn = glyphs.pill(spot.x, y, spot.half, spot.mix, str(len(spot.moments)))
    ring = _ring(timeline, spot, y)
    words = _words(label, y) if label else ""
    inner = f"<title>{escape(title)}</title>{words}{hit}{ring}{drawn}"
    return tag("a", inner, href=href, target="_self") if href else tag("g", inner)


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


def _bar(spot: Spot, frame: Frame) -> str:
    left, right = reach(spot, frame)
    if right - left <= 2 * spot.half or not spot.single:
        return ""
    y = frame.y(spot.lane)
    ends = (
        "" if spot.single.precision == "range" else f"M{left:.2f} {y - 4}v8M{right:.2f} {y - 4}v8"
    )
    quad = "br-" + {"coop": "coop", "conf": "friction"}.get(
        spot.single.quad.partition("-")[2][:4], "step"
    )
    return tag("path", d=f"M{left:.2f} {y}H{right:.2f}{ends}", class_=f"br-tl-bar {quad}")


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


def _flag(timeline: Timeline, spot: Spot, frame: Frame) -> str:
    moment = next(one for one in spot.moments if one.id == timeline.selected)
    with_year = timeline.window[0].year != timeline.window[1].year
    said = f"{dates.short(moment, with_year, timeline.lang)} · {moment.title}"
    wide = text.width(said, 13) * 1.06 + 20
    left = min(max(spot.x - wide / 2, LEFT), frame.right - wide)
    y = frame.y(spot.lane) - 38
    box = tag("rect", x=left, y=y, width=wide, height=21, rx=2, class_="br-tl-flag")
    place = {"x": left + wide / 2, "y": y + 15, "text_anchor": "middle"}
    return box + tag("text", str(escape(said)), class_="br-tl-flag-words", **place)


def _nothing(timeline: Timeline, frame: Frame) -> str:
    said = str(escape(timeline.words["none_here" if timeline.moments else "none"]))
    place = {"x": (LEFT + frame.right) / 2, "y": (TOP + frame.bottom) / 2, "text_anchor": "middle"}
    return tag("text", said, class_="br-tl-none", **place)


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
