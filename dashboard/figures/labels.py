"""Words in a plot: names, values, letters, and what a status means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures import points, text
from dashboard.figures.axis import NARROW, middle, moment
from dashboard.figures.layer import Layer, Part, note
from dashboard.figures.spot import apart

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dashboard.core.chart import Chart, Mark, Series
    from dashboard.figures.axis import Axes
    from dashboard.figures.hues import Hue
    from dashboard.figures.spot import Box
    from dashboard.figures.theme import Palette

_LINE, _DISC, _MOST_FLAGS = 17, 17, 4
_ASIDE, _LETTER = -11, 12  # of a letter beside its mark: how far, and how large
# Statistical offices print the same small letters beside provisional, estimated and broken figures.
FLAGS = {"P": "p", "E": "e", "B": "b", "I": "i", "U": "u"}


def signs(chart: Chart, axes: Axes, palette: Palette, said: Collection[str] = frozenset()) -> Layer:
    """Return small letters at provisional and estimated marks, and words at what is to come.

    Args:
        chart: What is drawn.
        axes: Where.
        palette: In which colours.
        said: Keys of the marks whose labels carry their letter already.
    """
    marks = [mark for one in chart.series for mark in points.main(one)]
    flagged = [
        mark for one in chart.series for mark in _flagged(points.main(one)) if mark.key not in said
    ]
    free = apart([_place(mark, axes) for mark in flagged], _LINE)
    style = {"yshift": 9, "size": 11, "color": palette.ink3, "name": "status"}
    notes = [
        note(FLAGS[mark.status], middle(mark), mark.high, palette, **style)
        for mark, room in zip(flagged, free, strict=True)
        if room
    ]
    words = dict(chart.words)
    for status in ("T", "F"):
        first = next((mark for mark in marks if mark.status == status), None)
        if first and words.get(status):
            notes.append(_word(words[status], first, axes, palette))
    return Layer(notes=tuple(notes))


def _flagged(marks: Sequence[Mark]) -> list[Mark]:
    """Return the last few marks with a letter: a series of estimates need not say so at each."""
    return [mark for mark in marks if mark.status in FLAGS][-_MOST_FLAGS:]


def value(mark: Mark) -> str:
    """Return a mark's value in bold, with the small letter of its status."""
    flag = f"<sup> {FLAGS[mark.status]}</sup>" if mark.status in FLAGS else ""
    return f"<b>{text.safe(mark.label)}</b>{flag}"


def letters(
    chart: Chart,
    axes: Axes,
    palette: Palette,
    hues: Sequence[Hue],
    taken: Sequence[Box] = (),
) -> Layer:
    """Return the letters of main values that a rival disputes, beside their marks.

    Args:
        chart: What is drawn.
        axes: Where.
        palette: In which colours.
        hues: Of each series.
        taken: Rooms on a phone in which no letter stands.
    """
    pairs = _lettered(chart, hues)
    places = [_place(mark, axes) for mark, _ in pairs]
    free = apart([(x + _ASIDE, y) for x, y in places], _LETTER, taken)
    notes = [
        note(
            f"<b>{text.safe(mark.letter)}</b>",
            middle(mark),
            mark.high,
            palette,
            xshift=_ASIDE,
            size=12,
            color=hue.words,
        )
        for (mark, hue), room in zip(pairs, free, strict=True)
        if room
    ]
    return Layer(notes=tuple(notes))


def _lettered(chart: Chart, hues: Sequence[Hue]) -> list[tuple[Mark, Hue]]:
    return [
        (mark, hue)
        for one, hue in zip(chart.series, hues, strict=True)
        for mark in points.main(one)
        if mark.letter
    ]


def _place(mark: Mark, axes: Axes) -> tuple[float, float]:
    return axes.x(middle(mark), NARROW), axes.y(mark.high)


def names(pairs: Sequence[tuple[Series, Hue]], axes: Axes, palette: Palette) -> Layer:
    """Return the series' names and last values in their colours, one under another at the top."""
    notes = []
    line = 0
    for one, hue in pairs:
        marks = points.main(one)
        rows = [f"<b>{text.safe(row)}</b>" for row in _rows(one)]
        rows[-1] += f" {text.safe(marks[-1].label)}" if marks else ""
        for row in rows:
            top = axes.top - axes.rise(9 + _LINE * line)
            style = {"color": hue.words, "xanchor": "right", "yanchor": "middle", "name": "label"}
            notes.append(note(row, axes.right, top, palette, xshift=-4, **style))
            line += 1
    return Layer(notes=tuple(notes))


def head(chart: Chart) -> int:
    """Return the height that the names of a chart's series take above the plot, in pixels."""
    alone = len(chart.series) == 1
    return 36 if alone else 20 + _LINE * sum(len(_rows(one)) for one in chart.series)


def _rows(series: Series) -> list[str]:
    return text.fold(series.name, 40)[:2]


def discs(
    chart: Chart, axes: Axes, hues: Sequence[Hue], palette: Palette, spots: Mapping[str, float]
) -> Layer:
    """Return the letters of disputed columns, in discs within the solid part of the column."""
    pairs = _lettered(chart, hues)
    if not pairs:
        return Layer()
    marks = [mark for mark, _ in pairs]
    beside = points.beside(*chart.series)
    trace = points.points(marks, "letter", pairs[0][1], palette, _DISC) | {
        "mode": "markers+text",
        "x": [moment(spots.get(mark.key, middle(mark))) for mark in marks],
        "y": [_clear(mark, beside, axes) for mark in marks],
        "text": [f"<b>{text.safe(mark.letter)}</b>" for mark in marks],
        "textfont": {"size": 11, "color": [hue.words for _, hue in pairs]},
        "marker": {"opacity": 1, "symbol": "circle", "size": _DISC, "color": palette.page},
    }
    return Layer(traces=(trace,))


def _clear(mark: Mark, beside: Sequence[Mark], axes: Axes) -> float:
    """Return a height within a column where its letter hides no rival's."""
    step = axes.rise(_DISC + 3)
    near = sorted(one.high for one in beside if one.start <= mark.end and mark.start <= one.end)
    height = mark.low - axes.rise(_DISC)
    for value in reversed(near):
        if abs(value - height) < step:
            height = value - step
    return height


def _word(word: str, mark: Mark, axes: Axes, palette: Palette) -> Part:
    """Return a status's word beneath its first mark, kept inside at the right edge."""
    place = axes.x(middle(mark), NARROW)
    over = max(0.0, place + text.width(word, 12) / 2 - NARROW + 2)
    style = {"yanchor": "top", "yshift": -7, "xshift": -round(over), "name": "status"}
    said = text.safe(word)
    return note(said, middle(mark), mark.low, palette, size=12, color=palette.ink3, **style)
