"""Marks on what the public does not see; nothing of this is on a page of the public's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from dashboard.core import marking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.desk import Desk
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index


def mark(desk: Desk, section: str, id: str) -> h.Node:
    """Return the mark of an entry, with the time of its release; none if the public sees it.

    Args:
        desk: What the page is made from.
        section: `indicators`, `events`, `routes`, `sources` or `stories`.
        id: Of the entry.
    """
    if not desk.index.is_withheld(section, id):
        return None
    entry = next(one for one in getattr(desk.index.record, section) if one.id == id)
    return _chip(marking.said(entry, desk.words))


def of_reading(desk: Desk, reading: Reading) -> h.Node:
    """Return the mark of a value; none if the public sees it."""
    index = desk.index
    if not index.is_kept_back(reading):
        return None
    given, owner = reading.observation, index.indicators[reading.indicator]
    own = given is not None and (given.draft or given.embargo)
    is_owner = not own and index.is_withheld("indicators", owner.id)
    return _chip(marking.said(owner if is_owner else given, desk.words))


def _chip(said: str) -> h.Element:
    return h.span(".br-withheld")[said]


def notice(desk: Desk) -> Markup:
    """Return why a view of withheld entries cannot be taken along."""
    said = desk.words.t(
        "This view holds entries that the public does not see. Its picture, files, citation and"
        " embed can be had once they are released."
    )
    return Markup(str(h.p(".br-notice", role="note")[said]))


def is_in_view(desk: Desk) -> bool:
    """Tell whether the view holds anything that the public does not see as it is here."""
    whole, public = desk.index, desk.index.public
    return public is not None and list(_seen(desk, whole)) != list(_seen(desk, public))


def _seen(desk: Desk, index: Index) -> Iterator[object]:
    """Yield what the view shows of a record."""
    state, record = desk.state, index.record
    if state.page == "map":
        yield from (record.routes, record.network)
    elif state.page == "timeline":
        yield from (record.events, record.stories)
    elif state.page == "evidence":
        yield from (record.sources, record.checks, index.disagreements())
    elif state.page == "indicators" and not state.indicator:
        yield record.indicators
    for id in _shown(desk, index):
        yield index.indicators.get(id)
        yield index.book.readings(id) if id in index.indicators else None
        yield index.events_of(id)


def _shown(desk: Desk, index: Index) -> Iterator[str]:
    """Yield the indicators that the view shows."""
    state, front = desk.state, index.record.front
    if state.page == "overview":
        yield from (figure.show.indicator for figure in front.key_figures)
        yield front.lead
    elif state.indicator and state.page == "indicators":
        chosen = desk.index.indicators[state.indicator]
        yield from (chosen.id, *chosen.beside)
