"""A figure set large with its unit, its period and the small graphic of a tile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.blocks import tile
from dashboard.core import compose, facts
from dashboard.exports.plates import letters, pieces
from dashboard.exports.plates.letters import Style
from dashboard.exports.plates.matter import Area
from dashboard.exports.plates.nested import nested
from dashboard.figures import multiples, share

if TYPE_CHECKING:
    from dashboard.core.chart import Chart
    from dashboard.core.desk import Desk
    from dashboard.core.model.front import KeyFigure
    from dashboard.core.reading import Reading
    from dashboard.exports.plates.sizes import Size
    from dashboard.figures.theme import Palette

_CLOSE, _GREATEST = 0.5, 3.1  # the unit's size beside the figure's; the figure's in headlines
_BAR, _SERIES = 20, (300, 62)


@dataclass(frozen=True)
class Large:
    """What a card shows of one reading.

    Attributes:
        amount: The figure, with its qualifier.
        unit: Its unit, or what it is part of.
        period: The time that it is of, and how firm it is.
        caveat: What must stand beside it; empty where there is nothing.
        bar: The tile's bar, as svg; empty where a series stands in its place.
        series: The chart behind the figure, where a series is drawn.
    """

    amount: str
    unit: str
    period: str
    caveat: str = ""
    bar: str = ""
    series: Chart | None = None

    def draw(self, area: Area, size: Size, colours: Palette) -> str:
        """Return the figure with all that belongs to it, in the middle of an area."""
        label = Style(size.label * 1.05)
        tall = min(size.headline * _GREATEST, area.height * 0.5)
        number = self._number(area, tall)
        inline = self._beside(area, number)
        below = 0 if inline else label.line
        graphic = size.label * (1.7 if self.bar else 4.6 if self.series else 0)
        caveat = letters.balance(self.caveat, area.width - label.size * 1.6, label)
        rows = 1 + len(caveat) + (1 if self.series else 0)
        whole = number.size + below + graphic + label.line * rows + size.label * 1.6
        y = area.y + max((area.height - whole) / 2, 0) + number.size * 0.76
        drawn = [pieces.said(self.amount, area.x, y, number, colours.ink)]
        y = self._unit(drawn, area, y, number, label, inline, colours)
        y += label.line
        drawn.append(pieces.said(self.period, area.x, y, label, colours.ink2))
        y += size.label * 0.8
        y = self._graphic(drawn, Area(area.x, y, area.width, graphic), label, colours)
        if caveat:
            drawn.append(_caveat(caveat, area.x, y + size.label * 0.5, label, colours))
        return "".join(drawn)

    def _number(self, area: Area, tall: float) -> Style:
        most = Style(tall, 600, serif=True, leading=1)
        share = min(area.width * 0.97 / max(most.width(self.amount + self._tight), 1), 1)
        return Style(tall * share, 600, serif=True, leading=1)

    @property
    def _tight(self) -> str:
        return "%" if self.unit.startswith("%") else ""

    def _beside(self, area: Area, number: Style) -> bool:
        """Tell whether the unit has room beside the figure."""
        wide = number.width(self.amount) + self._small(number).width(self.unit) + number.size * 0.14
        return wide <= area.width

    def _small(self, number: Style) -> Style:
        if self._tight == self.unit:
            return Style(number.size * _CLOSE, 600, serif=True)
        return Style(max(number.size * 0.26, 12))

    def _unit(
        self, drawn: list[str], area: Area, y: float, number: Style, label: Style, inline: bool,
        colours: Palette,
    ) -> float:  # fmt: skip
        """Draw the unit beside the figure or beneath it; return the base line reached."""
        small = self._small(number)
        gap = number.size * (0.04 if self._tight == self.unit else 0.12)
        if inline:
            x = area.x + number.width(self.amount) + gap
            drawn.append(pieces.said(self.unit, x, y, small, colours.ink2))
            return y + _under(number, label) - label.line
        y += _under(number, label)
        drawn.append(pieces.said(self.unit, area.x, y, label, colours.ink2))
        return y

    def _graphic(self, drawn: list[str], area: Area, label: Style, colours: Palette) -> float:
        """Draw the bar or the series; return the lower edge reached."""
        if self.bar:
            wide = area.width * _BAR / area.height
            drawn.append(nested(self.bar, area, (wide, _BAR)))
        elif self.series:
            tall = round(_SERIES[0] * area.height / area.width)
            inner = multiples.bare(self.series, (_SERIES[0], tall), 4)
            drawn.append(nested(inner, area, (_SERIES[0], tall)))
            first, last = str(self.series.start.year), str(self.series.end.year)
            low = area.bottom + label.line * 0.85
            drawn.append(pieces.said(first, area.x, low, label, colours.ink3))
            drawn.append(pieces.said(last, area.right, low, label, colours.ink3, "end"))
            return area.bottom + label.line
        return area.bottom


def _under(number: Style, label: Style) -> float:
    """Return how far beneath a large figure's base line the next one lies."""
    return number.size * 0.2 + label.size * 0.9


def _caveat(lines: list[str], x: float, y: float, style: Style, colours: Palette) -> str:
    """Return a caveat behind its mark."""
    side = style.size * 1.05
    top = y + (style.line - side) / 2
    mark = (
        f'<rect x="{x:.2f}" y="{top:.2f}" width="{side:.2f}" height="{side:.2f}" rx="1.5"'
        f' fill="{colours.caution}"/>'
    )
    bold = Style(style.size * 0.85, 700)
    sign = pieces.said("!", x + side / 2, top + side * 0.78, bold, colours.page, "middle")
    return mark + sign + pieces.block(lines, x + side * 1.5, y, style, colours.ink2)


def of_reading(desk: Desk, reading: Reading) -> Large:
    """Return a reading set large, with its share of a whole or the series it belongs to."""
    words, book = desk.words, desk.index.book
    unit = book.unit(reading.indicator)
    digits = facts.rounding(desk.index, reading, unit)
    chart = compose.small(desk.index, reading.indicator, words)
    enough = len(book.main(reading.indicator)) >= tile.ENOUGH_FOR_A_LINE
    is_share = unit == "percent" and 0 <= reading.low <= reading.high <= 100
    return Large(
        amount=words.amount(reading.low, reading.high, reading.qualifier, unit, digits),
        unit=words.unit(unit)[1],
        period=_period(desk, reading),
        bar=_part(reading, chart) if is_share and not enough else "",
        series=chart if enough else None,
    )


def _part(reading: Reading, chart: Chart) -> str:
    about, role = reading.qualifier == "approx", chart.series[0].role
    return str(share.part((reading.low, reading.high), 100, chart.alt, role, about))


def of_tile(desk: Desk, figure: KeyFigure, reading: Reading) -> Large:
    """Return a tile's figure set large, with the tile's own graphic."""
    words = desk.words
    amount, unit = tile.stated(desk, figure, reading)
    series = tile.is_series(desk, figure, reading)
    chart = compose.small(desk.index, reading.indicator, words) if series else None
    return Large(
        amount=amount,
        unit=unit,
        period=_period(desk, reading),
        caveat=words.text(figure.caveat) if figure.caveat else "",
        bar="" if series else str(tile.graphic(desk, figure, reading)),
        series=chart,
    )


def _period(desk: Desk, reading: Reading) -> str:
    firm = facts.firmness(reading, desk.words)
    when = desk.words.period(reading.period)
    return desk.words.t("{period} ({firmness})", period=when, firmness=firm) if firm else when
