"""What changed in the record while it was served: each edition beside the one before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.core import diff, unsaid

if TYPE_CHECKING:
    from datetime import datetime

    from dashboard.core.diff import Difference
    from dashboard.core.select import Index
    from dashboard.core.unsaid import Name

MOST = 20  # changes that are kept
MOST_ENTRIES = 50  # of each of them


@dataclass(frozen=True)
class Change:
    """One edition in place of another.

    Attributes:
        at: When the server began to serve it.
        before, after: The two versions of the record.
        counts: How many entries were added, revised, reflagged and removed.
        entries: The first of them.
    """

    at: datetime
    before: str
    after: str
    counts: tuple[tuple[diff.Kind, int], ...]
    entries: tuple[Difference, ...]

    @property
    def rest(self) -> int:
        """Return how many entries are not kept."""
        return sum(number for _, number in self.counts) - len(self.entries)

    def __str__(self) -> str:
        """Return the counts as a log has them: `1 added, 2 revised, 0 reflagged, 0 removed`."""
        return counted(self.counts)


def change(old: Index, new: Index, at: datetime, hidden: frozenset[Name] = frozenset()) -> Change:
    """Return what an edition changes, as far as it names nothing hidden."""
    found = tuple(unsaid.said(diff.diff(old, new), hidden))
    return Change(at, old.version, new.version, counts(found), found[:MOST_ENTRIES])


def counts(found: tuple[Difference, ...]) -> tuple[tuple[diff.Kind, int], ...]:
    """Return how many differences there are of each kind."""
    number = Counter(one.kind for one in found)
    return tuple((kind, number[kind]) for kind in diff.KINDS)


def counted(counts: tuple[tuple[diff.Kind, int], ...]) -> str:
    """Return counts in a line."""
    return ", ".join(f"{number} {kind}" for kind, number in counts)


def less(change: Change, hidden: frozenset[Name]) -> Change:
    """Return a change without what is hidden by now."""
    entries = tuple(unsaid.said(change.entries, hidden))
    gone = Counter(one.kind for one in change.entries)
    gone.subtract(one.kind for one in entries)
    kept = tuple((kind, number - gone[kind]) for kind, number in change.counts)
    return replace(change, entries=entries, counts=kept)


def listed(change: Change, before: tuple[Change, ...]) -> tuple[Change, ...]:
    """Return the changes with one more, the newest first, as many as are kept.

    A change in which nothing differs is none: a mark that was taken out, or whose time passed, is
    not for the public to know.
    """
    return (change, *before)[:MOST] if change.entries else before
