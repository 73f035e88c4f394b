"""The sources behind events in one line: outlets with dates and grades; of many, how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.core.desk import Desk
    from dashboard.core.model.events import Event

FEW = 3


def sources(events: Iterable[Event]) -> tuple[str, ...]:
    """Return the ids of the sources of some events, each once."""
    return tuple(dict.fromkeys(cite.source for event in events for cite in event.cite))


def line(desk: Desk, ids: Sequence[str], few: int = FEW, rest: str = "") -> str:
    """Return the sources by name where they are few, else how many and of which grades.

    Args:
        desk: What the picture is made from.
        ids: The sources.
        few: How many are named.
        rest: Where the others stand by name.
    """
    words = desk.words
    found = [desk.index.sources[id] for id in ids]
    if len(found) <= few:
        return words.t("; ").join(
            words.t("{outlet} ({grade})", outlet=words.outlet(one), grade=one.grade)
            for one in found
        )
    grades = sorted({one.grade for one in found})
    said = words.t("{n} sources, graded {best} to {worst}", n=words.number(len(found)),
                   best=grades[0], worst=grades[-1])  # fmt: skip
    return words.t("; ").join(filter(None, (said, rest)))
