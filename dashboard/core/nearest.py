"""The known word that a misspelt one was meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

LONGEST = 100


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None where none is near."""
    return next(iter(several(word, known, 1)), None)


def several(word: str, known: Iterable[str], most: int) -> tuple[str, ...]:
    """Return the known words most like `word`, the nearest first; none where none is near."""
    if len(word) > LONGEST:
        return ()
    room = 2 + len(word) // 3
    close = [other for other in known if abs(len(other) - len(word)) <= room]
    return tuple(difflib.get_close_matches(word, close, n=most, cutoff=0.6))


def correction(word: str, known: Iterable[str]) -> str:
    """Return `write 'that' instead` for the nearest known word, or `correct it`."""
    found = nearest(word, known)
    return f"write {found!r} instead" if found else "correct it"
