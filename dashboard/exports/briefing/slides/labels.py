"""Which points of a native chart are labelled, with what, and where two labels would meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.briefing.slides.columns import Label, is_own, told
from dashboard.figures import text
from dashboard.figures.ends import spread
from dashboard.figures.points import main

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.chart import Chart, Mark
    from dashboard.exports.briefing.slides.axes import Scale
    from dashboard.exports.briefing.slides.grid import Column, Grid

MOST = 14
_CELLS = 22
ROOM = 300.0  # about the height of a plot in points, for labels that must not meet


def labels(chart: Chart, grid: Grid, scale: Scale) -> dict[str, Label]:
    """Return what stands beside points, by the key of their marks."""
    said = dict(chart.words)
    found = {}
    for column in grid.columns:
        for mark in _chosen(column, grid):
            found[mark.key] = _label(column, mark, said)
    if names(grid):
        found |= dict(_ends(chart, grid, scale))
    return found


def names(grid: Grid) -> bool:
    """Tell whether the series are named at their last points."""
    return (
        bool(grid.columns) and all(one.look != "column" for one in grid.columns) and several(grid)
    )


def several(grid: Grid) -> bool:
    """Tell whether there is more than one series."""
    return len({column.id for column in grid.columns}) > 1


def _chosen(column: Column, grid: Grid) -> Iterator[Mark]:
    """Yield the marks of a native series that are labelled by themselves."""
    marks = [mark for mark in column.marks if mark]
    crowd = sum(bool(m) for one in grid.columns if one.part == "main" for m in one.marks)
    if column.part in {"low", "high"}:
        shown = marks if column.part == "high" and column.look == "dots" else []
    elif column.part == "rival":
        shown = [mark for mark in marks if mark.letter or len(marks) <= MOST // 2]
    elif crowd <= MOST and (column.look != "line" or not several(grid)):
        shown = marks
    elif several(grid):
        shown = [mark for mark in marks if mark.is_future][:1]
    else:
        peak = max(marks, key=lambda mark: abs(mark.value))
        shown = [peak, *(mark for mark in marks[-1:] if mark is not peak)]
    yield from shown


def _label(column: Column, mark: Mark, said: dict[str, str]) -> Label:
    if column.part == "rival":
        return Label((mark.letter or mark.label,), "r")
    side = "outEnd" if column.look == "column" else "t"
    return Label(() if is_own(mark) else tuple(told(mark, said)), side, bold=not mark.is_future)


def _ends(chart: Chart, grid: Grid, scale: Scale) -> Iterator[tuple[str, Label]]:
    """Yield the names of series at their last points, kept apart."""
    last = [(one, marks[-1]) for one in chart.series if (marks := _drawn(one.id, grid))]
    rows = [
        (*text.fold(one.name, _CELLS)[:3], mark.label) if several(grid) else (mark.label,)
        for one, mark in last
    ]
    wanted = [scale.share(mark.value) * ROOM for _, mark in last]
    places = spread(wanted, [len(one) for one in rows], ROOM)
    for (_, mark), words, have, place in zip(last, rows, wanted, places, strict=True):
        yield mark.key, Label(words, "r", _share(place - have))


def _share(lift: float) -> float:
    return round(lift / ROOM * 0.83, 4) if abs(lift) > 2 else 0


def _drawn(id: str, grid: Grid) -> Sequence[Mark]:
    """Return the marks of a series that lie on its own line, in order."""
    own = [c for c in grid.columns if c.id == id and c.part in {"main", "ahead"}]
    return sorted((m for c in own for m in c.marks if m), key=lambda mark: (mark.start, mark.end))


def firsts(chart: Chart) -> dict[str, Label]:
    """Return the labels of the first values of a slope."""
    marks = [found[0] for one in chart.series if (found := main(one))]
    return {mark.key: Label((mark.label,), "l") for mark in marks}
