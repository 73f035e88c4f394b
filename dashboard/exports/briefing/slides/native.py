"""A chart that office programs draw and edit: ChartML, and the workbook that holds its figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from dashboard.core.labels import say
from dashboard.exports.briefing.slides import axes, columns, drawing, labels
from dashboard.exports.briefing.slides.columns import Ink
from dashboard.exports.briefing.slides.grid import grid
from dashboard.exports.briefing.slides.workbook import SHEET, column, serial, workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from dashboard.core.chart import Chart, Mark
    from dashboard.core.words import Words
    from dashboard.exports.briefing.slides.grid import Column, Grid, Span
    from dashboard.exports.briefing.slides.workbook import Cell

NAMED = {
    "main": say("{name}"), "ahead": say("{name}: plan or forecast"),
    "rival": say("{name}: rival value"), "low": say("{name}: low end of the range"),
    "high": say("{name}: high end of the range"),
}  # fmt: skip
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
    table = _long if made.by_day else _wide
    rows, refs = table(made, words, source)
    drawn = [
        columns.series(place, one, _points(one, made), refs[place], said, ink)
        for place, one in enumerate(_order(made.columns))
    ]
    body = _days(drawn, made, ink) if made.by_day else _periods(drawn, made, ink)
    across = "" if made.by_day else axes.dated(made, ink) if made.is_long else axes.periods(ink)
    plot = f"{_layout(made)}{body}{across}"
    plot += axes.upright(scale, ink, between=not made.by_day)
    return Native(_space(plot, ink).encode(), workbook(rows), made)


def _points(one: Column, made: Grid) -> Sequence[Mark | None]:
    """Return the marks of a series in the rows that it has in the workbook."""
    return [found[1] if found else None for found in _broken(one)] if made.by_day else one.marks


def _order(given: Sequence[Column]) -> list[Column]:
    """Return the native series in the order in which they are laid on one another."""
    back = [one for one in given if one.look == "column" and one.part == "high"]
    bars = [one for one in given if one.look == "column" and one.part != "high"]
    return [*back, *bars, *(one for one in given if one.look != "column")]


def _wide(
    made: Grid, words: Words, source: Callable[[Mark], str]
) -> tuple[list[list[Cell]], list[Mapping[str, str]]]:
    """Return a row for each period, a column for each series, then the sources; and references."""
    ordered = _order(made.columns)
    names = [words.t(NAMED[one.part], name=one.name) for one in ordered]
    sources = [words.t("Source: {name}", name=name) for name in names]
    lead = [words.t("First day")] if made.is_long else []
    rows: list[list[Cell]] = [[*lead, words.t("Period"), *names, *sources]]
    for place, ((start, _), said) in enumerate(made.rows):
        marks = [one.marks[place] for one in ordered]
        values = [one.value(m) if m else None for one, m in zip(ordered, marks, strict=True)]
        day = [start] if made.is_long else []
        rows.append([*day, said, *values, *(source(m) if m else None for m in marks)])
    last = len(made.rows) + 1
    cats = _strings(f"$A$2:$A${last}", [said for _, said in made.rows])
    if made.is_long:
        days = [serial(start) for (start, _), _ in made.rows]
        cats = _numbers(f"$A$2:$A${last}", days, "yyyy\\-mm\\-dd")
    refs: list[Mapping[str, str]] = []
    for place, one in enumerate(ordered):
        letter = column(place + len(lead) + 1)
        values = [one.value(mark) if mark else None for mark in one.marks]
        refs.append({
            "tx": f"<c:tx>{_strings(f'${letter}$1', [names[place]])}</c:tx>",
            "cat": f"<c:cat>{cats}</c:cat>",
            "val": f"<c:val>{_numbers(f'${letter}$2:${letter}${last}', values)}</c:val>",
        })  # fmt: skip
    return rows, refs


def _long(
    made: Grid, words: Words, source: Callable[[Mark], str]
) -> tuple[list[list[Cell]], list[Mapping[str, str]]]:
    """Return a row for each value, series under series; an empty row where a line breaks."""
    head = (say("Series"), say("Period"), say("Middle of the period"), say("Value"), say("Source"))
    rows: list[list[Cell]] = [[words.t(title) for title in head]]
    refs: list[Mapping[str, str]] = []
    for one in _order(made.columns):
        name = words.t(NAMED[one.part], name=one.name)
        first, kept = len(rows) + 1, list(_broken(one))
        for found in kept:
            if found is None:
                rows.append([name, None, None, None, None])
                continue
            place, mark = found
            day = _middle(made.rows[place][0])
            rows.append([name, made.rows[place][1], day, one.value(mark), source(mark)])
        days = [serial(_middle(made.rows[f[0]][0])) if f else None for f in kept]
        values = [one.value(f[1]) if f else None for f in kept]
        last = len(rows)
        refs.append({
            "tx": f"<c:tx>{_strings(f'$A${first}', [name])}</c:tx>",
            "cat": f"<c:xVal>{_numbers(f'$C${first}:$C${last}', days)}</c:xVal>",
            "val": f"<c:yVal>{_numbers(f'$D${first}:$D${last}', values)}</c:yVal>",
        })  # fmt: skip
    return rows, refs


def _broken(one: Column) -> Iterator[tuple[int, Mark] | None]:
    """Yield the marks of a series with their rows, None where its line breaks."""
    found = [(place, mark) for place, mark in enumerate(one.marks) if mark]
    for number, (place, mark) in enumerate(found):
        if number and one.look == "line" and mark.key in one.opens:
            yield None
        yield place, mark


def _middle(span: Span) -> date:
    return span[0] + timedelta((span[1] - span[0]).days // 2)


def _strings(place: str, values: Sequence[str]) -> str:
    cache = columns.words(values)
    return f"<c:strRef><c:f>{SHEET}!{place}</c:f><c:strCache>{cache}</c:strCache></c:strRef>"


def _numbers(place: str, values: Sequence[float | None], form: str = "General") -> str:
    cache = columns.points(values, form)
    return f"<c:numRef><c:f>{SHEET}!{place}</c:f><c:numCache>{cache}</c:numCache></c:numRef>"


def _days(drawn: Sequence[str], made: Grid, ink: Ink) -> str:
    """Return the series on an axis of days, and that axis."""
    spans = [span for span, _ in made.rows]
    return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f"{''.join(drawn)}{_ids()}</c:scatterChart>{axes.days(spans, ink)}"
    )


def _periods(drawn: Sequence[str], made: Grid, ink: Ink) -> str:
    """Return the series as columns, and as lines and points over them."""
    bars = [one for one in _order(made.columns) if one.look == "column"]
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
