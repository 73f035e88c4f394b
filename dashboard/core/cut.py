"""What curated files say, less some of it: entries, parts of lists, keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from dashboard.core.fault import Loc
    from dashboard.core.plain import Plain

Kept = dict["Loc", tuple[int, ...]]


def files(raw: Mapping[str, Plain], drops: Collection[Loc]) -> tuple[dict[str, Plain], Kept]:
    """Return the files without the places given; a list that is left empty goes with its key.

    Returns:
        The files, and for each list that lost entries, under its place in what is returned, the
        positions that its entries had before.
    """
    kept: Kept = {}
    out: dict[str, Plain] = {}
    for file, data in raw.items():
        inside = [loc[1:] for loc in drops if loc[0] == file]
        out[file] = less(data, inside, (file,), kept, whole=False)
    return out, kept


def less(data: Plain, drops: Iterable[Loc], new: Loc, kept: Kept, *, whole: bool) -> Plain:
    """Return data without the places given, which are seen from it; None for a list left empty.

    Args:
        data: What is cut.
        drops: The places.
        new: Where the data will stand.
        kept: Takes the positions that entries of shortened lists had before.
        whole: Whether an entry with a list that is left empty goes with it; else only its key.
    """
    below: dict[str | int, set[Loc]] = {}
    for loc in drops:
        below.setdefault(loc[0], set()).add(loc[1:])
    if isinstance(data, dict):
        return _less_mapping(data, below, new, kept, whole=whole)
    if isinstance(data, list) and below:
        return _less_list(data, below, new, kept, whole=whole)
    return data


def _less_mapping(
    data: dict[str, Plain], below: Mapping[str | int, set[Loc]], new: Loc, kept: Kept, *,
    whole: bool,
) -> Plain:  # fmt: skip
    out = dict(data)
    for key, drops in below.items():
        name = str(key)
        if () in drops:
            out.pop(name, None)
        elif name in data:
            out[name] = less(data[name], drops, (*new, key), kept, whole=whole)
            if out[name] is None and whole:
                return None
            if out[name] is None:
                del out[name]
    return out


def _less_list(
    data: list[Plain], below: Mapping[str | int, set[Loc]], new: Loc, kept: Kept, *, whole: bool
) -> Plain:
    out: list[Plain] = []
    positions: list[int] = []
    for number, value in enumerate(data):
        drops = below.get(number, set())
        if () in drops:
            continue
        inner: Kept = {}
        left = less(value, drops, (*new, len(out)), inner, whole=whole) if drops else value
        if left is not None or not drops:
            out.append(left)
            positions.append(number)
            kept.update(inner)
    kept[new] = tuple(positions)
    return out or None


def original(loc: Loc, kept: Mapping[Loc, tuple[int, ...]]) -> Loc:
    """Return where a place in what was kept stands in the file."""
    if not kept:
        return loc
    steps: list[str | int] = []
    for number, step in enumerate(loc):
        before = kept.get(loc[:number])
        steps.append(before[step] if before and isinstance(step, int) else step)
    return tuple(steps)


def found(raw: Mapping[str, Plain], loc: Loc) -> Plain:
    """Return what stands at a place of the files; None where nothing does."""
    data: Plain = raw.get(str(loc[0]))
    for step in loc[1:]:
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            data = data.get(str(step)) if isinstance(data, dict) else None
    return data
