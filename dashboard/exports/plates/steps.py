"""Events as dated steps: glyph, date and title, in one column or two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.core import periods
from dashboard.exports.plates import inks, letters, pieces
from dashboard.exports.plates.letters import Style
from dashboard.figures import parts
from dashboard.figures.svg import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.model.events import Event
    from dashboard.exports.plates.matter import Area
    from dashboard.exports.plates.view import View
    from dashboard.figures.theme import Palette

_COLUMN, _PAD = 300, 0.9
_LARGER = (1.7, 1.5, 1.35, 1.2, 1.1)


@dataclass(frozen=True)
class _Step:
    """One step as it is set: its event, date and lines, and whether it is the current one."""

    quad: str
    date: str
    lines: tuple[str, ...]
    current: bool

    def height(self, style: Style) -> float:
        return len(self.lines) * style.line + _PAD * style.size


def listed(view: View, events: Sequence[Event], area: Area) -> str:
    """Return as many of the events, which stand in order of weight, as fit, in order of time."""
    for count in range(_most(view, events, area), 0, -1):
        kept = sorted(events[:count], key=lambda event: periods.ends(event.date))
        drawn = _drawn(view, kept, area, len(events) - count)
        if drawn:
            return drawn
    return ""


def story(view: View, events: Sequence[Event], area: Area) -> str:
    """Return the events of a story in its order, as many as fit from its start on."""
    for count in range(_most(view, events, area), 0, -1):
        drawn = _drawn(view, events[:count], area, len(events) - count)
        if drawn:
            return drawn
    return ""


def _most(view: View, events: Sequence[Event], area: Area) -> int:
    """Return how many events could fit at the very most, each on a line."""
    style = Style(view.size.label, leading=1.45)
    rows = int(area.height // (style.line + _PAD * style.size))
    return min(len(events), rows * max(int(area.width // _COLUMN), 1))


def _drawn(view: View, events: Sequence[Event], area: Area, left: int) -> str:
    """Return the steps as large as they can be; nothing where they do not fit at all."""
    sizes = () if left else _LARGER
    drawn = (_set(view, events, area, left, view.size.label * size) for size in (*sizes, 1))
    return next(filter(None, drawn), "")


def _set(view: View, events: Sequence[Event], area: Area, left: int, size: float) -> str:
    """Return the steps at a size of words, and how many are left out."""
    style = Style(size, leading=1.45)
    most = 1 if size > view.size.label else max(int(area.width // _COLUMN), 1)
    for columns in range(1, most + 1):
        wide = (area.width - (columns - 1) * style.size * 2) / columns
        steps = [_step(view, event, wide, style) for event in events]
        split = _split(steps, columns, area.height - (style.line if left else 0), style)
        if split is not None:
            drawn = "".join(
                _column(one, area.x + index * (wide + style.size * 2), area.y, wide, style,
                        inks.palette(view))
                for index, one in enumerate(split)
            )  # fmt: skip
            return drawn + _rest(view, left, area, style)
    return ""


def _split(
    steps: Sequence[_Step], columns: int, height: float, style: Style
) -> list[list[_Step]] | None:
    """Return the steps in columns of about the same height; None where they do not fit."""
    whole = sum(step.height(style) for step in steps)
    aim = max(whole / columns, max((step.height(style) for step in steps), default=0))
    found: list[list[_Step]] = [[]]
    reached = 0.0
    for step in steps:
        tall = step.height(style)
        if reached + tall / 2 > aim and len(found) < columns and found[-1]:
            found.append([])
            reached = 0.0
        found[-1].append(step)
        reached += tall
    tallest = max(sum(step.height(style) for step in column) for column in found)
    return found if tallest <= height else None


def _step(view: View, event: Event, wide: float, style: Style) -> _Step:
    words = view.desk.words
    date = words.period(event.date)
    ahead = Style(style.size, 700).width(date) + style.size * 0.6
    room = wide - style.size * 1.9
    lines = letters.shorten(words.text(event.title), 3, room, style, ahead)
    return _Step(event.quad, date, tuple(lines), event.id == view.desk.state.event)


def _column(
    steps: Sequence[_Step], x: float, y: float, wide: float, style: Style, colours: Palette
) -> str:
    return "".join(_painted(steps, x, y, wide, style, colours))


def _painted(
    steps: Sequence[_Step], x: float, y: float, wide: float, style: Style, colours: Palette
) -> Iterator[str]:
    text = x + style.size * 1.9
    for index, step in enumerate(steps):
        tall = step.height(style)
        if index:
            yield pieces.hairline(x, x + wide, y, colours.rule)
        base = y + _PAD * style.size / 2 + style.line / 2 + style.size * 0.35
        middle = base - style.size * 0.35
        if step.current:
            yield tag("circle", cx=x + style.size * 0.6, cy=middle, r=style.size * 0.85,
                      fill="none", stroke=colours.ink, stroke_width=1.5)  # fmt: skip
        yield parts.mark(step.quad, x + style.size * 0.6, middle, style.size * 0.85, "br-tl-fine")
        yield pieces.said(step.date, text, base, Style(style.size, 700), colours.ink)
        ahead = Style(style.size, 700).width(step.date) + style.size * 0.6
        first, *more = step.lines
        colour = colours.ink if step.current else colours.ink2
        yield pieces.said(first, text + ahead, base, style, colour)
        for row, line in enumerate(more, 1):
            yield pieces.said(line, text, base + row * style.line, style, colour)
        y += tall


def _rest(view: View, left: int, area: Area, style: Style) -> str:
    """Return how many events are left out, at the foot of an area."""
    if not left:
        return ""
    said = view.desk.words.n("and {n} more event", "and {n} more events", left)
    return pieces.said(said, area.x + style.size * 1.9, area.bottom - style.size * 0.3, style,
                       inks.palette(view).ink3)  # fmt: skip
