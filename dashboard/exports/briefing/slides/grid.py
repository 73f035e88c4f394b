"""A chart as the table that its native drawing is made from: periods down, series across."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from dashboard.exports.briefing.slides import spans as spans_
from dashboard.exports.briefing.slides.spans import Span
from dashboard.figures.hues import hues
from dashboard.figures.points import is_point, main
from dashboard.figures.trail import linked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.core.words import Words
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette

Part = Literal["main", "ahead", "rival", "low", "high"]
Look = Literal["column", "line", "dots"]
MOST_ROWS = 80
MOST_NAMED = 13


@dataclass(frozen=True)
class Column:
    """One native series: a series of the chart, or what stands beside it.

    Attributes:
        part: The series itself, its plans and forecasts, values that differ, an end of its ranges.
        marks: One for each row; None where there is no value.
        opens: Keys of the marks to which no line leads.
    """

    id: str
    name: str
    part: Part
    look: Look
    marks: tuple[Mark | None, ...]
    hue: Hue
    role: str
    computed: bool = False
    opens: frozenset[str] = frozenset()

    def value(self, mark: Mark) -> float:
        """Return the value of a mark that is drawn: its own, or an end of its range.

        A column reaches the low end of a range that has no value of its own.
        """
        ends = {"low": mark.low, "high": mark.high}
        if self.look == "column" and not is_point(mark):
            ends["main"] = mark.low
        found = ends.get(self.part, mark.value)
        return float(f"{found:.12g}")


@dataclass(frozen=True)
class Grid:
    """A chart's table.

    Attributes:
        rows: The periods, in order of time, with what they are called.
        columns: The native series.
        by_day: Whether marks stand at the middle of their periods on an axis of days, because
            their periods are of different lengths; else each row has a place of its own.
        months: How many months each period has, where all have as many.
    """

    rows: tuple[tuple[Span, str], ...]
    columns: tuple[Column, ...]
    by_day: bool
    months: int = 0

    @property
    def is_long(self) -> bool:
        """Tell whether there are more periods than can be named one by one."""
        return bool(self.months) and len(self.rows) > MOST_NAMED


def grid(chart: Chart, palette: Palette, words: Words) -> Grid:
    """Return the table of a chart."""
    if chart.kind == "slope":
        chart = replace(chart, series=tuple(_ends(one) for one in chart.series))
    spans = sorted({(mark.start, mark.end) for one in chart.series for mark in one.marks})
    length = spans_.length(spans)
    filled = spans_.filled(spans, length) if length and chart.kind != "slope" else spans
    fits = bool(length) and len(filled) <= MOST_ROWS
    bars = chart.kind in {"bar", "block"}
    spans = filled if fits else sorted(spans, key=spans_.middle)
    said = {(m.start, m.end): m.when for one in chart.series for m in one.marks}
    rows = tuple((span, said.get(span) or words.period(spans_.text(span))) for span in spans)
    columns = []
    for one, hue in zip(chart.series, hues(chart.series, palette), strict=True):
        columns += list(_columns(one, hue, chart, spans))
    apart = len({spans_.middle(span) for span in spans}) > 1
    by_day = apart and not (fits or bars or chart.kind == "slope")
    return Grid(rows, tuple(columns), by_day, length if fits and chart.kind != "slope" else 0)


def _ends(series: Series) -> Series:
    """Return a series with its first and last mark, and the values that differ from those."""
    own = main(series)
    kept = {(mark.start, mark.end) for mark in (*own[:1], *own[-1:])}
    return replace(series, marks=tuple(m for m in series.marks if (m.start, m.end) in kept))


def _columns(series: Series, hue: Hue, chart: Chart, spans: Sequence[Span]) -> Iterator[Column]:
    """Yield the native series of a series, each with a mark a row."""
    bars = chart.kind in {"bar", "block"} and not series.computed
    look: Look = "column" if bars else "dots" if chart.kind in {"dot", "block"} else "line"
    own = main(series)
    points = [mark for mark in own if is_point(mark)]
    firm = list(own) if bars else [mark for mark in points if not mark.is_future]
    ahead = [] if bars else [mark for mark in points if mark.is_future]
    base = Column(series.id, series.name, "main", look, (), hue, series.role, series.computed)
    runs = _stretches(own, firm, chart) if look == "line" else _apart(firm)
    parts: list[tuple[Part, Look, list[list[Mark]]]] = [
        ("main", look, runs),
        ("ahead", look, _apart(ahead)),
        ("low", "dots", _apart(m for m in own if m.is_range and not (bars and m not in points))),
        ("high", look if bars else "dots", _apart(m for m in own if m.is_range)),
        ("rival", "dots", _apart(m for m in series.marks if m.rival)),
    ]
    for part, drawn, apart in parts:
        opens = frozenset(run[0].key for run in apart)
        for marks in _packed(apart, spans):
            yield replace(base, part=part, look=drawn, marks=marks, opens=opens)


def _apart(marks: Iterable[Mark]) -> list[list[Mark]]:
    return [[mark] for mark in marks]


def _stretches(own: Sequence[Mark], firm: Sequence[Mark], chart: Chart) -> list[list[Mark]]:
    """Return the marks in stretches that a line runs through; nothing is bridged."""
    joined = linked(own, chart.gaps)
    if chart.kind == "slope":
        joined = [bool(place) for place in range(len(own))]
    keys = {mark.key for mark in firm}
    stretches: list[list[Mark]] = []
    open_ = False
    for mark, join in zip(own, joined, strict=True):
        if mark.key not in keys:
            open_ = False
        elif open_ and join:
            stretches[-1].append(mark)
        else:
            stretches.append([mark])
            open_ = True
    return stretches


def _packed(
    stretches: Iterable[list[Mark]], spans: Sequence[Span]
) -> list[tuple[Mark | None, ...]]:
    """Return columns that hold all stretches: a row between two of them stays empty."""
    place = {span: row for row, span in enumerate(spans)}
    columns: list[list[Mark | None]] = []
    for stretch in stretches:
        rows = [place[mark.start, mark.end] for mark in stretch]
        free = next((one for one in columns if _is_free(one, rows, len(stretch))), None)
        if free is None:
            free = [None] * len(spans)
            columns.append(free)
        for row, mark in zip(rows, stretch, strict=True):
            free[row] = mark
    return [tuple(one) for one in columns]


def _is_free(column: Sequence[Mark | None], rows: Sequence[int], count: int) -> bool:
    first = rows[0] - 1 if count > 1 else rows[0]
    return not any(column[max(first, 0) : rows[-1] + 1])
