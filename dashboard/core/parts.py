"""The parts of the record that could be validated, beside what every file says as read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from dashboard.core import cut, salvage, shape
from dashboard.core.fault import Fault, Loc
from dashboard.core.model.entry import Text
from dashboard.core.model.events import Event
from dashboard.core.model.front import Front
from dashboard.core.model.indicators import Check, Indicator
from dashboard.core.model.network import Network
from dashboard.core.model.places import Place
from dashboard.core.model.record import Curated
from dashboard.core.model.routes import Route
from dashboard.core.model.sources import Seeds, Source
from dashboard.core.model.stories import Story

if TYPE_CHECKING:
    from dashboard.core.plain import Plain

E = TypeVar("E", bound=BaseModel)
LISTS: dict[str, type[BaseModel]] = {
    "indicators": Indicator, "checks": Check, "routes": Route, "events": Event,
    "stories": Story, "sources": Source,
}  # fmt: skip
SINGLE: dict[str, type[BaseModel]] = {"record": Front, "network": Network}
MAPPINGS: dict[str, type[BaseModel]] = {"producers": Text, "places": Place, "reasons": Text}
MOST = 1_000


@dataclass
class Parts:
    """What could be validated of each section, and what was found wrong on the way.

    Attributes:
        file: Name of the curated file.
        raw: What each file says, those left out that could not be read.
        whole: Every file could be read.
        sources: The sources of each file of the register.
        broken: Ids of the indicators of which a part had to be left out.
        kept: Where the entries of shortened lists stand in the file.
    """

    file: str
    raw: Mapping[str, Plain]
    whole: bool = True
    front: Front | None = None
    producers: dict[str, Text] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    indicators: tuple[Indicator, ...] = ()
    checks: tuple[Check, ...] = ()
    routes: tuple[Route, ...] = ()
    network: Network | None = None
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()
    reasons: dict[str, Text] = field(default_factory=dict)
    sources: dict[str, tuple[Source, ...]] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    kept: cut.Kept = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def section(self, name: str) -> Iterator[tuple[Loc, Plain]]:
        """Yield every entry of a section of any file as read, with its place."""
        for file, data in self.raw.items():
            inside = data.get(name) if isinstance(data, dict) else None
            if isinstance(inside, list):
                yield from (((file, name, number), entry) for number, entry in enumerate(inside))
            elif isinstance(inside, dict):
                yield from (((file, name, key), entry) for key, entry in inside.items())

    def original(self, loc: Loc) -> Loc:
        """Return where a place in the validated parts stands in the file."""
        return cut.original(loc, self.kept)


def validated(file: str, raw: Mapping[str, Plain], *, whole: bool) -> Parts:
    """Return what is left of the files once every entry that pydantic refuses is taken out."""
    parts = Parts(file, raw, whole)
    for name, data in raw.items():
        model = Curated if name == file else Seeds
        if not isinstance(data, dict):
            sections = ", ".join(f"{key}:" for key in model.model_fields)
            parts.faults.append(Fault((name,), f"a mapping is due; start the file with {sections}"))
            parts.whole = False
            continue
        made = _sections(parts, name, data)
        _shell(parts, name, model, data, made)
        if name == file:
            for section in set(made) - {"record"}:
                setattr(parts, section, made[section])
            parts.front = made.get("record")
        else:
            parts.sources[name] = made.get("sources", ())
            parts.reasons |= made.get("reasons", {})
    return parts


def _sections(parts: Parts, file: str, data: dict[str, Plain]) -> dict[str, Any]:
    """Return the entries of each section that hold, as models."""
    made: dict[str, Any] = {}
    fields = Curated.model_fields if file == parts.file else Seeds.model_fields
    for section in fields:
        inside = data.get(section)
        if section in SINGLE and inside is not None:
            model, at = SINGLE[section], (file, section)
            made[section] = _entry(parts, model, inside, at, at)
        elif section in LISTS and isinstance(inside, list):
            made[section] = _list(parts, LISTS[section], inside, (file, section))
        elif section in MAPPINGS and isinstance(inside, dict):
            made[section] = _mapping(parts, MAPPINGS[section], inside, (file, section))
    return made


def _mapping(parts: Parts, model: type[E], inside: dict[str, Plain], at: Loc) -> dict[str, E]:
    out: dict[str, E] = {}
    for key, raw in inside.items():
        entry = _entry(parts, model, raw, (*at, key), (*at, key))
        if entry is not None:
            out[key] = entry
        if len(parts.faults) > MOST:
            break
    return out


def _list(parts: Parts, model: type[E], inside: list[Plain], at: Loc) -> tuple[E, ...]:
    out: list[E] = []
    positions: list[int] = []
    for number, raw in enumerate(inside):
        entry = _entry(parts, model, raw, (*at, number), (*at, len(out)))
        if entry is not None:
            out.append(entry)
            positions.append(number)
        if len(parts.faults) > MOST:
            break
    if len(out) < len(inside):
        parts.kept[at] = tuple(positions)
    return tuple(out)


def _entry(parts: Parts, model: type[E], raw: Plain, at: Loc, new: Loc) -> E | None:
    """Return an entry, or what is left of it; what is wrong with it goes to the faults."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        wrong = list(islice(shape.faults(error, model, raw, at), MOST + 1))
    wrong = wrong or [Fault(at, "this entry cannot be read; correct it, or take it out")]
    parts.faults += wrong
    if model is Indicator and isinstance(raw, dict):
        parts.broken.add(str(raw.get("id")))
    broken = (fault.loc[len(at) :] for fault in wrong if not fault.on_key)
    strays = (fault.loc[len(at) :] for fault in wrong if fault.on_key)
    left, kept = salvage.without(raw, broken, strays)
    if left is None:
        return None
    try:
        entry = model.model_validate(left)
    except ValidationError as error:
        for fault in shape.faults(error, model, left, (), told={"missing"}):
            loc = (*at, *cut.original(fault.loc, kept))
            parts.faults.append(replace(fault, loc=loc))
        return None
    parts.kept |= {(*new, *loc): positions for loc, positions in kept.items()}
    return entry


def _shell(
    parts: Parts, file: str, model: type[BaseModel], data: dict[str, Plain], made: dict[str, Any]
) -> None:
    """Find what is wrong with the sections themselves, their entries left aside."""
    lost = {section for section, entries in made.items() if entries is None}
    shell = {section: inside for section, inside in {**data, **made}.items() if section not in lost}
    try:
        model.model_validate(shell)
    except ValidationError as error:
        for fault in shape.faults(error, model, data, (file,)):
            if fault.loc[1:] != ("record",) or "record" not in lost:
                parts.faults.append(fault)
