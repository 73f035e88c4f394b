"""One figure large, as a link's card has it: of an indicator, or a tile of the Overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks import indicator as indicators
from dashboard.core import captions, facts
from dashboard.exports.plates import inks, large, written
from dashboard.exports.plates.large import Large
from dashboard.exports.plates.matter import Matter, Subject, larger

if TYPE_CHECKING:
    from dashboard.core.desk import Desk
    from dashboard.core.model.front import KeyFigure
    from dashboard.core.model.indicators import Indicator
    from dashboard.core.reading import Reading
    from dashboard.exports.plates.view import View


def of_indicator(view: View, indicator: Indicator) -> Subject:
    """Return the card of an indicator: the value whose card is open, else its latest."""
    desk = view.desk
    pinned = desk.index.reading(indicator.id, desk.state.pin) if desk.state.pin else None
    reading = pinned or indicators.latest(desk, indicator)
    matter = Matter(
        headline=captions.headline(indicator, desk.words),
        subtitle=desk.words.text(indicator.definition),
        source=captions.source_line(desk.index, [reading], desk.words) if reading else "",
        note=desk.words.text(indicator.note) if indicator.note else "",
    )
    if reading is None:
        return Subject(matter, lambda area, plot: "", matter.headline, indicator.id)
    return _subject(view, matter, large.of_reading(desk, reading), reading, ())


def of_tile(view: View, figure: KeyFigure) -> Subject:
    """Return a tile of the Overview as a card."""
    desk, words = view.desk, view.desk.words
    reading = desk.index.picked(figure.show)
    beside = [desk.index.picked(pick) for pick in (figure.of, figure.before) if pick]
    matter = Matter(
        headline=words.text(figure.label),
        subtitle=words.text(figure.reading),
        source=captions.source_line(desk.index, [reading, *beside], words),
    )
    return _subject(view, matter, large.of_tile(desk, figure, reading), reading, tuple(beside))


def _subject(
    view: View, matter: Matter, shown: Large, reading: Reading, beside: tuple[Reading, ...]
) -> Subject:
    readings = (reading, *beside)
    return Subject(
        matter=matter,
        draw=lambda area, plot: shown.draw(area, larger(view.size), inks.palette(view)),
        alt=_alt(view.desk, matter, reading),
        name=reading.indicator,
        sources=written.sources(view.desk.index, readings),
        shown=written.shown(readings),
        beside=True,
    )


def _alt(desk: Desk, matter: Matter, reading: Reading) -> str:
    title = desk.words.text(desk.index.indicators[reading.indicator].title)
    value = facts.stated(desk.index, reading, desk.words)
    said = desk.words.t("{value} in {period}", value=value,
                        period=desk.words.period(reading.period))  # fmt: skip
    return desk.words.t("; ").join(dict.fromkeys((matter.headline, title, said)))
