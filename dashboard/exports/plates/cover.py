"""A page by its title, for those that have no picture of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks import titles
from dashboard.exports.plates import inks, pieces
from dashboard.exports.plates.letters import Style
from dashboard.exports.plates.matter import Matter, Subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.desk import Desk
    from dashboard.exports.plates.matter import Area
    from dashboard.exports.plates.view import View


def subject(view: View) -> Subject:
    """Return the plate of a page: its title, what it says, and how much the record holds."""
    desk = view.desk
    dyad = desk.words.text(desk.index.record.front.title)
    matter = Matter(
        headline=titles.about(desk),
        subtitle=titles.description(desk),
        source=desk.words.t("each value's own, on its page"),
        kicker=dyad,
    )
    counts = tuple(_counts(desk))
    return Subject(
        matter=matter,
        draw=lambda area, plot: _numbers(view, counts, area),
        alt=desk.words.t("{outlet}: {claim}", outlet=matter.headline, claim=matter.subtitle),
        name=desk.state.page,
        beside=view.size.card,
    )


def _counts(desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield how much the record holds of each kind, and what that is called."""
    record, words = desk.index.record, desk.words
    for found, said in (
        (record.indicators, words.t("indicators")),
        (record.events, words.t("dated events")),
        (record.sources, words.t("sources")),
        (record.routes, words.t("routes")),
    ):
        yield words.number(len(found)), said


def _numbers(view: View, counts: tuple[tuple[str, str], ...], area: Area) -> str:
    """Return the counts large, in a row or a square, between hairlines."""
    colours, size = inks.palette(view), view.size
    columns = len(counts) if area.width > 3 * area.height else 2
    rows = -(-len(counts) // columns)
    wide, tall = area.width / columns, min(area.height / rows, size.headline * 3.2)
    top = area.y + (area.height - tall * rows) / 2
    number = Style(min(size.headline * 1.5, tall * 0.5), 600, serif=True)
    label = Style(size.label * 1.04)
    drawn = []
    for index, (count, said) in enumerate(counts):
        x, y = area.x + wide * (index % columns), top + tall * (index // columns)
        drawn.append(pieces.hairline(x, x + wide - size.label * 1.5, y, colours.control))
        base = y + tall * 0.26 + number.size * 0.5
        drawn.append(pieces.said(count, x, base, number, colours.ink))
        drawn.append(pieces.said(said, x, base + label.line, label, colours.ink2))
    return "".join(drawn)
