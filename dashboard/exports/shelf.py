"""What was made, kept: in memory as long as there is room, and on disk for the next process."""

from __future__ import annotations

import hashlib
import itertools
import logging
import os
import threading
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

Thing = TypeVar("Thing")
MOST_HELD = 64_000_000  # bytes in memory
MOST_KEPT = 500_000_000  # bytes on disk
OFTEN = 200  # new files after which the folder is looked over
_log = logging.getLogger(__name__)
SUM = hashlib.sha256().digest_size


class Held(Generic[Thing]):
    """Things in memory; whatever was not asked for longest goes where there is no room."""

    def __init__(self, weight: Callable[[Thing], int], most: int = MOST_HELD) -> None:
        """Hold nothing yet; `weight` says how many of the `most` bytes a thing takes."""
        self._weight, self._most = weight, most
        self._held: dict[Hashable, Thing] = {}
        self._taken = 0
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> Thing | None:
        """Return what is held for a key."""
        with self._lock:
            found = self._held.pop(key, None)
            if found is not None:
                self._held[key] = found
            return found

    def put(self, key: Hashable, thing: Thing) -> None:
        """Hold a thing, unless it alone is more than there is room for."""
        with self._lock:
            self._drop(key)
            if self._weight(thing) > self._most:
                return
            self._held[key] = thing
            self._taken += self._weight(thing)
            while self._taken > self._most:
                self._drop(next(iter(self._held)))

    def _drop(self, key: Hashable) -> None:
        if key in self._held:
            self._taken -= self._weight(self._held.pop(key))


class Shelf:
    """A folder of files, each with a sum of what it holds, so that damage is noticed."""

    def __init__(self, folder: Path, most: int = MOST_KEPT) -> None:
        """Name the folder, made when the first file is, and how many bytes it may hold."""
        self._folder, self._most = folder, most
        self._fresh = itertools.count()

    def get(self, name: str) -> bytes | None:
        """Return what lies under a name, if it is whole."""
        try:
            kept = (self._folder / name).read_bytes()
        except OSError:
            return None
        body = kept[SUM:]
        return body if hashlib.sha256(body).digest() == kept[:SUM] else None

    def put(self, name: str, body: bytes) -> None:
        """Keep bytes under a name; whoever reads meanwhile sees all of the old or of the new."""
        fresh = self._folder / f".{name}-{os.getpid()}-{threading.get_ident()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(hashlib.sha256(body).digest() + body)
            fresh.replace(self._folder / name)
            if next(self._fresh) % OFTEN == 0:
                self._thin()
        except OSError as error:  # what is not kept is made again
            _log.warning("a picture could not be kept: %s", error)

    def _thin(self) -> None:
        """Remove the oldest files where there is too much."""
        found = [(file.stat(), file) for file in self._folder.glob("[!.]*")]
        left = sum(stat.st_size for stat, _ in found) - self._most
        for stat, file in sorted(found, key=lambda one: one[0].st_mtime):
            if left <= 0:
                return
            file.unlink(missing_ok=True)
            left -= stat.st_size
