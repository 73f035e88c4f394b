"""Missing periods: a light diagonal field with words, so that silence is not read as zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import text
from dashboard.figures.axis import DAY, NARROW, days, middle, moment
from dashboard.figures.layer import Layer, Part, note

if TYPE_CHECKING:
    from dashboard.core.chart import Chart, Gap
    from dashboard.figures.axis import Axes
    from dashboard.figures.theme import Palette

MOST_WORDS = 3
_UPRIGHT, _TURNED = 62, 17


def fields(chart: Chart, axes: Axes, palette: Palette) -> Layer:
    """Return the hatched fields of a chart's gaps; the longest few carry their words."""
    if not chart.gaps:
        return Layer()
    longest = sorted(chart.gaps, key=days, reverse=True)[:MOST_WORDS]
    notes = (_words(gap, axes, palette) for gap in longest)
    trace = _hatch(chart.gaps, axes, palette)
    return Layer(traces=(trace,), notes=tuple(words for words in notes if words is not None))


def _hatch(gaps: tuple[Gap, ...], axes: Axes, palette: Palette) -> Part:
    pattern = {"shape": "\\", "size": 9, "solidity": 0.12, "fillmode": "replace"}
    colours = {"fgcolor": palette.hatch, "bgcolor": "rgba(0,0,0,0)"}
    height = axes.ticks[-1] - axes.bottom + axes.rise(12)
    return {
        "type": "bar",
        "name": "gap",
        "meta": "gap",
        "x": [moment(middle(gap)) for gap in gaps],
        "y": [height] * len(gaps),
        "base": [axes.bottom] * len(gaps),
        "width": [days(gap) * DAY for gap in gaps],
        "marker": {"pattern": pattern | colours, "line": {"width": 0}},
        "hovertext": [
            "<br>".join(text.safe(row) for row in text.fold(gap.text, 44)) for gap in gaps
        ],
        "hovertemplate": text.HOVER,
    }


def _words(gap: Gap, axes: Axes, palette: Palette) -> Part | None:
    """Return the gap's words, upright where a phone has room, else turned, else none."""
    room = days(gap) / (axes.right - axes.left) * NARROW
    style = {"color": palette.ink3, "size": 12, "name": "gap"}
    if room >= _UPRIGHT:
        words = "<br>".join(text.safe(row) for row in text.balance(gap.text, int(room / 6.4)))
        return note(words, middle(gap), _height(axes, 0.3), palette, yanchor="middle", **style)
    whole = axes.y(axes.ticks[-1])
    rows = text.fold(gap.text, int(whole / 6.4))
    if room >= max(_TURNED, 15 * len(rows)):
        share = max(0.36, max(text.width(row, 12) for row in rows) / 2 / whole)
        words = "<br>".join(text.safe(row) for row in rows)
        return note(words, middle(gap), _height(axes, share), palette, textangle=-90, **style)
    return None


def _height(axes: Axes, share: float) -> float:
    return axes.bottom + share * (axes.ticks[-1] - axes.bottom)
