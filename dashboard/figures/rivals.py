"""Figures that disagree: every rival drawn hollow with its letter, a bracket where two part."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard.figures import brackets, points, text
from dashboard.figures.axis import NARROW, middle, moment
from dashboard.figures.hues import Hue
from dashboard.figures.layer import Layer, Part
from dashboard.figures.spot import apart, around

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.chart import Chart, Mark
    from dashboard.figures.axis import Axes
    from dashboard.figures.spot import Box
    from dashboard.figures.theme import Palette

_DISC, _DOT = 17, 8
_MIDDLE: Mapping[str, float] = MappingProxyType({})


def rivals(
    chart: Chart,
    axes: Axes,
    palette: Palette,
    share: float = 0.0,
    spots: Mapping[str, float] = _MIDDLE,
    taken: Sequence[Box] = (),
) -> Layer:
    """Return the rivals of every series, and brackets where they part most from the main value.

    Args:
        chart: What is drawn.
        axes: Where.
        palette: In which colours.
        share: How much of its period a column covers; brackets stand clear of it.
        spots: Day on which a mark stands by its key, where that is not the middle of its period.
        taken: Rooms of the plot's words on a phone.
    """
    marks = points.beside(*chart.series)
    if not marks:
        return Layer()
    clear = [*rooms(chart, axes, spots), *taken]
    found = brackets.brackets(chart, axes, share, spots, clear)
    signs = [one.sign(axes) for one in found]
    rings = _rings(marks, axes, palette, spots, [*taken, *signs])
    over = brackets.drawn(found, palette)
    traces = (*points.caps(marks, hue(palette), palette.page), rings)
    return Layer(traces, over.shapes, over.notes)


def rooms(chart: Chart, axes: Axes, spots: Mapping[str, float] = _MIDDLE) -> list[Box]:
    """Return the rooms that rivals take on a phone, each as a ring without its letter."""
    return [around(place, _DOT) for place in _places(points.beside(*chart.series), axes, spots)]


def hue(palette: Palette) -> Hue:
    """Return the colours of a rival: ink, so that it takes no party's side."""
    return Hue(palette.ink2, palette.ink2, palette.page, palette.ink2)


def _places(
    marks: Sequence[Mark], axes: Axes, spots: Mapping[str, float]
) -> list[tuple[float, float]]:
    when = [spots.get(mark.key, middle(mark)) for mark in marks]
    pairs = zip(when, _values(marks, axes), strict=True)
    return [(axes.x(day, NARROW), axes.y(at)) for day, at in pairs]


def _values(marks: Sequence[Mark], axes: Axes) -> list[float]:
    """Return where rivals stand; one that is only a range, whose middle is nobody's, above it."""
    above = axes.rise(_DISC / 2 + 2)
    return [mark.value if points.is_point(mark) else mark.high + above for mark in marks]


def _rings(
    marks: Sequence[Mark],
    axes: Axes,
    palette: Palette,
    spots: Mapping[str, float],
    taken: Sequence[Box],
) -> Part:
    """Return hollow discs with their letters, mere rings where a disc would hide something."""
    named = _named(marks, _places(marks, axes, spots), taken)
    looks = [_look(mark, name) for mark, name in zip(marks, named, strict=True)]
    return points.points(marks, "rival", hue(palette), palette, _DOT) | {
        "name": "rival",
        "x": [moment(spots.get(mark.key, middle(mark))) for mark in marks],
        "y": _values(marks, axes),
        "mode": "markers+text" if any(named) else "markers",
        "marker": {
            "symbol": [look[0] for look in looks],
            "size": [look[1] for look in looks],
            "opacity": [look[2] for look in looks],
            "color": palette.page,
            "line": {"color": palette.ink2, "width": 1.8},
        },
        "text": [
            f"<b>{text.safe(mark.letter)}</b>" if name else ""
            for mark, name in zip(marks, named, strict=True)
        ],
        "textposition": "middle center",
        "textfont": {"size": 11, "color": palette.ink},
    }


def _named(
    marks: Sequence[Mark], places: Sequence[tuple[float, float]], taken: Sequence[Box]
) -> list[bool]:
    """Tell which rivals have their letter: those whose disc hides no other rival and no word."""
    dots = [around(place, _DOT) for place in places]
    discs = [around(place, _DISC) for place in places]
    wanted = [
        n
        for n, mark in enumerate(marks)
        if mark.letter and not any(discs[n].meets(dot) for dot in (*dots[:n], *dots[n + 1 :]))
    ]
    free = apart([places[n] for n in wanted], _DISC, taken)
    named = {n for n, room in zip(wanted, free, strict=True) if room}
    return [n in named for n in range(len(marks))]


def _look(mark: Mark, named: bool) -> tuple[str, int, int]:
    """Return symbol, size and opacity of a rival: a disc with a letter, else a ring or an arrow."""
    if named:
        return "circle", _DISC, 1
    arrow = {"at-least": "triangle-up", "at-most": "triangle-down"}.get(mark.qualifier)
    return arrow or "circle", _DOT, 1 if points.is_point(mark) else 0
