"""A chart that office programs draw and edit: ChartML, and the workbook that holds its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.exports.briefing.slides import axes, columns, drawing, labels, tables
from dashboard.exports.briefing.slides.columns import Ink
from dashboard.exports.briefing.slides.grid import grid
from dashboard.exports.briefing.slides.workbook import workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.core.chart import Chart, Mark
    from dashboard.core.words import Words
    from dashboard.exports.briefing.slides.grid import Grid

_SPACE = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
Drawn = tuple[int, str, str]


@dataclass(frozen=True)
class Native:
    """A native chart.

    Attributes:
        xml: Its ChartML; it names its workbook `rId1`.
        xlsx: The workbook.
        grid: What it was made from.
    """

    xml: bytes
    xlsx: bytes
    grid: Grid


def native(chart: Chart, words: Words, ink: Ink, source: Callable[[Mark], str]) -> Native:
    """Return a chart as office programs draw it.

    Args:
        chart: What is drawn.
        words: The language.
        ink: Colours and sizes.
        source: Says of a mark where its value was read.
    """
    made = grid(chart, ink.palette, words)
    scale = axes.scale(made, chart.from_zero)
    said = labels.labels(chart, made, scale)
    if chart.kind == "slope":
        said = labels.firsts(chart) | said
    table = tables.long if made.by_day else tables.wide
    rows, refs = table(made, words, source)
    drawn = [
        columns.series(place, one, tables.points(one, made), refs[place], said, ink)
        for place, one in enumerate(tables.order(made.columns))
    ]
    body = _days(drawn, made, ink) if made.by_day else _periods(drawn, made, ink)
    across = "" if made.by_day else axes.dated(made, ink) if made.is_long else axes.periods(ink)
    plot = f"{_layout(made)}{body}{across}"
    plot += axes.upright(scale, ink, between=not made.by_day)
    return Native(_space(plot, ink).encode(), workbook(rows), made)


def _days(drawn: Sequence[str], made: Grid, ink: Ink) -> str:
    """Return the series on an axis of days, and that axis."""
    spans = [span for span, _ in made.rows]
    return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f"{''.join(drawn)}{_ids()}</c:scatterChart>{axes.days(spans, ink)}"
    )


def _periods(drawn: Sequence[str], made: Grid, ink: Ink) -> str:
    """Return the series as columns, and as lines and points over them."""
    bars = [one for one in tables.order(made.columns) if one.look == "column"]
    alone = sum(one.part == "main" for one in bars) == 1
    group, rest = "".join(drawn[: len(bars)]), "".join(drawn[len(bars) :])
    found = ""
    if group:
        overlap, gap = (100, 54) if alone else (-6, 60)
        found += (
            '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>'
            f'<c:varyColors val="0"/>{group}<c:gapWidth val="{gap}"/>'
            f'<c:overlap val="{overlap}"/>{_ids()}</c:barChart>'
        )
    if rest:
        found += (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{rest}<c:marker val="1"/>{_ids()}</c:lineChart>'
        )
    return found


def _ids() -> str:
    return f'<c:axId val="{axes.ACROSS}"/><c:axId val="{axes.UP}"/>'


def _layout(made: Grid) -> str:
    """Return where the plot stands in the chart, with room for names at its right."""
    wide = 0.73 if labels.names(made) else 0.92
    sides = {"xMode": "edge", "yMode": "edge", "x": 0.06, "y": 0.06, "w": wide, "h": 0.83}
    inner = "".join(f'<c:{side} val="{value}"/>' for side, value in sides.items())
    target = '<c:layoutTarget val="inner"/>'
    return f"<c:layout><c:manualLayout>{target}{inner}</c:manualLayout></c:layout>"


def _space(plot: str, ink: Ink) -> str:
    """Return the whole of a chart's part."""
    clear = f"<c:spPr>{drawing.NONE}{drawing.line('', 0)}</c:spPr>"
    run = drawing.Run("", ink.size, ink.palette.ink2)
    look = (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{drawing.look(run, ink.lang, 'defRPr')}"
        f'</a:pPr><a:endParaRPr lang="{ink.lang}"/></a:p></c:txPr>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {_SPACE} {drawing.NAMES}><c:date1904 val="0"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{plot}{clear}</c:plotArea>'
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>{clear}{look}'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )
