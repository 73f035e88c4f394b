"""Curated files less some of what they say: entries, parts of lists, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from dashboard.core.fault import Loc
    from dashboard.core.plain import Plain
    from dashboard.core.salvage import Kept


def less(raw: Mapping[str, Plain], drops: Collection[Loc]) -> tuple[dict[str, Plain], Kept]:
    """Return the files without the places given; a list that is left empty goes with its key.

    Returns:
        The files, and for each list that lost entries, under its place in what is returned, the
        positions that its entries had before.
    """
    kept: Kept = {}
    out: dict[str, Plain] = {}
    for file, data in raw.items():
        inside = {loc[1:] for loc in drops if loc[0] == file}
        out[file] = _less(data, inside, (file,), kept)
    return out, kept


def _less(data: Plain, drops: set[Loc], new: Loc, kept: Kept) -> Plain:
    """Return data without the places given, which are seen from it."""
    below: dict[str | int, set[Loc]] = {}
    for loc in drops:
        below.setdefault(loc[0], set()).add(loc[1:])
    if isinstance(data, dict):
        return _less_mapping(data, below, new, kept)
    if isinstance(data, list) and below:
        return _less_list(data, below, new, kept)
    return data


def _less_mapping(
    data: dict[str, Plain], below: Mapping[str | int, set[Loc]], new: Loc, kept: Kept
) -> dict[str, Plain]:
    out = dict(data)
    for key, drops in below.items():
        name = str(key)
        if () in drops:
            out.pop(name, None)
        elif name in data:
            out[name] = _less(data[name], drops, (*new, key), kept)
            if out[name] == []:
                del out[name]
    return out


def _less_list(
    data: list[Plain], below: Mapping[str | int, set[Loc]], new: Loc, kept: Kept
) -> list[Plain]:
    out: list[Plain] = []
    positions: list[int] = []
    for number, value in enumerate(data):
        drops = below.get(number, set())
        if () not in drops:
            out.append(_less(value, drops, (*new, len(out)), kept) if drops else value)
            positions.append(number)
    kept[new] = tuple(positions)
    return out


def found(raw: Mapping[str, Plain], loc: Loc) -> Plain:
    """Return what stands at a place of the files; None where nothing does."""
    data: Plain = raw.get(str(loc[0]))
    for step in loc[1:]:
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            data = data.get(str(step)) if isinstance(data, dict) else None
    return data
