"""The readings of an indicator in two records, each beside what it was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from dashboard.core.reading import Reading

    Pair = tuple[Reading | None, Reading | None]


def readings(old: Iterable[Reading], new: Iterable[Reading]) -> Iterator[Pair]:
    """Yield the readings in pairs; what was added or removed has nothing beside it.

    A reading is known by its key. One whose key changed is the same observation if it is of the
    same period and source (its rivalry changed), of the same period and rank (its source was
    replaced), or the same number at the same place of the source (its period was corrected).
    """
    before, after = list(old), list(new)
    for known in (_by_key, _by_source, _by_rank, _by_number):
        yield from _taken(before, after, known)
    yield from ((None, reading) for reading in after)
    yield from ((reading, None) for reading in before)


def _taken(
    before: list[Reading], after: list[Reading], known: Callable[[Reading], Hashable]
) -> Iterator[tuple[Reading, Reading]]:
    """Yield the pairs that are known by the same, and take them out of both lists."""
    there: dict[Hashable, list[Reading]] = {}
    for reading in before:
        there.setdefault(known(reading), []).append(reading)
    for reading in tuple(after):
        if found := there.get(known(reading)):
            was = found.pop(0)
            before.remove(was)
            after.remove(reading)
            yield was, reading


def _by_key(reading: Reading) -> Hashable:
    return reading.key


def _by_source(reading: Reading) -> Hashable:
    return reading.period, reading.source


def _by_rank(reading: Reading) -> Hashable:
    return reading.period, reading.rival, reading.observation and reading.observation.by


def _by_number(reading: Reading) -> Hashable:
    cite = reading.observation.cite if reading.observation else None
    return reading.low, reading.high, reading.rival, cite
