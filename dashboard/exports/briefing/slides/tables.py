"""The workbook of a native chart, and the references from its series to the workbook's cells."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from dashboard.core.labels import say
from dashboard.exports.briefing.slides import caches
from dashboard.exports.briefing.slides.workbook import SHEET, column, serial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from dashboard.core.chart import Mark
    from dashboard.core.words import Words
    from dashboard.exports.briefing.slides.grid import Column, Grid
    from dashboard.exports.briefing.slides.spans import Span
    from dashboard.exports.briefing.slides.workbook import Cell

NAMED = {
    "main": say("{name}"), "ahead": say("{name}: plan or forecast"),
    "rival": say("{name}: rival value"), "low": say("{name}: low end of the range"),
    "high": say("{name}: high end of the range"),
}  # fmt: skip


def points(one: Column, made: Grid) -> Sequence[Mark | None]:
    """Return the marks of a series in the rows that it has in the workbook."""
    return [found[1] if found else None for found in _broken(one)] if made.by_day else one.marks


def order(given: Sequence[Column]) -> list[Column]:
    """Return the native series in the order in which they are laid on one another."""
    back = [one for one in given if one.look == "column" and one.part == "high"]
    bars = [one for one in given if one.look == "column" and one.part != "high"]
    return [*back, *bars, *(one for one in given if one.look != "column")]


def wide(
    made: Grid, words: Words, source: Callable[[Mark], str]
) -> tuple[list[list[Cell]], list[Mapping[str, str]]]:
    """Return a row for each period, a column for each series, then the sources; and references."""
    ordered = order(made.columns)
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


def long(
    made: Grid, words: Words, source: Callable[[Mark], str]
) -> tuple[list[list[Cell]], list[Mapping[str, str]]]:
    """Return a row for each value, series under series; an empty row where a line breaks."""
    head = (say("Series"), say("Period"), say("Middle of the period"), say("Value"), say("Source"))
    rows: list[list[Cell]] = [[words.t(title) for title in head]]
    refs: list[Mapping[str, str]] = []
    for one in order(made.columns):
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
    cache = caches.words(values)
    return f"<c:strRef><c:f>{SHEET}!{place}</c:f><c:strCache>{cache}</c:strCache></c:strRef>"


def _numbers(place: str, values: Sequence[float | None], form: str = "General") -> str:
    cache = caches.points(values, form)
    return f"<c:numRef><c:f>{SHEET}!{place}</c:f><c:numCache>{cache}</c:numCache></c:numRef>"
