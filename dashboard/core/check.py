"""Rules between entries; each yields what is wrong, with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core.model.record import Curated
from dashboard.core.model.sources import Seeds
from dashboard.core.rules import (
    amounts,
    computed,
    days,
    fields,
    ground,
    lines,
    links,
    mentions,
    names,
    network,
    register,
    series,
    twice,
)

if TYPE_CHECKING:
    from dashboard.core.fault import Fault
    from dashboard.core.parts import Parts

FIGURES = frozenset({"observations", "unit", "derive"})


def faults(parts: Parts) -> Iterator[Fault]:
    """Yield every fault between the entries of a record, in no order."""
    named = _mentions(parts)
    yield from names.faults(parts, named)
    yield from links.faults(named)
    alone = list(fields.faults(parts, named))
    yield from alone
    together = _placed(parts, series.faults(parts))
    yield from together
    yield from twice.faults(parts)
    dated = _placed(parts, (*days.faults(parts), *register.dates(parts)))
    yield from days.due(parts, (*days.stated(parts, named), *dated))
    yield from _placed(parts, amounts.faults(parts))
    yield from _placed(parts, register.faults(parts, named))
    yield from _placed(parts, ground.faults(parts))
    yield from _placed(parts, lines.faults(parts))
    known = set(names.known(parts, "indicator"))
    shaky = parts.broken | _unsound(parts, [*alone, *together])
    yield from _placed(parts, network.faults(parts, shaky))
    yield from _placed(parts, computed.faults(parts, shaky, known))


def _mentions(parts: Parts) -> mentions.Mentions:
    """Return what every file names, one list for each kind."""
    found: mentions.Mentions = {}
    for file, data in parts.raw.items():
        model = Curated if file == parts.file else Seeds
        for kind, places in mentions.gather(model, data, (file,)).items():
            found.setdefault(kind, []).extend(places)
    return found


def _placed(parts: Parts, found: Iterable[Fault]) -> list[Fault]:
    """Return the faults with their places in the file, for rules that saw the validated parts."""
    return [replace(fault, loc=parts.original(fault.loc)) for fault in found]


def _unsound(parts: Parts, found: Iterable[Fault]) -> set[str]:
    """Return the ids of the indicators in whose figures a fault stands."""
    at = {fault.loc[:3] for fault in found if FIGURES.intersection(fault.loc[3:4])}
    entries = parts.section("indicators")
    return {str(entry.get("id")) for loc, entry in entries if loc in at and isinstance(entry, dict)}
