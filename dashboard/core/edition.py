"""A record with its languages, what the address may name in it, and what was drawn from it."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.core import network, switch, words
from dashboard.core.state import Known, slug

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from pathlib import Path

    from dashboard.core.changes import Change
    from dashboard.core.select import Index
    from dashboard.core.unsaid import Name
    from dashboard.core.words import Words

Made = TypeVar("Made")
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
        changes: What the server's last editions changed, this one included; the newest first.
        hidden: Names of what the files hold and this edition does not.
        memo: What was drawn from this edition.
        read: When it was read, in seconds of the clock.
    """

    index: Index
    words: dict[str, Words]
    known: Known
    changes: tuple[Change, ...] = ()
    hidden: frozenset[Name] = frozenset()
    memo: Memo = field(default_factory=Memo)
    read: float = field(default_factory=time.time)

    def drawn(self, key: Hashable, draw: Callable[[], Made]) -> Made:
        """Return what is drawn for a key, drawing it once for all readers."""
        return self.memo.drawn(key, draw)

    def preferred(self, tag: str) -> str:
        """Return a reader's language by what the browser asks for, else the record's first."""
        asked = tag.strip().partition("-")[0].lower()
        spoken = [lang for lang in self.known.languages if lang in self.words]
        return asked if asked in spoken else spoken[0]


def made(index: Index, locale: Path) -> Edition:
    """Return a record's edition in the languages of the record that have a catalogue."""
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
