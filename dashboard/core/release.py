"""What of the last good files is public now, when that changes, and what editors see."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from dashboard.core import edition, load, marking, unsaid, withheld, words
from dashboard.core.fault import Fault
from dashboard.core.load import RecordError
from dashboard.core.select import Index

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.core.edition import Edition
    from dashboard.core.load import Loaded
    from dashboard.core.withheld import Public


class Release:
    """Makes the public edition of a moment, and keeps the files while they hold more than that."""

    def __init__(self, locale: Path) -> None:
        """Name the folder of catalogues."""
        self._locale = locale
        self._whole: Loaded | None = None
        self._editorial: Edition | None = None
        self._due: datetime | None = None
        self._ripe: datetime | None = None

    def made(self, found: Loaded) -> Edition:
        """Return the public edition of files that are good.

        Raises:
            RecordError: The public cannot be shown them.
        """
        self._ripe = None
        try:
            seen = shown(found, self._locale)
        except RecordError:
            self._ripe = withheld.due(found, now())
            raise
        made = edition.made(Index(seen.record), self._locale)
        if seen.held:
            made = replace(made, hidden=unsaid.withheld(made.index, Index(found.record)))
        self._whole, self._due = (found if seen.held else None), seen.due
        self._editorial = None
        return made

    @property
    def is_due(self) -> bool:
        """Tell whether something is to be released."""
        return self._due is not None and now() >= self._due

    @property
    def is_ripe(self) -> bool:
        """Tell whether files that could not be shown are worth another try."""
        return self._ripe is not None and now() >= self._ripe

    def tried(self) -> None:
        """Note that they are tried again."""
        self._ripe = None

    def anew(self) -> Edition | None:
        """Return the public edition with what is due, from the last good files.

        Raises:
            RecordError: What is still withheld leaves the public without a record.
        """
        self._due = None
        try:
            return self.made(self._whole) if self._whole else None
        except RecordError:
            self._due, self._ripe = self._ripe, None
            raise

    def editorial(self, public: Edition) -> Edition:
        """Return the whole record's edition; the public's where nothing is withheld.

        Its memo is its own, so that nothing drawn for editors is found by anyone else.
        """
        if self._whole is None:
            return public
        if self._editorial is None or self._editorial.index.public is not public.index:
            whole = self._whole.record
            marked = marking.marked(whole, public.index.record, public.words)
            made = edition.made(Index(marked, public.index), self._locale)
            self._editorial = replace(made, changes=public.changes)
        return self._editorial


def shown(found: Loaded, locale: Path) -> Public:
    """Return what the public may see now of files that are good.

    Raises:
        RecordError: What is withheld leaves the public without a record, or the record has no
            language with a catalogue.
    """
    spoken = words.tags(locale)
    if spoken.isdisjoint(found.record.front.languages):
        message = f"no page can be written in any of these; name one of {', '.join(sorted(spoken))}"
        fault = Fault((found.file, "record", "languages"), message)
        raise RecordError(load.placed(found.readings, [fault]))
    return withheld.public(found, now())


def now() -> datetime:
    """Return the time, by which embargoes end."""
    return datetime.now(UTC)
