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

Labels = dict[tuple[str, str], Label]
MOST = 14
_CELLS = 22
_NEAR = 0.06  # of the axis
ROOM = 300.0  # about the height of a plot in points, for labels that must not meet


def labels(chart: Chart, grid: Grid, scale: Scale) -> Labels:
    """Return what stands beside points, by the part of their series and the key of their marks."""
    said = dict(chart.words)
    found: Labels = {}
    for column in grid.columns:
        for mark in _chosen(column, grid):
            if not _is_taken(column, mark):
                found[column.part, mark.key] = _label(column, mark, said)
    found |= _rivals(grid, scale)
    if names(grid):
        found |= dict(_ends(chart, grid, scale))
    return found


def names(grid: Grid) -> bool:
    """Tell whether the series are named at their last points, where nothing else is in the way."""
    lines = all(one.look != "column" for one in grid.columns)
    return lines and several(grid) and not _is_crowded(grid)


def _is_crowded(grid: Grid) -> bool:
    """Tell whether values that differ stand among the last ones."""
    main = [row for one in grid.columns if one.part == "main" for row in _rows(one)]
    rival = [row for one in grid.columns if one.part == "rival" for row in _rows(one)]
    return bool(main and rival) and max(rival) >= max(main) - 1


def _rows(column: Column) -> list[int]:
    return [row for row, mark in enumerate(column.marks) if mark]


def several(grid: Grid) -> bool:
    """Tell whether there is more than one series."""
    return len({column.id for column in grid.columns}) > 1


def _chosen(column: Column, grid: Grid) -> Iterator[Mark]:
    """Yield the marks of a native series that are labelled by themselves."""
    marks = [mark for mark in column.marks if mark]
    crowd = sum(bool(m) for one in grid.columns if one.part == "main" for m in one.marks)
    if column.part in {"low", "high"}:
        shown = marks if column.part == "high" else []
    elif column.part == "rival":
        shown = []
    elif crowd <= MOST and (column.look != "line" or not several(grid)):
        shown = marks
    elif several(grid):
        shown = [mark for mark in marks if mark.is_future][:1]
    else:
        peak = max(marks, key=lambda mark: abs(mark.value))
        shown = [peak, *(mark for mark in marks[-1:] if mark is not peak)]
    yield from shown


def _label(column: Column, mark: Mark, said: dict[str, str]) -> Label:
    side = "outEnd" if column.look == "column" else "t"
    return Label(() if is_own(mark) else tuple(told(mark, said)), side, bold=not mark.is_future)


def _is_taken(column: Column, mark: Mark) -> bool:
    """Tell whether a mark is labelled at the high end of its range instead."""
    return column.part == "main" and column.look == "column" and mark.is_range


def _rivals(grid: Grid, scale: Scale) -> Labels:
    """Return the letters of values that differ; those that lie close share one label."""
    found: Labels = {}
    rows = zip(*(one.marks for one in grid.columns if one.part == "rival"), strict=True)
    for row in rows:
        near: list[Mark] = []
        for mark in sorted((m for m in row if m), key=lambda m: m.value):
            if near and scale.share(mark.value) - scale.share(near[0].value) > _NEAR:
                found["rival", near[-1].key] = _together(near)
                near = []
            near.append(mark)
        if near:
            found["rival", near[-1].key] = _together(near)
    return found


def _together(marks: Sequence[Mark]) -> Label:
    letters = " ".join(mark.letter for mark in marks if mark.letter)
    return Label((letters or marks[-1].label,), "r", bold=True)


def _ends(chart: Chart, grid: Grid, scale: Scale) -> Iterator[tuple[tuple[str, str], Label]]:
    """Yield the names of series at their last points, kept apart."""
    last = [(one, marks[-1]) for one in chart.series if (marks := _drawn(one.id, grid))]
    rows = [
        (*text.fold(one.name, _CELLS)[:3], mark.label) if several(grid) else (mark.label,)
        for one, mark in last
    ]
    wanted = [scale.share(mark.value) * ROOM for _, mark in last]
    places = spread(wanted, [len(one) for one in rows], ROOM)
    for (_, mark), words, have, place in zip(last, rows, wanted, places, strict=True):
        part = "ahead" if mark.is_future else "main"
        yield (part, mark.key), Label(words, "r", _share(place - have))


def _share(lift: float) -> float:
    return round(lift / ROOM * 0.83, 4) if abs(lift) > 2 else 0


def _drawn(id: str, grid: Grid) -> Sequence[Mark]:
    """Return the marks of a series that lie on its own line, in order."""
    own = [c for c in grid.columns if c.id == id and c.part in {"main", "ahead"}]
    return sorted((m for c in own for m in c.marks if m), key=lambda mark: (mark.start, mark.end))


def firsts(chart: Chart) -> Labels:
    """Return the labels of the first values of a slope."""
    marks = [found[0] for one in chart.series if (found := main(one))]
    return {("main", mark.key): Label((mark.label,), "l") for mark in marks}
