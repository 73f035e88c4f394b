"""A plate put together: rule, head, what it shows, foot, and the fonts that they need."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING

from markupsafe import escape

from dashboard.exports.plates import inks, matter, pieces, styles
from dashboard.exports.plates.footing import Footing, footing
from dashboard.exports.plates.heading import Heading, heading
from dashboard.exports.plates.matter import Area

if TYPE_CHECKING:
    from dashboard.exports.plates.matter import Subject
    from dashboard.exports.plates.view import View

MARGINS = {"16x9": (40, 28, 20), "4x3": (32, 26, 20), "1x1": (28, 24, 18), "social": (30, 22, 16),
           "a4": (34, 34, 30)}  # fmt: skip
_USUAL = (32, 26, 20)
_WEIGHT = 2.5  # of the rule
_BETWEEN = 12
_LEFT, _BESIDE = 0.56, 0.06  # shares of the width that a head and the gap beside it take
_WORDS = re.compile(r"<(text|tspan)\b([^>]*)>([^<]*)")
_TEXT = re.compile(r">([^<]+)<")
_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}" height="{tall:g}"'
    ' viewBox="0 0 {width} {height}" lang="{lang}" xml:lang="{lang}" role="img"'
    ' aria-label="{alt}"><style>{style}</style>'
    '<rect width="100%" height="100%" fill="{ground}"/>{body}</svg>'
)


@dataclass(frozen=True)
class Mount:
    """Head and foot of a plate, where the head stands, and the room that is left."""

    frame: Area
    head: Heading
    place: Area
    foot: Footing
    room: Area


def mount(view: View, subject: Subject) -> Mount:
    """Return the frame of a subject, laid out for its size."""
    size = view.size
    side, top, low = MARGINS.get(size.name, _USUAL)
    frame = Area(side, top, size.width - 2 * side, size.height - top - low)
    narrow = frame.width < frame.height * 1.25
    foot = footing(view, subject.matter, frame, 3 if size.card else 6)
    start = top + 0.6 * size.headline
    if subject.beside and not narrow:
        room = Area(side, start, frame.width, frame.bottom - foot.height - start)
        return _beside(view, subject, frame, foot, room)
    head = heading(view, subject.matter, frame.width * (1 if narrow else 0.94), 3 if narrow else 2)
    below = start + head.height + _BETWEEN
    room = Area(side, below, frame.width, frame.bottom - foot.height - _BETWEEN / 2 - below)
    return Mount(frame, head, Area(side, start, frame.width, head.height), foot, room)


def _beside(view: View, subject: Subject, frame: Area, foot: Footing, room: Area) -> Mount:
    """Return the frame with the head at the left, in the middle of its height."""
    left = room.width * _LEFT
    view = replace(view, size=matter.larger(view.size))
    head = heading(view, subject.matter, left, 4, 4)
    below = 4
    while head.height > room.height and below > 1:
        below -= 1
        head = heading(view, subject.matter, left, 4, below)
    place = Area(room.x, room.y + max((room.height - head.height) / 2, 0), left, head.height)
    x = room.x + room.width * (_LEFT + _BESIDE)
    return Mount(frame, head, place, foot, Area(x, room.y, room.right - x, room.height))


def svg(view: View, subject: Subject, plot: str) -> tuple[str, str, str]:
    """Return a plate as one svg without fonts, and the characters of its serif and its sans."""
    made, colours = mount(view, subject), inks.palette(view)
    body = (
        pieces.rule(made.frame, colours, _WEIGHT)
        + made.head.draw(made.place.x, made.place.y, colours)
        + subject.draw(made.room, plot)
        + made.foot.draw(made.frame, colours)
    )
    return finished(view, body, subject.alt), *_letters(body)


def finished(view: View, body: str, alt: str) -> str:
    """Return what is drawn within its frame, with the rules that it needs."""
    size, colours = view.size, inks.palette(view)
    return _FRAME.format(
        wide=size.width * size.scale, tall=size.height * size.scale, width=size.width,
        height=size.height, lang=view.desk.words.tag, alt=escape(alt),
        style=f"{styles.base(colours)}{styles.rules(body, colours)}",
        ground=colours.page, body=styles.plain(body, colours),
    )  # fmt: skip


def _letters(body: str) -> tuple[str, str]:
    """Return all characters in a body: those that are set in the serif, and the others."""
    serif: set[str] = set()
    sans: set[str] = set()
    inside = False
    for name, attributes, text in _WORDS.findall(body):
        inside = 'class="s"' in attributes if name == "text" else inside
        (serif if inside else sans).update(unescape(text))
    for text in _TEXT.findall(body):
        sans.update(unescape(text))
    return "".join(sorted(serif)), "".join(sorted(sans))
