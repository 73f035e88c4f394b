"""The record as it stands now: read again when its files change, the last good one kept."""

from __future__ import annotations

import os
import sys
import threading
import time
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.core import load, network, switch, words
from dashboard.core.load import RecordError
from dashboard.core.select import Index
from dashboard.core.state import Known, slug

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from dashboard.core.words import Words

Made = TypeVar("Made")
PATIENCE = 1.0
MOST_DRAWN = 2_000
MOST_KEPT = 32_000_000  # characters
FIGURE = 50_000  # what is no text counts as so many


class Memo:
    """What was drawn, by what it was drawn for; the oldest goes where there is no room."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._made: dict[Hashable, Any] = {}
        self._held = 0
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """Return how many things are kept."""
        return len(self._made)

    def kept(self, key: Hashable) -> Any:
        """Return what was drawn for a key, None where nothing is kept of it."""
        return self._made.get(key)

    def drawn(self, key: Hashable, draw: Callable[[], Made]) -> Made:
        """Return what is drawn for a key, drawing it once."""
        kept: Made | None = self._made.get(key)
        if kept is not None:
            return kept
        made = draw()
        self.keep(key, made)
        return made

    def keep(self, key: Hashable, made: object) -> None:
        """Keep what was drawn for a key."""
        with self._lock:
            self._held += _weight(made) - _weight(self._made.pop(key, ""))
            self._made[key] = made
            while len(self) > MOST_DRAWN or self._held > MOST_KEPT:
                self._held -= _weight(self._made.pop(next(iter(self._made))))


def _weight(made: object) -> int:
    if isinstance(made, str | bytes):
        return len(made)
    return int(getattr(made, "weight", FIGURE))


@dataclass(frozen=True)
class Edition:
    """A record with its languages and everything that the address may name.

    Attributes:
        memo: What was drawn from this edition.
    """

    index: Index
    words: dict[str, Words]
    known: Known
    memo: Memo = field(default_factory=Memo)

    def drawn(self, key: Hashable, draw: Callable[[], Made]) -> Made:
        """Return what is drawn for a key, drawing it once for all readers."""
        return self.memo.drawn(key, draw)

    def preferred(self, tag: str) -> str:
        """Return a reader's language by what the browser asks for, else the record's first."""
        asked = tag.strip().partition("-")[0].lower()
        spoken = [lang for lang in self.known.languages if lang in self.words]
        return asked if asked in spoken else spoken[0]


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
            self._edition = _edition(index, self._locale)


@cache
def store(path: Path, locale: Path) -> Store:
    """Return the one store of a curated file that all readers share."""
    return Store(path, locale)


def curated(root: Path) -> Store:
    """Return the store of the file named after `--`, else by RECORD, else of the root's own."""
    script, *named = sys.argv
    # Under a server that imports the app, what follows its own name is not the reader's.
    path = named[0] if named and script.endswith(".py") else os.environ.get("RECORD", "")
    return store(Path(path) if path else root / "indicators.yaml", root / "dashboard" / "locale")


def _stamp(file: Path) -> tuple[str, int, int]:
    """Return what changes with a file's content, nought for a file that is not there just now."""
    try:
        stat = file.stat()
    except OSError:
        return file.name, 0, 0
    return file.name, stat.st_mtime_ns, stat.st_size


def _edition(index: Index, locale: Path) -> Edition:
    """Return an edition in the languages of the record that have a catalogue."""
    front = index.record.front
    spoken = words.languages(locale, front.areas)
    shared = {tag: said for tag, said in spoken.items() if tag in front.languages}
    return Edition(index, shared, replace(known(index), languages=tuple(shared)))


def known(index: Index) -> Known:
    """Return what the address may name in a record."""
    record = index.record
    return Known(
        languages=record.front.languages,
        domains=frozenset(index.domains),
        events=frozenset(index.events),
        units={id: tuple(map(slug, switch.options(index, id))) for id in index.indicators},
        pins={id: frozenset(r.key for r in index.book.readings(id)) for id in index.indicators},
        claims={source.id: tuple(claim.id for claim in source.claims) for source in record.sources},
        series={i.id: (i.id, *i.beside) for i in record.indicators},
        routes=frozenset(route.id for route in record.routes),
        closable=network.closable(record),
        flow_years=record.network.years if record.network else (),
        actors=frozenset(area for event in record.events for area in event.actors),
        topics=frozenset(id for event in record.events for id in event.indicators),
        stories=tuple(story.id for story in record.stories),
    )
