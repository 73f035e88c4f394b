"""The known word that a misspelt one was meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

LONGEST = 100


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None where none is near."""
    if len(word) > LONGEST:
        return None
    room = 2 + len(word) // 3
    close = [other for other in known if abs(len(other) - len(word)) <= room]
    return next(iter(difflib.get_close_matches(word, close, n=1, cutoff=0.6)), None)


def correction(word: str, known: Iterable[str]) -> str:
    """Return `write 'that' instead` for the nearest known word, or `correct it`."""
    found = nearest(word, known)
    return f"write {found!r} instead" if found else "correct it"
