"""Events above a plot: glyphs in a strip, a dotted line down to the axis, pills for clusters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import text
from dashboard.figures.axis import NARROW, middle, moment
from dashboard.figures.layer import Layer, Part, note

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.core.chart import Chart, Flag
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Palette

NEAR, PILL, MOST_LABELS = 14, 26, 6
AXIS = {"range": [0, 1], "visible": False, "fixedrange": True}
_LEVEL, _ROWS = 0.22, (0.45, 0.73)
Group = tuple["Flag", ...]


def strip(chart: Chart, axes: Axes, palette: Palette) -> Layer:
    """Return the strip of a chart's events; those nearer than 14 px stand together as one pill."""
    groups = clusters(chart.flags, axes)
    singles = [group[0] for group in groups if len(group) == 1]
    pills = [group for group in groups if len(group) > 1]
    traces = [_glyphs(singles, palette)] if singles else []
    traces += [_pills(pills, palette)] if pills else []
    shapes = [_drop(group, axes, palette) for group in groups]
    shapes += [_span(flag, palette) for flag in singles if flag.end > flag.start]
    return Layer(tuple(traces), tuple(shapes), tuple(_labels(groups, axes, palette)))


def clusters(flags: Iterable[Flag], axes: Axes) -> tuple[Group, ...]:
    """Return the events in order of date, grouped where their glyphs or pills would touch."""
    groups: list[Group] = []
    for flag in sorted(flags, key=lambda flag: (flag.start, flag.id)):
        groups.append((flag,))
        while len(groups) > 1 and _touch(groups[-2], groups[-1], axes):
            groups[-2:] = [groups[-2] + groups[-1]]
    return tuple(groups)


def _touch(one: Group, other: Group, axes: Axes) -> bool:
    least = NEAR if len(one) + len(other) == 2 else PILL
    return axes.x(_centre(other)) - axes.x(_centre(one)) < least


def _glyphs(flags: Sequence[Flag], palette: Palette) -> Part:
    looks = [_look(flag.quad, palette) for flag in flags]
    edges = [
        palette.ink if flag.selected else look[1] for flag, look in zip(flags, looks, strict=True)
    ]
    return _in_strip("event", [middle(flag) for flag in flags]) | {
        "mode": "markers",
        "customdata": [[flag.id] for flag in flags],
        "hovertext": [text.tip((flag.when, flag.title)) for flag in flags],
        "marker": {
            "symbol": [look[0] for look in looks],
            "size": [14 if flag.selected else 12 for flag in flags],
            "opacity": 1,
            "color": [look[2] for look in looks],
            "line": {"color": edges, "width": [2.0 if flag.selected else 1.8 for flag in flags]},
        },
    }


def _pills(groups: Sequence[Group], palette: Palette) -> Part:
    return _in_strip("events", [_centre(group) for group in groups]) | {
        "mode": "markers+text",
        "customdata": [[flag.id for flag in group] for group in groups],
        "text": [f"<b>{len(group)}</b>" for group in groups],
        "textposition": "middle center",
        "textfont": {"size": 12, "color": palette.ink},
        "hovertext": [
            "<br>".join(text.tip((flag.when, flag.title)) for flag in group[:6]) for group in groups
        ],
        "marker": {
            "symbol": "circle",
            "size": 21,
            "opacity": 1,
            "color": palette.page,
            "line": {"color": palette.ink, "width": 1.5},
        },
    }


def _in_strip(name: str, ordinals: Sequence[float]) -> Part:
    """Return what glyphs and pills share: their name, and where in the strip they stand."""
    return {
        "type": "scatter",
        "name": name,
        "meta": name,
        "cliponaxis": False,
        "yaxis": "y2",
        "x": [moment(ordinal) for ordinal in ordinals],
        "y": [_LEVEL] * len(ordinals),
        "hovertemplate": text.HOVER,
    }


def _drop(group: Group, axes: Axes, palette: Palette) -> Part:
    """Return the dotted line from the strip to the axis, solid where the event is chosen."""
    chosen = any(flag.selected for flag in group)
    day = moment(_centre(group))
    return {
        "type": "line",
        "layer": "below",
        "yref": "paper",
        "x0": day,
        "x1": day,
        "y0": 0,
        "y1": axes.domain + _LEVEL * (1 - axes.domain),
        "line": {
            "color": palette.ink if chosen else palette.control,
            "width": 1,
            "dash": "solid" if chosen else "2px,3px",
        },
    }


def _span(flag: Flag, palette: Palette) -> Part:
    """Return the bar across an event's time, or across its month where no day is known."""
    return {
        "type": "line",
        "layer": "below",
        "yref": "y2",
        "x0": moment(flag.start.toordinal()),
        "x1": moment(flag.end.toordinal() + 1),
        "y0": _LEVEL,
        "y1": _LEVEL,
        "line": {"color": _look(flag.quad, palette)[1], "width": 2},
    }


def _labels(groups: Sequence[Group], axes: Axes, palette: Palette) -> list[Part]:
    """Return the dates of the weightiest events, in two rows, as many as stay apart on a phone."""
    taken: list[tuple[float, float, float]] = []
    notes: list[Part] = []
    for group in sorted(groups, key=_weight, reverse=True):
        words = _when(group)
        half = (text.width(words, 12) + 8) / 2
        centre = min(max(axes.x(_centre(group), NARROW), half), NARROW - half)
        for row in _ROWS:
            near = [abs(centre - other) < half + wide for other, wide, at in taken if at == row]
            if not any(near) and len(notes) < MOST_LABELS:
                taken.append((centre, half, row))
                notes.append(_label(words, group, row, axes, palette))
                break
    return notes


def _when(group: Group) -> str:
    """Return the date of an event, or the first and the last day of several."""
    first, last = group[0], max(group, key=lambda flag: flag.end)
    if len({flag.when for flag in group}) == 1:
        return first.when
    return f"{first.since or first.when}–{last.until or last.when}"


def _label(words: str, group: Group, row: float, axes: Axes, palette: Palette) -> Part:
    """Return one date above its glyph, kept inside the plot at either edge."""
    half = text.width(words, 12) / 2 + 4
    centre = axes.x(_centre(group), NARROW)
    anchor = "left" if centre < half else "right" if centre > NARROW - half else "center"
    shift = {"left": -8, "right": 8, "center": 0}[anchor]
    chosen = any(flag.selected for flag in group)
    return note(
        f"<b>{text.safe(words)}</b>" if chosen else text.safe(words),
        _centre(group),
        row,
        palette,
        yref="y2",
        size=12,
        color=palette.ink if chosen else palette.ink2,
        xanchor=anchor,
        yanchor="bottom",
        xshift=shift,
        name="event",
    )


def _weight(group: Group) -> tuple[bool, int, int]:
    return (
        any(flag.selected for flag in group),
        max(flag.importance for flag in group),
        len(group),
    )


def _look(quad: str, palette: Palette) -> tuple[str, str, str]:
    """Return an event's symbol, outline and fill: hollow for words, solid for deeds."""
    verb, _, side = quad.partition("-")
    symbol, colour = {
        "cooperation": ("circle", palette.coop),
        "conflict": ("diamond", palette.friction),
    }.get(side, ("square", palette.neutral_step))
    return symbol, colour, colour if verb == "material" else palette.page


def _centre(group: Group) -> float:
    return (middle(group[0]) + middle(group[-1])) / 2
