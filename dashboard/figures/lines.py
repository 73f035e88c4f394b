"""What stands about lines and levels: rivals, names at the ends, small letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import axis, drawn, ends, labels, rivals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Chart
    from dashboard.figures.axis import Axes
    from dashboard.figures.hues import Hue
    from dashboard.figures.layer import Layer
    from dashboard.figures.theme import Palette


def axes(chart: Chart, height: int, hues: Sequence[Hue], palette: Palette) -> Axes:
    """Return the axes of lines so many pixels high, with room for their names."""
    found = axis.axes(chart, height)
    head = ends.head(chart, found, hues, palette)
    return found if head == axis.HEAD else axis.axes(chart, height, head)


def beside(chart: Chart, axes: Axes, hues: Sequence[Hue], palette: Palette) -> tuple[Layer, ...]:
    """Return it in the order of drawing; names come first to their room, letters last."""
    names = ends.last(chart, axes, hues, palette)
    taken = list(drawn.words(names.notes, axes, axis.NARROW))
    others = rivals.rivals(chart, axes, palette, taken=taken)
    signs = drawn.words(others.notes, axes, axis.NARROW)
    rooms = [*taken, *signs, *rivals.rooms(chart, axes)]
    return (
        others,
        names,
        labels.signs(chart, axes, palette, ends.lasting(chart)),
        labels.letters(chart, axes, palette, hues, rooms),
    )
