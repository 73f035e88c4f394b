"""Whether the figures of a picture made before still stand in the record as it is now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.core.select import Index

Standing = Literal["stands", "revised", "regraded", "removed"]


@dataclass(frozen=True)
class Shown:
    """A figure as a picture shows it.

    Attributes:
        key: Of its reading.
        value: Number or range as the record has it, in no language.
        unit: Of the value.
        grade: Of the value's source, empty where it is computed.
    """

    indicator: str
    key: str
    value: str
    unit: str = ""
    grade: str = ""


@dataclass(frozen=True)
class Proof:
    """What a picture carries with it: what it shows, from which record, and where it is found."""

    permalink: str
    version: str
    sources: tuple[str, ...]
    figures: tuple[Shown, ...]


@dataclass(frozen=True)
class Found:
    """A figure of a picture, and what has become of it; `now` is None where it is removed."""

    shown: Shown
    standing: Standing
    now: Shown | None


@dataclass(frozen=True)
class Verdict:
    """What has become of everything that a picture shows.

    Attributes:
        version: Of the record as it is now.
    """

    proof: Proof
    version: str
    found: tuple[Found, ...]

    @property
    def stands(self) -> bool:
        """Tell whether every figure stands as it is shown."""
        return all(one.standing == "stands" for one in self.found)


def shown(index: Index, figures: Iterable[tuple[str, str, str]]) -> tuple[Shown, ...]:
    """Return figures with unit and grade, each once.

    Args:
        index: The record.
        figures: Id of the indicator, key of the reading, and value where the record has none.
    """
    told = (_now(index, id, key) or Shown(id, key, value) for id, key, value in figures)
    return tuple(dict.fromkeys(told))


def verdict(index: Index, proof: Proof) -> Verdict:
    """Return what has become of a picture's figures."""
    found = tuple(_found(index, one) for one in proof.figures)
    return Verdict(proof, index.version, found)


def _found(index: Index, shown: Shown) -> Found:
    now = _now(index, shown.indicator, shown.key)
    if now is None:
        return Found(shown, "removed", None)
    if (now.value, now.unit) != (shown.value, shown.unit):
        return Found(shown, "revised", now)
    return Found(shown, "stands" if now.grade == shown.grade else "regraded", now)


def _now(index: Index, id: str, key: str) -> Shown | None:
    if id not in index.indicators:
        return None
    # What replaces a figure has another key: then its period's main figure is the one it is now.
    reading = index.reading(id, key) or index.book.main(id).get(key.partition("~")[0])
    if reading is None:
        return None
    grade = index.grade(reading) if reading.source else ""
    return Shown(id, reading.key, reading.number, index.book.unit(id), grade)
