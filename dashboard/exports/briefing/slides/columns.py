"""The native series of a chart as ChartML: points, their looks and labels, where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.exports.briefing.slides import caches, drawing
from dashboard.exports.briefing.slides.drawing import Run
from dashboard.figures.points import is_point
from dashboard.figures.theme import mix

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.core.chart import Mark
    from dashboard.exports.briefing.slides.drawing import Dash
    from dashboard.exports.briefing.slides.grid import Column
    from dashboard.figures.theme import Palette

_SYMBOLS = {"at-least": "triangle", "at-most": "diamond"}


@dataclass(frozen=True)
class Label:
    """What stands beside a point.

    Attributes:
        rows: Lines of words; none shows the point's own number.
        side: `t`, `r`, `l`, `b`, `outEnd` or `inEnd`.
        lift: How far it is moved up from there, as a share of the chart's height.
    """

    rows: tuple[str, ...] = ()
    side: str = "t"
    lift: float = 0
    bold: bool = False


@dataclass(frozen=True)
class Ink:
    """What all series of a chart share: colours, language, size of words."""

    palette: Palette
    ground: str
    lang: str
    size: float


def series(
    place: int, column: Column, marks: Sequence[Mark | None], refs: Mapping[str, str],
    labels: Mapping[tuple[str, str], Label], ink: Ink,
) -> str:  # fmt: skip
    """Return a native series.

    Args:
        place: Its number in the chart.
        column: What it shows.
        marks: Its points, in the order of the rows that the references name.
        refs: ChartML of its name, its periods and its values: `tx`, `cat`, `val`.
        labels: What stands beside its points, by part and key of the mark.
        ink: What the series of the chart share.
    """
    bars = column.look == "column"
    points = "".join(_point(at, column, mark, ink) for at, mark in enumerate(marks) if mark)
    said = "".join(
        _label(at, column, label, ink)
        for at, mark in enumerate(marks)
        if mark and (label := labels.get((column.part, mark.key)))
    )
    head = '<c:invertIfNegative val="0"/>' if bars else _marker(column, None, ink)
    foot = "" if bars else '<c:smooth val="0"/>'
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>{refs["tx"]}'
        f"<c:spPr>{_shape(column, ink)}</c:spPr>"
        f"{head}{points}"
        f"<c:dLbls>{said}{_flags(False)}</c:dLbls>{_errors(column, marks, ink)}"
        f"{refs['cat']}{refs['val']}{foot}</c:ser>"
    )


def _shape(column: Column, ink: Ink) -> str:
    """Return the look of a whole series."""
    hue = column.hue
    if column.look == "column":
        if column.part == "high":
            return drawing.hatch(hue.fill, ink.ground) + drawing.line("", 0)
        return drawing.fill(hue.fill) + drawing.line("", 0)
    if column.look == "dots" or column.part == "rival":
        return drawing.line("", 0)
    dash: Dash = "sysDash" if column.part == "ahead" else "dash" if column.computed else "solid"
    return drawing.line(hue.line, 2 if dash != "solid" else 2.25, dash)


def _point(at: int, column: Column, mark: Mark, ink: Ink) -> str:
    """Return the look of a point that differs from its series', as its value is less firm."""
    if column.look == "column":
        shape = _soft(column, mark, ink) if column.part == "main" else ""
        inner = f'<c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{shape}</c:spPr>'
        return f'<c:dPt><c:idx val="{at}"/>{inner}</c:dPt>' if shape else ""
    if column.part in {"low", "high"} or _is_plain(column, mark):
        return ""
    return f'<c:dPt><c:idx val="{at}"/>{_marker(column, mark, ink)}<c:bubble3D val="0"/></c:dPt>'


def _is_plain(column: Column, mark: Mark) -> bool:
    return column.part == "main" and mark.qualifier == "exact" and not mark.is_future


def _soft(column: Column, mark: Mark, ink: Ink) -> str:
    """Return the fill of a column that is no firm figure: a plan's outline, a forecast's dashes."""
    hue = column.hue
    if mark.status == "T":
        return drawing.fill(ink.ground) + drawing.line(hue.line, 1.5)
    if mark.status == "F":
        return drawing.fill(hue.fill, 0.15) + drawing.line(hue.line, 1.5, "sysDash")
    return drawing.fill(hue.fill, 0.6) if mark.qualifier == "approx" else ""


