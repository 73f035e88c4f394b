"""The formats in which events go out, by the names that the command knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.events import atom, ics, nested, table, timelinejs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.core.model.events import Event
    from dashboard.core.select import Index
    from dashboard.core.words import Words

FORMATS: dict[str, Callable[[Index, Words, Sequence[Event], str], bytes]] = {
    "timelinejs": timelinejs.timelinejs,
    "atom": atom.atom,
    "ics": ics.icalendar,
    "csv": table.csv,
    "json": nested.json,
}
