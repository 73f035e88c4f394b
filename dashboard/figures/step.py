"""Step: a level that holds for its whole period and then changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import canvas, lines, points, trail
from dashboard.figures.axis import moment
from dashboard.figures.hues import hues
from dashboard.figures.layer import Layer, Part
from dashboard.figures.theme import HEIGHT

if TYPE_CHECKING:
    from dashboard.core.chart import Chart, Series
    from dashboard.figures.canvas import Figure
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette


def step(chart: Chart, palette: Palette, height: int = HEIGHT) -> Figure:
    """Draw each mark as a level across its period, joined upright where the next follows."""
    colours = hues(chart.series, palette)
    place = lines.axes(chart, height, colours, palette)
    pairs = list(zip(chart.series, colours, strict=True))
    levels = [_levels(one, hue, chart) for one, hue in pairs]
    dots = [points.dots(points.main(one), one.role, hue, palette, 6) for one, hue in pairs]
    layers = (*levels, *dots, *lines.beside(chart, place, colours, palette))
    return canvas.figure(chart, place, palette, layers)


def _levels(series: Series, hue: Hue, chart: Chart) -> Layer:
    """Return the levels, firm ones solid and future ones dashed; a range has none."""
    marks = points.main(series)
    joined = trail.linked(marks, chart.gaps)
    traces = []
    for future in (False, True):
        x: list[str | None] = []
        y: list[float | None] = []
        for mark, join in zip(marks, joined, strict=True):
            if mark.is_future is not future or not points.is_point(mark):
                continue
            if x and not join:
                x.append(None)
                y.append(None)
            x += [moment(mark.start.toordinal()), moment(mark.end.toordinal() + 1)]
            y += [mark.value, mark.value]
        dash = "4px,4px" if future else "7px,4px" if series.computed else "solid"
        line = {"color": hue.line, "width": 2.4, "dash": dash}
        style: Part = {"type": "scatter", "mode": "lines", "hoverinfo": "skip"}
        if x:
            traces.append(style | {"name": "level", "x": x, "y": y, "line": line})
    return Layer(traces=tuple(traces))