def _marker(column: Column, mark: Mark | None, ink: Ink) -> str:
    """Return a point's mark: filled where firm, hollow where approximate, planned or a rival."""
    hue, part = column.hue, column.part
    if part in {"low", "high"}:
        return _symbol("dash", 9, hue.line, hue.line)
    plain = "square" if column.role == "second" else "circle"
    hollow = part in {"rival", "ahead"} or (mark is not None and mark.qualifier == "approx")
    line = hue.line
    symbol = _SYMBOLS.get(mark.qualifier, plain) if mark else plain
    size = 8 if hollow or symbol in _SYMBOLS.values() else 7 if column.look == "dots" else 5
    # Some programs draw no outline where a series has no line, so a hollow mark is pale.
    return _symbol(symbol, size, mix(ink.ground, line, 0.3) if hollow else line, line)


def _symbol(symbol: str, size: int, ground: str, line: str) -> str:
    shape = drawing.fill(ground) + drawing.line(line, 1.5)
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{size}"/>'
        f"<c:spPr>{shape}</c:spPr></c:marker>"
    )


def _label(at: int, column: Column, label: Label, ink: Ink) -> str:
    colour = column.hue.line
    place = (
        f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{-label.lift:.4f}"/></c:manualLayout>'
        "</c:layout>"
        if label.lift
        else ""
    )
    words = [
        Run(row, ink.size, colour, label.bold or not at_) for at_, row in enumerate(label.rows)
    ]
    align = "l" if label.side == "r" else "ctr"
    said = "".join(drawing.paragraph([word], ink.lang, align) for word in words)
    body = '<a:bodyPr wrap="none" lIns="36000" rIns="0" tIns="0" bIns="0"/>'
    rich = f"<c:tx><c:rich>{body}<a:lstStyle/>{said}</c:rich></c:tx>" if said else ""
    plain = Run("", ink.size, colour, bold=True)
    looked = (
        f"<c:txPr>{body}<a:lstStyle/><a:p><a:pPr>{drawing.look(plain, ink.lang, 'defRPr')}</a:pPr>"
        f'<a:endParaRPr lang="{ink.lang}"/></a:p></c:txPr>'
    )
    shown = "" if said else '<c:numFmt formatCode="General" sourceLinked="0"/>'
    clear = f"<c:spPr>{drawing.NONE}{drawing.line('', 0)}</c:spPr>"
    return (
        f'<c:dLbl><c:idx val="{at}"/>{place}{rich}{shown}{clear}{"" if said else looked}'
        f'<c:dLblPos val="{label.side}"/>{_flags(True)}</c:dLbl>'
    )


def _flags(value: bool) -> str:
    shown = {"Val": value}
    parts = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    return "".join(f'<c:show{part} val="{int(shown.get(part, False))}"/>' for part in parts)


def _errors(column: Column, marks: Sequence[Mark | None], ink: Ink) -> str:
    """Return the upright bars from the low to the high end of ranges."""
    if column.part != "low":
        return ""
    far = [mark.high - mark.low if mark else None for mark in marks]
    plus = caches.literal(far)
    shape = drawing.line(column.hue.line, 1.75)
    return (
        '<c:errBars><c:errDir val="y"/><c:errBarType val="plus"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="1"/><c:plus>{plus}</c:plus><c:spPr>{shape}</c:spPr></c:errBars>'
    )


def told(mark: Mark, said: Mapping[str, str]) -> Iterator[str]:
    """Yield the lines of a point's own label: its letter, value, and whether it is a plan."""
    yield " ".join(filter(None, (mark.letter, mark.label)))
    if mark.is_future:
        yield said[mark.status]


def is_own(mark: Mark) -> bool:
    """Tell whether a point's number says all there is to say of it."""
    exact = mark.qualifier == "exact" and not mark.is_future and not mark.letter
    return exact and is_point(mark) and not mark.is_range
