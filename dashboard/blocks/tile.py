"""The key figures of the Overview: figure, unit, small graphic, one sentence, source."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.blocks import chips, withheld
from dashboard.blocks.briefing import add
from dashboard.core import compose, units
from dashboard.core.desk import Desk
from dashboard.core.model.front import KeyFigure
from dashboard.core.reading import Reading
from dashboard.core.state import State
from dashboard.figures import parts, share, spark

ENOUGH_FOR_A_LINE = 5


def row(desk: Desk) -> Markup:
    """Return the row of tiles."""
    figures = desk.index.record.front.key_figures
    count = {3: " br-tiles-3", 5: " br-tiles-5", 6: " br-tiles-6"}.get(len(figures), "")
    label = desk.words.t("Key figures")
    tiles = (tile(desk, figure) for figure in figures)
    return Markup(str(h.section(class_=f"br-tiles{count}", aria_label=label)[tiles]))


def tile(desk: Desk, figure: KeyFigure) -> h.Element:
    """Return one tile; the figure and the chip lead to the place where it was read."""
    reading = desk.index.picked(figure.show)
    amount, said = stated(desk, figure, reading)
    return h.article(".br-tile")[
        h.h2(".br-tile-label")[
            h.a(href=desk.link("indicators", indicator=reading.indicator))[
                desk.words.text(figure.label)
            ]
        ],
        h.p(".br-tile-figure")[
            amount, h.i(class_="br-close" if said.startswith("%") else None)[said]
        ],
        graphic(desk, figure, reading),
        h.p(".br-tile-reading")[desk.words.text(figure.reading)],
        parts.caveat(desk.words.text(figure.caveat)) if figure.caveat else None,
        withheld.of_reading(desk, reading),
        chips.of_reading(desk, reading),
        add.sign(desk, State(indicator=reading.indicator), desk.words.text(figure.label)),
    ]


def stated(desk: Desk, figure: KeyFigure, reading: Reading) -> tuple[str, str]:
    """Return a tile's amount with sign and qualifier, and its unit, or what it is part of."""
    unit = desk.index.book.unit(reading.indicator)
    amount = desk.words.amount(reading.low, reading.high, reading.qualifier, unit)
    signed = f"+{amount}" if figure.sign else amount
    if not figure.of:
        return signed, desk.words.unit(unit)[1]
    whole = desk.index.picked(figure.of)
    total = desk.words.value(
        whole.low, whole.high, whole.qualifier, desk.index.book.unit(whole.indicator)
    )
    return signed, desk.words.t("of {whole}", whole=total)


def is_series(desk: Desk, figure: KeyFigure, reading: Reading) -> bool:
    """Tell whether a tile's graphic is the line of its series."""
    if figure.of or figure.before or desk.index.book.unit(reading.indicator) == "percent":
        return False
    return len(desk.index.book.main(reading.indicator)) >= ENOUGH_FOR_A_LINE


def graphic(desk: Desk, figure: KeyFigure, reading: Reading) -> Markup:
    """Return the tile's small graphic: part of a whole, before and after, or the series."""
    chart = compose.small(desk.index, reading.indicator, desk.words)
    role = chart.series[0].role
    extent = reading.low, reading.high
    about = reading.qualifier == "approx"
    if figure.of:
        whole = desk.index.picked(figure.of)
        return share.part(
            extent, whole.value * _scale(desk, whole, reading), chart.alt, role, about
        )
    if figure.before:
        before = desk.index.picked(figure.before)
        times = _scale(desk, before, reading)
        return share.before_after(
            (before.low * times, before.high * times), extent, chart.alt, role
        )
    if desk.index.book.unit(reading.indicator) == "percent":
        return share.part(extent, 100, chart.alt, role, about)
    if is_series(desk, figure, reading):
        return spark.spark(chart)
    return share.missing(desk.words.t("no earlier value in the record"))


def _scale(desk: Desk, reading: Reading, other: Reading) -> float:
    """Return what one reading's numbers are multiplied by to be in the other's unit."""
    book = desk.index.book
    return units.factor(book.unit(reading.indicator), book.unit(other.indicator))
