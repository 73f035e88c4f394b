"""Routes, marks and names as svg."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.figures import parts
from dashboard.figures.map import course, marks, strokes
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.map.label import Label
    from dashboard.figures.map.marks import Mark
    from dashboard.figures.map.scene import Line, Spot
    from dashboard.figures.map.strokes import Stroke
    from dashboard.figures.map.window import Place

_ROW = 16.0


def route(line: Line, way: Sequence[Place]) -> str:
    """Return a route with its marks, a link where it leads somewhere."""
    d = path(way)
    drawn = "".join(_stroke(stroke, d) for stroke in strokes.strokes(line))
    drawn += "".join(mark(one) for one in marks.marks(line, way))
    if not line.href:
        return drawn
    name = line.name or line.label
    title = tag("title", str(escape(name))) if name else ""
    hit = tag("path", d=d, class_="br-map-hit")
    return tag("a", title + hit + drawn, href=line.href, target="_self")


def path(way: Sequence[Place]) -> str:
    """Return a course as the path of an svg."""
    (x, y), *rest = course.plain(way, 0.3)
    return f"M{x:.1f} {y:.1f}L" + " ".join(f"{right:.1f} {low:.1f}" for right, low in rest)


def mark(one: Mark) -> str:
    """Return a mark on a route."""
    x, y = one.xy
    if one.kind == "cross":
        d = f"M{x - 4:.1f} {y - 4:.1f}l8 8m0-8l-8 8"
        return _twice(d, one.colour, 1.5 if one.faint else 2)
    turn = f"rotate({one.turn:.0f} {x:.1f} {y:.1f})"
    if one.kind == "arrow":
        d = f"M{x - 3:.1f} {y - 4:.1f}l5 4l-5 4"
    else:
        d = f"M{x - 3:.1f} {y - 8:.1f}v16m6-16v16"
    return tag("g", _twice(d, one.colour, 2), transform=turn)


def spot(one: Spot, xy: Place, closed: bool = False) -> str:
    """Return a place's mark; a closed one is a crossed square."""
    x, y = xy
    if one.mark == "event":
        return tag("g", parts.mark(one.quad, x, y), class_="br-map-event")
    if one.mark == "cross" or closed:
        square = tag("rect", x=x - 7, y=y - 7, width=14, height=14, class_="br-map-spot")
        d = f"M{x - 4:.1f} {y - 4:.1f}l8 8m0-8l-8 8"
        return square + tag("path", d=d, class_="br-map-spot-cross")
    hollow = " br-map-spot-hollow" if one.mark == "hollow" else ""
    return tag("circle", cx=x, cy=y, r=5 if one.main else 4.5, class_=f"br-map-spot{hollow}")


def words(label: Label) -> str:
    """Return a label with the halo of its ground."""
    x, y = label.middle
    if label.kind == "note":
        return _note(label)
    kind = f"br-map-words br-map-{label.kind} br-map-on-{label.ground}"
    said = str(escape(label.rows[0]))
    drop = 6.5 if label.kind == "party" else 4.4
    fill = f"var(--{label.colour.replace('_', '-')})"
    return tag("text", said, x=x, y=y + drop, class_=kind, fill=fill)


def _note(label: Label) -> str:
    box = label.box
    size = {"width": box.right - box.left, "height": box.top - box.bottom}
    parts = [
        _leader(label),
        tag("rect", "", x=box.left, y=box.bottom, class_="br-map-note", **size),
    ]
    for index, row in enumerate(label.rows):
        kind = "br-map-note-words" if index else "br-map-note-head"
        y = box.bottom + 20 + index * _ROW
        parts.append(tag("text", str(escape(row)), x=box.left + 11, y=y, class_=kind))
    return tag("g", "".join(parts))


def _leader(label: Label) -> str:
    if label.target is None:
        return ""
    x, y = label.target
    box = label.box
    start = min(max(x, box.left), box.right), box.top if y > box.top else box.bottom
    long = math.dist(start, (x, y)) or 1.0
    share = max(0.0, 1 - 7 / long)
    end = start[0] + share * (x - start[0]), start[1] + share * (y - start[1])
    d = f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"
    return tag("path", d=d, class_="br-map-leader")


def _twice(d: str, colour: str, wide: float) -> str:
    """Return a mark on a rim of the card's colour, so that it shows on any line."""
    rim = tag("path", d=d, class_="br-map-mark", stroke="var(--card)", stroke_width=wide + 2.4)
    return rim + tag(
        "path", d=d, class_="br-map-mark", stroke=f"var(--{colour})", stroke_width=wide
    )


def _stroke(stroke: Stroke, d: str) -> str:
    said: dict[str, object] = {"stroke": f"var(--{stroke.colour})", "stroke_width": stroke.width}
    if stroke.dash:
        said["stroke_dasharray"] = " ".join(f"{length:.3g}" for length in stroke.dash)
    if stroke.opacity < 1:
        said["opacity"] = stroke.opacity
    if stroke.round:
        said["stroke_linecap"] = "round"
    return tag("path", "", d=d, class_=f"br-map-{stroke.part}", **said)
