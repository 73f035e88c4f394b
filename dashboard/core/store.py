"""The record as it stands now: read again when its files change, the last good one kept."""

from __future__ import annotations

import os
import re
import sys
import threading
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.core import load
from dashboard.core.load import RecordError
from dashboard.core.release import Release

if TYPE_CHECKING:
    from dashboard.core.edition import Edition

PATIENCE = 1.0
GUARDED = re.compile(rb"draft|embargo", re.IGNORECASE)


class Store:
    """Keeps the latest good edition of a curated file.

    Attributes:
        faults: What is wrong with the files as they are now; empty while they are good.
    """

    def __init__(self, path: Path, locale: Path) -> None:
        """Name the curated file and the folder of catalogues; nothing is read yet."""
        self._path = path
        self._stamp: tuple[tuple[str, int, int], ...] = ()
        self._asked = float("-inf")
        self._edition: Edition | None = None
        self._release = Release(locale)
        self._lock = threading.Lock()
        self.faults: RecordError | None = None

    def edition(self) -> Edition | None:
        """Return the latest good edition for the public, as of now; None if never good.

        Changed files are read anew, and what is due is released.
        """
        with self._lock:
            if time.monotonic() - self._asked > PATIENCE:
                self._asked = time.monotonic()
                stamp = self._seen()
                if stamp != self._stamp:
                    self._stamp = stamp
                    self._read()
            if self._release.is_due:
                self._publish()
            return self._edition

    def settled(self) -> Edition | None:
        """Return what the public sees without waiting; None where there may be something new.

        Whoever gets none asks `edition`, which may take as long as reading the files.
        """
        fresh = time.monotonic() - self._asked <= PATIENCE
        return self._edition if fresh and not self._release.is_due else None

    def editorial(self) -> Edition | None:
        """Return the whole record, for editors: the public's edition where nothing is withheld."""
        public = self.edition()
        with self._lock:
            return self._release.editorial(public) if public else None

    def told(self, editor: bool) -> tuple[str, ...]:
        """Return what is wrong with the files, a line for each fault, as one may hear it.

        Args:
            editor: Whether it is someone who may read what is withheld; anyone else hears only
                where the faults are, if a file speaks of drafts or embargoes.
        """
        found = self.faults.faults if self.faults else ()
        if editor or not any(map(_is_guarded, self._files())):
            return tuple(map(str, found))
        return tuple(f"{fault.loc[0]}:{fault.line}:{fault.column}" for fault in found)

    def _files(self) -> tuple[Path, ...]:
        return self._path, *sorted((self._path.parent / "seeds").glob("*.yaml"))

    def _seen(self) -> tuple[tuple[str, int, int], ...]:
        return tuple(map(_stamp, self._files()))

    def _read(self) -> None:
        try:
            self._edition = self._release.made(load.loaded(self._path))
        except RecordError as error:
            self.faults = error
        else:
            self.faults = None

    def _publish(self) -> None:
        """Show what is due, from the last good files, though they may be broken by now."""
        try:
            self._edition = self._release.anew() or self._edition
        except RecordError as error:
            self.faults = error


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


def _is_guarded(file: Path) -> bool:
    try:
        return GUARDED.search(file.read_bytes()) is not None
    except OSError:
        return False


def _stamp(file: Path) -> tuple[str, int, int]:
    """Return what changes with a file's content, nought for a file that is not there just now."""
    try:
        stat = file.stat()
    except OSError:
        return file.name, 0, 0
    return file.name, stat.st_mtime_ns, stat.st_size
