"""The curated file and its register of sources, read, validated and checked."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
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


def load(path: Path, limits: Limits = Limits()) -> Record:  # noqa: B008 (frozen)
    """Return the record in a curated file and in every `seeds/*.yaml` beside it.

    Raises:
        RecordError: The files hold mistakes.
    """
    register = sorted((path.parent / "seeds").glob("*.yaml"))
    with _undisturbed():
        readings = {str(file): read(file, limits) for file in (path, *register)}
        raw = {file: found.data for file, found in readings.items() if found.data is not None}
        found = parts.validated(str(path), raw, whole=len(raw) == len(readings))
        if faults := _faults(readings, found):
            raise RecordError(faults)
        return _record(found)


@contextmanager
def _undisturbed() -> Iterator[None]:
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
    order = {file: number for number, file in enumerate(readings)}
    everything = sorted([*unread, *fresh.values()], key=lambda fault: order[str(fault.loc[0])])
    placed: list[Fault] = []
    for file, faults in groupby(everything, key=lambda fault: str(fault.loc[0])):
        inside = locate.located(readings[file].text, faults)
        placed += sorted(inside, key=lambda fault: (fault.line, fault.column, fault.message))
    if len(placed) > MOST:
        placed[MOST:] = [replace(placed[MOST], message="more mistakes follow; mend these first")]
    return placed


def _record(found: Parts) -> Record:
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
