"""What holds of a record at one moment, and who is told when that changes."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dashboard.core import changes, telling

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dashboard.core.changes import Change
    from dashboard.core.edition import Edition
    from dashboard.core.load import RecordError
    from dashboard.core.unsaid import Name

LOG = logging.getLogger("dashboard.record")


@dataclass(frozen=True)
class Now:
    """What holds at one moment.

    Attributes:
        edition: The latest good one; None where there never was one.
        faults: What is wrong with the files; None while they are good.
        since: When they were first found faulty.
        read: When the files were last found good.
        guarded: Whether the files mention what is not for everyone.
    """

    edition: Edition | None = None
    faults: RecordError | None = None
    since: datetime | None = None
    read: datetime | None = None
    guarded: bool = False


class Standing:
    """What holds now, replaced as a whole; whoever listens is told after each change.

    Attributes:
        now: All that holds at this moment.
    """

    def __init__(self, folder: Path) -> None:
        """Name the folder of the files; nothing holds yet."""
        self._folder = folder
        self._listeners: tuple[Callable[[], None], ...] = ()
        self.now = Now()

    def listen(self, told: Callable[[], None]) -> Callable[[], None]:
        """Call a function, in any thread, after each change; return what ends that."""
        self._listeners = (*self._listeners, told)

        def end() -> None:
            self._listeners = tuple(one for one in self._listeners if one is not told)

        return end

    def broken(self, faults: RecordError, guarded: bool) -> None:
        """Keep what there is, and tell of the faults.

        Args:
            faults: What is wrong with the files.
            guarded: Whether the files mention what is not for everyone.
        """
        since = self.now.since or datetime.now(UTC)
        guarded = self.now.guarded or guarded or telling.is_guarded(faults)
        self.now = replace(self.now, faults=faults, since=since, guarded=guarded)
        places = telling.places(faults, self._folder)
        LOG.warning("record not read; faults: %d, the first at %s", len(places), places[0])
        self._tell()

    def good(self, new: Edition, guarded: bool) -> None:
        """Take a good reading; where it says what is said already, nothing is drawn anew.

        Nor after the first reading, for which everybody waits.

        Args:
            new: The public edition of the files.
            guarded: Whether the files mention what is not for everyone.
        """
        was = self.now
        self.now = replace(was, faults=None, since=None, read=datetime.now(UTC), guarded=guarded)
        if was.faults:
            LOG.info("record mended: the files have no fault")
        if is_new := self._differs(new):
            self._swap(new)
        # Where it is guarded, what only editors see may have changed.
        if was.faults or (was.edition and (is_new or guarded)):
            self._tell()

    def released(self, new: Edition) -> None:
        """Take the public edition of the same files at a later moment."""
        if self._differs(new):
            self._swap(new)
        self._tell()

    def _differs(self, new: Edition) -> bool:
        """Tell whether the public sees something else, in the record or in its changes."""
        old = self.now.edition
        if old is None or old.index.record != new.index.record:
            return True
        return _open(old.changes, new.hidden) != old.changes

    def _swap(self, new: Edition) -> None:
        """Serve another public edition from now on: compare, list and log."""
        old = self.now.edition
        if old is not None:
            change = changes.change(old.index, new.index, datetime.now(UTC), new.hidden)
            before = _open(old.changes, new.hidden)
            new = replace(new, changes=changes.listed(change, before))
            LOG.info("record %s → %s: %s", change.before, change.after, change)
        else:
            LOG.info("record %s read", new.index.version)
        self.now = replace(self.now, edition=new)

    def _tell(self) -> None:
        for told in self._listeners:
            told()


def _open(listed: tuple[Change, ...], hidden: frozenset[Name]) -> tuple[Change, ...]:
    """Return changes without what is hidden by now."""
    kept = (changes.less(one, hidden) for one in listed)
    return tuple(one for one in kept if one.entries)
