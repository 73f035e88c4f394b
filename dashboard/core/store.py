"""The record as it stands now: read again when its files change, the last good one kept."""

from __future__ import annotations

import os
import sys
import threading
import time
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.core import edition, load, withheld
from dashboard.core.load import RecordError
from dashboard.core.select import Index

if TYPE_CHECKING:
    from dashboard.core.edition import Edition
    from dashboard.core.load import Loaded

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
        self._editorial: Edition | None = None
        self._whole: Loaded | None = None
        self._due: datetime | None = None
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
            if self._is_due():
                self._release()
            return self._edition

    def settled(self) -> Edition | None:
        """Return what the public sees without waiting; None where there may be something new.

        Whoever gets none asks `edition`, which may take as long as reading the files.
        """
        fresh = time.monotonic() - self._asked <= PATIENCE and not self._is_due()
        return self._edition if fresh else None

    def editorial(self) -> Edition | None:
        """Return the whole record, for editors: the public's edition where nothing is withheld."""
        public = self.edition()
        with self._lock:
            if self._whole is None or public is None:
                return self._edition
            if self._editorial is None:
                index = Index(self._whole.record, public.index)
                self._editorial = edition.made(index, self._locale)
            return self._editorial

    def _seen(self) -> tuple[tuple[str, int, int], ...]:
        files = (self._path, *sorted((self._path.parent / "seeds").glob("*.yaml")))
        return tuple(map(_stamp, files))

    def _read(self) -> None:
        try:
            self._publish(load.loaded(self._path), now())
        except RecordError as error:
            self.faults = error
        else:
            self.faults = None

    def _publish(self, found: Loaded, at: datetime) -> None:
        """Make the editions of a moment; keep the files while anything is withheld.

        Raises:
            RecordError: What is withheld leaves the public without a record.
        """
        shown = withheld.public(found, at)
        self._edition = edition.made(Index(shown.record), self._locale)
        self._editorial, self._due = None, shown.due
        self._whole = found if shown.held else None

    def _is_due(self) -> bool:
        return self._due is not None and now() >= self._due

    def _release(self) -> None:
        """Show what is due, from the last good files, though they may be broken by now."""
        self._due = None
        if self._whole:
            try:
                self._publish(self._whole, now())
            except RecordError as error:
                self.faults = error


def now() -> datetime:
    """Return the time, by which embargoes end."""
    return datetime.now(UTC)


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
