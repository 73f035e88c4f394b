"""The record as it stands now: read again when its files change, the last good one kept."""

from __future__ import annotations

import os
import sys
import threading
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.core import edition, load
from dashboard.core.load import RecordError
from dashboard.core.select import Index

if TYPE_CHECKING:
    from dashboard.core.edition import Edition

PATIENCE = 1.0


class Store:
    """Keeps the latest good edition of a curated file.

    Attributes:
        faults: What is wrong with the files as they are now; empty while they are good.
    """

    def __init__(self, path: Path, locale: Path) -> None:
        """Name the curated file and the folder of catalogues; nothing is read yet."""
        self._path, self._locale = path, locale
        self._stamp: tuple[tuple[str, int, int], ...] = ()
        self._asked = float("-inf")
        self._edition: Edition | None = None
        self._lock = threading.Lock()
        self.faults: RecordError | None = None

    def edition(self) -> Edition | None:
        """Return the latest good edition, reading changed files anew; None if never good."""
        with self._lock:
            if time.monotonic() - self._asked > PATIENCE:
                self._asked = time.monotonic()
                stamp = self._seen()
                if stamp != self._stamp:
                    self._stamp = stamp
                    self._read()
            return self._edition

    def settled(self) -> Edition | None:
        """Return the latest good edition without waiting; None where its files are to be looked at.

        Whoever gets none asks `edition`, which may take as long as reading the files.
        """
        return self._edition if time.monotonic() - self._asked <= PATIENCE else None

    def _seen(self) -> tuple[tuple[str, int, int], ...]:
        files = (self._path, *sorted((self._path.parent / "seeds").glob("*.yaml")))
        return tuple(map(_stamp, files))

    def _read(self) -> None:
        try:
            index = Index(load.load(self._path))
        except RecordError as error:
            self.faults = error
        else:
            self.faults = None
            self._edition = edition.made(index, self._locale)


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


def _stamp(file: Path) -> tuple[str, int, int]:
    """Return what changes with a file's content, nought for a file that is not there just now."""
    try:
        stat = file.stat()
    except OSError:
        return file.name, 0, 0
    return file.name, stat.st_mtime_ns, stat.st_size
