"""The curated file and its register of sources, read, validated and checked."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import groupby, islice
from pathlib import Path

from dashboard.core import check, locate, parts
from dashboard.core.fault import Fault
from dashboard.core.model.record import Record
from dashboard.core.parts import MOST, Parts
from dashboard.core.plain import Limits, Reading
from dashboard.core.read import read


class RecordError(Exception):
    """The curated files hold mistakes.

    Attributes:
        faults: All of them, in file order.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        """Keep the faults; as a text the error is one line for each."""
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


@dataclass(frozen=True)
class Loaded:
    """A record with the files that it was read from.

    Attributes:
        file: Name of the curated file.
        readings: Every file as read, by its name.
    """

    record: Record
    file: str
    readings: Mapping[str, Reading]


def load(path: Path, limits: Limits = Limits()) -> Record:  # noqa: B008 (frozen)
    """Return the record in a curated file and in every `seeds/*.yaml` beside it.

    It holds what is kept from the public too.

    Raises:
        RecordError: The files hold mistakes.
    """
    return loaded(path, limits).record


def loaded(path: Path, limits: Limits = Limits()) -> Loaded:  # noqa: B008 (frozen)
    """Return the record in a curated file and the register beside it, with what was read.

    Raises:
        RecordError: The files hold mistakes.
    """
    register = sorted((path.parent / "seeds").glob("*.yaml"))
    with undisturbed():
        readings = {str(file): read(file, limits) for file in (path, *register)}
        raw = {file: found.data for file, found in readings.items() if found.data is not None}
        found = parts.validated(str(path), raw, whole=len(raw) == len(readings))
        if faults := _faults(readings, found):
            raise RecordError(faults)
        return Loaded(record(found), str(path), readings)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep the collector from walking all that was loaded, again and again, while more is."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _faults(readings: dict[str, Reading], found: Parts) -> list[Fault]:
    """Return every fault with its place: those of reading, of validating, and between entries."""
    unread = [fault for reading in readings.values() for fault in reading.faults]
    told = {fault.loc for fault in unread}
    later = [*found.faults, *islice(check.faults(found), MOST)]
    fresh = {(fault.loc, fault.message): fault for fault in later if fault.loc not in told}
    if not unread and not fresh:
        return []
    return placed(readings, [*unread, *fresh.values()])


def placed(readings: Mapping[str, Reading], found: Iterable[Fault]) -> list[Fault]:
    """Return faults with their lines and columns, in file order; of too many only the first."""
    order = {file: number for number, file in enumerate(readings)}
    everything = sorted(found, key=lambda fault: order[str(fault.loc[0])])
    told: list[Fault] = []
    for file, faults in groupby(everything, key=lambda fault: str(fault.loc[0])):
        inside = locate.located(readings[file].text, faults)
        told += sorted(inside, key=lambda fault: (fault.line, fault.column, fault.message))
    if len(told) > MOST:
        told[MOST:] = [replace(told[MOST], message="more mistakes follow; mend these first")]
    return told


def record(found: Parts) -> Record:
    """Return the record of which all parts hold."""
    if found.front is None:
        raise ValueError("a record without a front got through")
    return Record(
        front=found.front,
        producers=found.producers,
        places=found.places,
        indicators=found.indicators,
        checks=found.checks,
        routes=found.routes,
        network=found.network,
        events=found.events,
        stories=found.stories,
        reasons=found.reasons,
        sources=tuple(source for sources in found.sources.values() for source in sources),
    )
