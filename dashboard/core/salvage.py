"""What can be kept of an entry in which something is wrong, so that the rest is still checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.core.fault import Loc
    from dashboard.core.plain import Plain

Kept = dict["Loc", tuple[int, ...]]


def without(data: Plain, broken: Iterable[Loc], strays: Iterable[Loc]) -> tuple[Plain, Kept]:
    """Return the data less the stray keys and the smallest entries of a list with a broken part.

    Returns:
        The data, None where nothing can be kept; and for each list that lost entries, under its
        path in what is returned, the positions that its entries had before.
    """
    drops = {_smallest(data, loc) for loc in broken} | set(strays)
    kept: Kept = {}
    return (None if () in drops else _less(data, drops, (), (), kept)), kept


def original(loc: Loc, kept: Mapping[Loc, tuple[int, ...]]) -> Loc:
    """Return where a place in what was kept stands in the file."""
    if not kept:
        return loc
    steps: list[str | int] = []
    for number, step in enumerate(loc):
        before = kept.get(loc[:number])
        steps.append(before[step] if before and isinstance(step, int) else step)
    return tuple(steps)


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


def _less(data: Plain, drops: set[Loc], at: Loc, new: Loc, kept: Kept) -> Plain:
    """Return a copy without the drops; None where a list has nothing left."""
    inner = {loc for loc in drops if len(loc) > len(at)}
    if not inner:
        return data
    touched = {loc[len(at)] for loc in inner}
    if isinstance(data, dict):
        out: dict[str, Plain] = dict(data)
        for key in touched:
            name = str(key)
            if (*at, key) in drops:
                del out[name]
                continue
            part = {loc for loc in inner if loc[len(at)] == key}
            out[name] = _less(data[name], part, (*at, key), (*new, key), kept)
            if out[name] is None:
                return None
        return out
    return _less_list(data if isinstance(data, list) else [], inner, at, new, kept)


def _less_list(data: list[Plain], drops: set[Loc], at: Loc, new: Loc, kept: Kept) -> Plain:
    parts: dict[int | str, set[Loc]] = {}
    for loc in drops:
        parts.setdefault(loc[len(at)], set()).add(loc)
    out: list[Plain] = []
    positions: list[int] = []
    for number, value in enumerate(data):
        if (*at, number) in drops:
            continue
        below: Kept = {}
        part = parts.get(number, set())
        left = _less(value, part, (*at, number), (*new, len(out)), below) if part else value
        if left is not None or not part:
            out.append(left)
            positions.append(number)
            kept.update(below)
    kept[new] = tuple(positions)
    return out or None
