"""The record as it stands now: read again when its files change, the last good one kept."""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.core import changes, load, stamps, telling
from dashboard.core.fault import Fault
from dashboard.core.load import RecordError
from dashboard.core.release import Release

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.core.edition import Edition

LOG = logging.getLogger("dashboard.record")
PATIENCE = 1.0  # seconds for which files are not looked at again, where no watcher does
SETTLE = 0.25  # seconds for which files must stay as they are before a watcher reads them


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


class Store:
    """Keeps the latest good edition of a curated file.

    Attributes:
        now: All that holds at this moment; replaced as a whole.
        watched: Whether a watcher looks at the files, so that nobody else waits for them.
    """

    def __init__(self, path: Path, locale: Path) -> None:
        """Name the curated file and the folder of catalogues; nothing is read yet."""
        self._path = path
        self._seen: tuple[stamps.Stamp, ...] = ()
        self._held = b""
        self._asked = float("-inf")
        self._release = Release(locale)
        self._lock = threading.Lock()
        self._listeners: tuple[Callable[[], None], ...] = ()
        self.now = Now()
        self.watched = False

    @property
    def faults(self) -> RecordError | None:
        """Return what is wrong with the files as they are now, None while they are good."""
        return self.now.faults

    def edition(self) -> Edition | None:
        """Return the latest good edition for the public; None if never good.

        Changed files are read anew, and what is due is released, unless a watcher does that; then
        only the first reading is waited for.
        """
        now = self.now
        if self.watched and (now.edition or now.faults):
            return now.edition
        with self._lock:
            if time.monotonic() - self._asked > PATIENCE:
                self._asked = time.monotonic()
                seen = stamps.seen(self._path)
                if seen != self._seen:
                    self._read(seen)
            self._released()
            return self.now.edition

    def settled(self) -> Edition | None:
        """Return what the public sees without waiting; None where there may be something new.

        Whoever gets none asks `edition`, which may take as long as reading the files.
        """
        fresh = time.monotonic() - self._asked <= PATIENCE and not self._release.is_due
        return self.now.edition if self.watched or fresh else None

    def editorial(self) -> Edition | None:
        """Return the whole record, for editors: the public's edition where nothing is withheld."""
        public = self.edition()
        with self._lock:
            return self._release.editorial(public) if public else None

    def told(self, editor: bool) -> tuple[str, ...]:
        """Return what is wrong with the files, a line for each fault, as one may hear it.

        Args:
            editor: Whether it is someone who may read what is not released; anyone else hears
                where the faults are, and only what they are where no file mentions such things.
        """
        now = self.now
        return telling.lines(now.faults, self._path.parent, editor or not now.guarded)

    def places(self) -> tuple[str, ...]:
        """Return where the faults are: file, line and column of each."""
        return telling.places(self.now.faults, self._path.parent)

    def listen(self, told: Callable[[], None]) -> Callable[[], None]:
        """Call a function, in any thread, after each change; return what ends that."""
        self._listeners = (*self._listeners, told)

        def end() -> None:
            self._listeners = tuple(one for one in self._listeners if one is not told)

        return end

    def look(self, wait: Callable[[float], object], closely: bool = False) -> None:
        """Release what is due, and read the files if they have changed, once nobody writes them.

        Args:
            wait: Waits for some seconds.
            closely: Whether to compare what they hold, where the disk says of no change.
        """
        with self._lock:
            self._released()
        seen = stamps.seen(self._path)
        if seen == self._seen and not (closely and stamps.held(self._path) != self._held):
            return
        while True:
            wait(SETTLE)
            before, seen = seen, stamps.seen(self._path)
            if seen == before:
                break
        with self._lock:
            self._read(seen)

    def stumbled(self, error: Exception) -> None:
        """Tell of a reading that failed by a mistake of the program's own."""
        message = (
            f"the file could not be checked ({type(error).__name__}); the server's log says more"
        )
        with self._lock:
            self._broken(RecordError((Fault((str(self._path),), message, line=1, column=1),)))

    def _read(self, seen: tuple[stamps.Stamp, ...]) -> None:
        held = stamps.held(self._path)
        self._seen = seen
        if held == self._held:
            return
        self._held = held
        try:
            new = self._release.made(load.loaded(self._path))
        except RecordError as error:
            if stamps.held(self._path) == held:
                self._broken(error)
            else:  # caught in the middle of a write
                self._seen, self._held = (), b""
        else:
            self._good(new)

    def _released(self) -> None:
        """Show what is due, from the last good files, though they may be broken by now."""
        if not self._release.is_due:
            return
        try:
            new = self._release.anew()
        except RecordError as error:
            self._broken(error)
        else:
            if new:
                self._swap(new)
                self._tell()

    def _broken(self, faults: RecordError) -> None:
        """Keep what there is, and tell of the faults."""
        since = self.now.since or datetime.now(UTC)
        guarded = self.now.guarded or stamps.is_guarded(self._path) or telling.is_guarded(faults)
        self.now = replace(self.now, faults=faults, since=since, guarded=guarded)
        found = self.places()
        LOG.warning("record not read; faults: %d, the first at %s", len(found), found[0])
        self._tell()

    def _good(self, new: Edition) -> None:
        """Take a good reading; where it says what is said already, nothing is drawn anew.

        Nor after the first reading, for which everybody waits.
        """
        was = self.now
        guarded = stamps.is_guarded(self._path)
        self.now = replace(was, faults=None, since=None, read=datetime.now(UTC), guarded=guarded)
        if was.faults:
            LOG.info("record mended: the files have no fault")
        if is_new := was.edition is None or was.edition.index.record != new.index.record:
            self._swap(new)
        # Where it is guarded, what only editors see may have changed.
        if was.faults or (was.edition and (is_new or guarded)):
            self._tell()

    def _swap(self, new: Edition) -> None:
        """Serve another public edition from now on: compare, list and log.

        The caller holds the lock.
        """
        old = self.now.edition
        if old is not None:
            change = changes.change(old.index, new.index, datetime.now(UTC))
            new = replace(new, changes=changes.listed(change, old.changes))
            LOG.info("record %s → %s: %s", change.before, change.after, change)
        else:
            LOG.info("record %s read", new.index.version)
        self.now = replace(self.now, edition=new)

    def _tell(self) -> None:
        for told in self._listeners:
            told()


@cache
def of(path: Path, locale: Path) -> Store:
    """Return the one store of a curated file that all readers share."""
    return Store(path, locale)


def curated(root: Path) -> Store:
    """Return the store of the file named after `--`, else by RECORD, else of the root's own."""
    script, *named = sys.argv
    # Under a server that imports the app, what follows its own name is not the reader's.
    path = named[0] if named and script.endswith(".py") else os.environ.get("RECORD", "")
    return of(Path(path) if path else root / "indicators.yaml", root / "dashboard" / "locale")
