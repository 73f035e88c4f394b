"""Names that the record explains for its entries, less those that only withheld ones use."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from dashboard.core.model.record import Curated
from dashboard.core.model.sources import Seeds
from dashboard.core.rules import mentions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.core.model.record import Record
    from dashboard.core.plain import Plain

E = TypeVar("E")
KINDS = ("producer", "place", "reason", "area")


def without(record: Record, whole: Mapping[str, Plain], left: Mapping[str, Plain]) -> Record:
    """Return a record without producers, places, reasons and areas that it no longer names.

    Args:
        record: The public record.
        whole: What the files say.
        left: What of it the public record was made of.
    """
    before, now = _named(whole), _named(left)
    gone = {kind: before[kind] - now[kind] for kind in KINDS}

    areas = _less(record.front.areas, gone["area"])
    return record.model_copy(
        update={
            "front": record.front.model_copy(update={"areas": areas}),
            "producers": _less(record.producers, gone["producer"]),
            "places": _less(record.places, gone["place"]),
            "reasons": _less(record.reasons, gone["reason"]),
        }
    )


def _less(entries: dict[str, E], gone: set[str]) -> dict[str, E]:
    return {id: entry for id, entry in entries.items() if id not in gone}


def _named(files: Mapping[str, Plain]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for data in files.values():
        model = Curated if isinstance(data, dict) and "record" in data else Seeds
        named = mentions.gather(model, data, ())
        for kind in KINDS:
            found[kind] |= {name for _, name in named.get(kind, [])}
    return found
