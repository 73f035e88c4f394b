"""What is said of faults: in full, or only where they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.core.fault import Fault
    from dashboard.core.load import RecordError

# Faults may quote what is not released, so that their words are for those who may read it.
WITHHELD = "an editor who signs in reads the rest"
GUARDED = re.compile(r"\b(?:draft|embargo)", re.IGNORECASE)


def lines(error: RecordError | None, folder: Path, full: bool) -> tuple[str, ...]:
    """Return a line for each fault.

    Args:
        error: What is wrong; None for nothing.
        folder: Where the curated files lie, which nobody needs to know.
        full: Whether to say what is wrong; else only where.
    """
    if error is None:
        return ()
    if not full:
        return tuple(f"{place}: {WITHHELD}" for place in places(error, folder))
    return tuple(_inside(str(fault), folder) for fault in error.faults)


def is_guarded(error: RecordError) -> bool:
    """Tell whether a fault speaks of drafts or embargoes, as of a key for them that is misspelt."""
    return any(GUARDED.search(str(fault)) for fault in error.faults)


def places(error: RecordError | None, folder: Path) -> tuple[str, ...]:
    """Return file, line and column of each fault."""
    return tuple(_inside(_place(fault), folder) for fault in error.faults) if error else ()


def _place(fault: Fault) -> str:
    return f"{fault.loc[0]}:{fault.line}:{fault.column}"


def _inside(text: str, folder: Path) -> str:
    return text.removeprefix(f"{folder}/")
