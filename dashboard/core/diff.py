"""What differs between two records: entries added, revised, flagged anew, removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from dashboard.core import paired
from dashboard.core.model.entry import Text
from dashboard.core.turns import Turn, turns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.core.model.entry import Entry
    from dashboard.core.model.record import Record
    from dashboard.core.model.sources import Source
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index

Kind = Literal["added", "revised", "reflagged", "removed"]
KINDS: tuple[Kind, ...] = ("added", "revised", "reflagged", "removed")
# Fields that say how firm, how graded or how classed something is; any other change is a revision.
FLAGS = frozenset({
    "qualifier", "status", "rival", "digit", "grade", "verdict", "independence", "importance",
    "quad", "accuracy", "inferred",
})  # fmt: skip
# Lists within an entry that are compared by themselves.
APART = {"indicator": ("observations",), "network": ("nodes", "links")}


@dataclass(frozen=True)
class Side:
    """An observation as it stands in one of the two records.

    Attributes:
        unit: Of the reading.
        grade: Of the value, by its source.
    """

    reading: Reading
    unit: str
    source: Source
    grade: str


@dataclass(frozen=True)
class Difference:
    """One entry that is not the same in both records.

    Attributes:
        what: The kind of entry: `observation`, `indicator`, `event`, `route`, `source`, `story`,
            `link` and others; `record` is what stands under `record:`.
        id: Of the entry; of its indicator, for an observation; empty where there is but one.
        key: Of the observation's reading, as the newer record has it, else the older.
        title: What readers know it by, where it has a name.
        turns: The fields that changed; empty for what was added or removed.
        before, after: Of an observation.
    """

    kind: Kind
    what: str
    id: str
    key: str = ""
    title: Text | str = ""
    turns: tuple[Turn, ...] = ()
    before: Side | None = None
    after: Side | None = None

    @property
    def name(self) -> str:
        """Return the entry in the file's own words: `observation port-oil 2024~port-2025`."""
        return " ".join(filter(None, (self.what, self.id, self.key)))


def diff(old: Index, new: Index) -> tuple[Difference, ...]:
    """Return all differences: first of observations, then of entries of each kind."""
    return (*_observations(old, new), *_entries(old.record, new.record))


def _observations(old: Index, new: Index) -> Iterator[Difference]:
    """Yield the observations that differ; of an indicator that is new or gone, all of them."""
    for id in dict.fromkeys((*new.indicators, *old.indicators)):
        pairs = paired.readings(_observed(old, id), _observed(new, id))
        for before, after in pairs:
            sides = _side(old, before), _side(new, after)
            kind, changed = _compared(
                before.observation if before else None, after.observation if after else None
            )
            if kind:
                key = after.key if after else before.key if before else ""
                title = (new if id in new.indicators else old).indicators[id].title
                yield Difference(kind, "observation", id, key, title, changed, *sides)


def _observed(index: Index, id: str) -> tuple[Reading, ...]:
    found = index.indicators.get(id)
    return index.book.readings(id) if found and not found.derive else ()


def _side(index: Index, reading: Reading | None) -> Side | None:
    if reading is None:
        return None
    unit = index.book.unit(reading.indicator)
    return Side(reading, unit, index.sources[reading.source], index.grade(reading))


def _entries(old: Record, new: Record) -> Iterator[Difference]:
    before, after = _listed(old), _listed(new)
    for what, now in after.items():
        was = before[what]
        for id in dict.fromkeys((*now, *was)):
            kind, changed = _compared(was.get(id), now.get(id), APART.get(what, ()))
            if kind:
                yield Difference(
                    kind, what, id, title=_title(now.get(id) or was[id]), turns=changed
                )
        yield from _order(what, was, now)


def _order(what: str, was: Mapping[str, object], now: Mapping[str, object]) -> Iterator[Difference]:
    """Yield that entries stand in another order, which readers may see."""
    orders = [id for id in was if id in now], [id for id in now if id in was]
    if orders[0] != orders[1]:
        moved = Turn("order", *(", ".join(order) for order in orders))
        yield Difference("revised", what, "", turns=(moved,))


def _listed(record: Record) -> dict[str, Mapping[str, Entry | Text]]:
    """Return the entries of each kind by id."""
    network = record.network
    return {
        "record": {"": record.front},
        "indicator": {one.id: one for one in record.indicators},
        "event": {one.id: one for one in record.events},
        "route": {one.id: one for one in record.routes},
        "network": {"": network} if network else {},
        "node": network.nodes if network else {},
        "link": {one.id: one for one in network.links} if network else {},
        "story": {one.id: one for one in record.stories},
        "source": {one.id: one for one in record.sources},
        "check": {one.id: one for one in record.checks},
        "producer": record.producers,
        "place": record.places,
        "reason": record.reasons,
    }


def _title(entry: Entry | Text) -> Text | str:
    if isinstance(entry, Text):
        return entry
    title: Text | str | None = getattr(entry, "title", None) or getattr(entry, "name", None)
    return title or ""


def _compared(
    old: Entry | Text | None, new: Entry | Text | None, apart: tuple[str, ...] = ()
) -> tuple[Kind | None, tuple[Turn, ...]]:
    """Return how an entry differs, None where it does not, and what changed in it."""
    if old is None:
        return "added", ()
    if new is None:
        return "removed", ()
    if old == new:
        return None, ()
    changed = turns(old, new, apart)
    if not changed:
        return None, ()
    flags = all(turn.field.rpartition(".")[2] in FLAGS for turn in changed)
    return ("reflagged" if flags else "revised"), changed
