"""What the public may see of a record at a moment, and what is kept from it and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from dashboard.core import check, cut, load, parts
from dashboard.core.fault import Fault, shown
from dashboard.core.rules import reliance, unused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.core.fault import Loc
    from dashboard.core.load import Loaded
    from dashboard.core.model.record import Record
    from dashboard.core.plain import Plain

SECTIONS = ("sources", "indicators", "events", "routes", "stories")


@dataclass(frozen=True)
class Held:
    """A part of the files that is kept from the public.

    Attributes:
        loc: Where it stands.
        why: Its own mark, or what it cannot stand without.
        marked: Whether it bears a mark itself.
    """

    loc: Loc
    why: str
    marked: bool = False


@dataclass(frozen=True)
class Public:
    """What the public may see.

    Attributes:
        record: A whole and valid record by itself.
        held: What is kept back, the marked entries first.
        due: When the next entry is released, if one is.
    """

    record: Record
    held: tuple[Held, ...] = ()
    due: datetime | None = None


def public(found: Loaded, now: datetime) -> Public:
    """Return what the public may see of the files at a moment.

    Marked entries go first, then whatever does not hold without them, until what is left is a
    record without a fault. It is worked out from what the files say, so that a figure computed
    from a withheld one is computed anew or not at all.

    Raises:
        RecordError: The record cannot do without something that is withheld.
    """
    raw = {file: reading.data for file, reading in found.readings.items()}
    marked = dict(_marks(raw, now))
    if not marked:
        return Public(found.record)
    held = {loc: Held(loc, why, marked=True) for loc, (why, _) in marked.items()}
    with load.undisturbed():
        left = _closed(found, raw, held)
        record = unused.without(load.record(left), raw, left.raw)
    return Public(record, tuple(held.values()), due(found, now))


def due(found: Loaded, now: datetime) -> datetime | None:
    """Return when the next entry of the files is released, None where none is."""
    raw = {file: reading.data for file, reading in found.readings.items()}
    return min((at for _, (_, at) in _marks(raw, now) if at), default=None)


def _marks(raw: Mapping[str, Plain], now: datetime) -> Iterator[tuple[Loc, tuple[str, Any]]]:
    """Yield the place of every entry whose mark keeps it back now: why, and until when."""
    for loc, entry in _entries(raw):
        until = datetime.fromisoformat(str(entry["embargo"])) if entry.get("embargo") else None
        if entry.get("draft"):
            yield loc, ("draft", None)
        elif until and until > now:
            yield loc, (f"embargoed until {entry['embargo']}", until)


def _entries(raw: Mapping[str, Plain]) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """Yield every entry that may bear a mark, with its place."""
    for file, data in raw.items():
        for section in SECTIONS if isinstance(data, dict) else ():
            yield from _listed(data, section, (file,))


def _listed(data: Any, key: str, at: Loc) -> Iterator[tuple[Loc, dict[str, Any]]]:
    for number, entry in enumerate(data.get(key) or ()):
        loc = (*at, key, number)
        yield loc, entry
        if key == "indicators":
            yield from _listed(entry, "observations", loc)


def _closed(found: Loaded, raw: Mapping[str, Plain], held: dict[Loc, Held]) -> parts.Parts:
    """Return what holds without the entries held; what does not is added to them."""
    while True:
        less, kept = cut.files(raw, held)
        left = parts.validated(found.file, less, whole=True)
        wrong = [*left.faults, *islice(check.faults(left), parts.MOST)]
        if not wrong:
            return left
        before, lost = set(held), list[Fault]()
        for fault in wrong:
            at = cut.original(fault.loc, kept)
            taken = reliance.taken(raw, held, at, on_key=fault.on_key)
            if before.issuperset(taken):
                lost.append(Fault(at, _needed(raw, at)))
            held.update((loc, Held(loc, _why(raw, at, fault))) for loc in taken if loc not in held)
        if lost:
            raise load.RecordError(load.placed(found.readings, lost))


def _why(raw: Mapping[str, Plain], at: Loc, fault: Fault) -> str:
    """Return why a part does not hold, in the curator's words."""
    if len(at) == 3 and at[1] == "indicators":
        return "no observation of it is left"
    if fault.message.startswith("the key is missing"):
        return f"nothing is left of its {at[-1]}:"
    if "has the id" in fault.message:
        return f"it names {shown(cut.found(raw, at))}, which is withheld"
    return fault.message.partition(";")[0]


def _needed(raw: Mapping[str, Plain], at: Loc) -> str:
    value = cut.found(raw, at)
    what = f"{shown(value)} is withheld" if isinstance(value, str) else "all of it is withheld"
    return f"{what}, and the public page cannot do without it; name another, or release it"


def told(found: Loaded, seen: Public) -> Iterator[Fault]:
    """Yield what is kept from the public, each with its place: marked, with it, whole sections."""
    places = {one.loc for one in seen.held}
    own = [one for one in seen.held if not any(one.loc[:n] in places for n in range(len(one.loc)))]
    marked = [Fault(one.loc, f"{one.why}, kept from the public") for one in own if one.marked]
    others = [Fault(one.loc, f"withheld with it: {one.why}") for one in own if not one.marked]
    yield from load.placed(found.readings, marked)
    yield from load.placed(found.readings, others)
    for section in ("network", "checks", *SECTIONS):
        if getattr(found.record, section) and not getattr(seen.record, section):
            yield from load.placed(found.readings, [_bare(found, section)])


def _bare(found: Loaded, section: str) -> Fault:
    """Return word that the public sees nothing of a section."""
    return Fault((found.file, section), f"the public sees no {section}: at all")
