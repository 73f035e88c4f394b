"""The record as it stands now: read again when its files change, the last good one kept."""

from __future__ import annotations

import os
import sys
import threading
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.core import load, stamps, telling
from dashboard.core.fault import Fault
from dashboard.core.load import RecordError
from dashboard.core.release import Release
from dashboard.core.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.core.edition import Edition
    from dashboard.core.standing import Now

PATIENCE = 1.0  # seconds for which files are not looked at again, where no watcher does
SETTLE = 0.25  # seconds for which files must stay as they are before a watcher reads them


class Store:
    """Keeps the latest good edition of a curated file.

    Attributes:
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
        self._standing = Standing(path.parent)
        self.watched = False

    @property
    def now(self) -> Now:
        """Return all that holds at this moment."""
        return self._standing.now

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
            self._released()
            if time.monotonic() - self._asked > PATIENCE:
                self._asked = time.monotonic()
                seen = stamps.seen(self._path)
                if seen != self._seen:
                    self._read(seen)
            return self.now.edition

    def settled(self) -> Edition | None:
        """Return what the public sees without waiting; None where there may be something new.

        Whoever gets none asks `edition`, which may take as long as reading the files.
        """
        late = self._release.is_due or self._release.is_ripe
        fresh = time.monotonic() - self._asked <= PATIENCE and not late
        return self.now.edition if self.watched or fresh else None

    def editorial(self) -> Edition | None:
        """Return the whole record, for editors: the public's edition where nothing is withheld."""
        self.edition()
        with self._lock:
            public = self.now.edition
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
        return self._standing.listen(told)

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
            self._standing.good(new, stamps.is_guarded(self._path))

    def _released(self) -> None:
        """Show what is due, from the last good files, though they may be broken by now.

        Files that the public could not be shown then are read once more.
        """
        if self._release.is_ripe:
            self._release.tried()
            self._seen, self._held, self._asked = (), b"", float("-inf")
        if not self._release.is_due:
            return
        try:
            new = self._release.anew()
        except RecordError as error:
            self._broken(error)
        else:
            if new:
                self._standing.released(new)

    def _broken(self, error: RecordError) -> None:
        self._standing.broken(error, stamps.is_guarded(self._path))


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
