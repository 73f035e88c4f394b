"""What can be kept of an entry in which something is wrong, so that the rest is still checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import cut
from dashboard.core.cut import Kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.core.fault import Loc
    from dashboard.core.plain import Plain


def without(data: Plain, broken: Iterable[Loc], strays: Iterable[Loc]) -> tuple[Plain, Kept]:
    """Return the data less the stray keys and the smallest entries of a list with a broken part.

    Returns:
        The data, None where nothing can be kept; and for each list that lost entries, under its
        path in what is returned, the positions that its entries had before.
    """
    drops = {_smallest(data, loc) for loc in broken} | set(strays)
    kept: Kept = {}
    return (None if () in drops else cut.less(data, drops, (), kept, whole=True)), kept


def _smallest(data: Plain, loc: Loc) -> Loc:
    """Return the path of the smallest entry of a list around a place; () is the whole."""
    found: Loc = ()
    for number, step in enumerate(loc):
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            if isinstance(data, dict):
                found = loc[: number + 1]
        elif isinstance(data, dict) and isinstance(step, str) and step in data:
            data = data[step]
        else:
            break
    return found
