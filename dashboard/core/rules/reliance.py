"""How much of a record goes where a part of it does not hold without what is withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import cut

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from dashboard.core.fault import Loc
    from dashboard.core.plain import Plain

# Keys that their entry can do without, and parts of the network that it can.
SPARE = frozenset({"flow", "strip", "barrels_per_tonne"})
LOOSE = frozenset({"shown", "cite", "short"})


def taken(
    raw: Mapping[str, Plain], held: Collection[Loc], at: Loc, *, on_key: bool
) -> tuple[Loc, ...]:
    """Return what is to go since something at a place does not hold; nothing where all would.

    Where an entry only names a withheld one in a list, its name goes and the entry stays. What the
    entry states goes with what it rests on: a headline with its test, a key figure with its
    reading, a verdict with the last of its sources, and the network as a whole, since a capacity
    that is not known there would count as none or as no limit.

    Args:
        raw: What the files say.
        held: What is withheld already.
        at: Where it does not hold.
        on_key: Whether it is the key that does not.
    """
    if "holds" in at:
        entry = at[: at.index("holds")]
        inside = at[1] == "indicators"
        return ((*entry, "headline"), (*entry, "holds")) if inside else (entry,)
    found = at if on_key else _nearest(at)
    if at[1:2] == ("network",) and (found is None or at[2] not in LOOSE):
        return (at[:2],)
    if found and "claims" in found and found[-2] == "sources":
        return (found, *_unfounded(raw, {*held, found}, found[:-2]))
    return (found,) if found else ()


def _nearest(at: Loc) -> Loc | None:
    """Return the smallest part around a place that can be left out."""
    for end in range(len(at), 2, -1):
        step = at[end - 1]
        if isinstance(step, int) or step in SPARE or at[end - 2] == "rates":
            return at[:end]
    return None


def _unfounded(raw: Mapping[str, Plain], held: Collection[Loc], claim: Loc) -> tuple[Loc, ...]:
    """Return a claim whose verdict is left with no source to rest on."""
    sources = cut.found(raw, (*claim, "sources"))
    numbers = range(len(sources)) if isinstance(sources, list) else ()
    return (claim,) if all((*claim, "sources", n) in held for n in numbers) else ()
