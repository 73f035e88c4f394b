"""Sources are cited, and were read once they existed and before the record was updated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dashboard.core import periods
from dashboard.core.fault import Fault, Loc, shown

if TYPE_CHECKING:
    from dashboard.core.model.sources import Source
    from dashboard.core.parts import Parts
    from dashboard.core.rules.mentions import Mentions

# A Greek or Cyrillic letter beside a Latin one, within one part of a host's name.
MIXED = re.compile("[a-zA-Z][0-9-]*[\u0370-\u04ff]|[\u0370-\u04ff][0-9-]*[a-zA-Z]")


def faults(parts: Parts, mentions: Mentions) -> Iterator[Fault]:
    """Yield every source that nothing cites, or whose address leads nowhere."""
    cited = {id for _, id in mentions.get("source", [])}
    for file, sources in parts.sources.items():
        for number, source in enumerate(sources):
            at: Loc = (file, "sources", number)
            if parts.whole and source.id not in cited and not source.claims:
                yield Fault((*at, "id"), f"nothing cites {source.id!r}; cite it, or take it out")
            if fault := _address(source.url):
                yield Fault((*at, "url"), fault)


def dates(parts: Parts) -> Iterator[Fault]:
    """Yield every day of reading that cannot be."""
    updated = _first(parts.front.updated) if parts.front else None
    for file, sources in parts.sources.items():
        for number, source in enumerate(sources):
            yield from _dates(source, updated, (file, "sources", number))


def _address(url: str | None) -> str:
    """Return what is wrong with the host of an address; nothing where it has none."""
    try:
        mixed = MIXED.search(urlsplit(url or "").netloc)
    except ValueError:
        return f"its host is none, found {shown(url)}; copy it again"
    return (
        f"the address mixes alphabets in its host, found {shown(url)}; copy it again"
        if mixed
        else ""
    )


def _dates(source: Source, updated: date | None, at: Loc) -> Iterator[Fault]:
    issued = _first(source.issued) if source.issued else None
    accessed = _first(source.accessed)
    if issued and accessed and periods.parse(source.accessed).end < issued:
        message = (
            f"accessed before it was issued, found {source.accessed!r} and "
            f"{source.issued!r}; correct one of the two"
        )
        yield Fault((*at, "accessed"), message)
    if updated and accessed and accessed > updated:
        message = (
            f"accessed after the record was updated, found {source.accessed!r}; "
            "correct it, or record.updated:"
        )
        yield Fault((*at, "accessed"), message)


def _first(text: str) -> date | None:
    try:
        return periods.parse(text).start
    except ValueError:
        return None  # told by the rule on dates
