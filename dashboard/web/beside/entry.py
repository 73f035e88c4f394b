"""One address of the table of addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.core.labels import say

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from dashboard.web.ask import Ask, Made

    Maker = Callable[[Ask], Made] | Callable[[Ask], Awaitable[Made]]

# How long an answer holds: as the record stands, or only at the moment it is given.
RECORD, NOW = "public, max-age=60, stale-while-revalidate=86400", "no-store"
GROUPS = {
    "pictures": say("Pictures of any view"),
    "data": say("Figures"),
    "events": say("Events"),
    "sources": say("Sources"),
    "embeds": say("Views within other pages"),
    "service": say("The service itself"),
}


@dataclass(frozen=True)
class Entry:
    """One address, or one for each thing that its path names.

    Attributes:
        path: With names in braces; `indicator`, `event` and `story` are ids of the record.
        kind: Media type.
        group: One of GROUPS.
        says: What it answers, to be translated.
        make: Makes the answer; waits where it is a coroutine.
        page: The page whose state the query may name; empty where only the language counts.
        more: Further parts of the query that shape the answer.
        cache: The cache-control header, of an answer that is not for good.
        saved: Whether browsers save it rather than show it.
        shared: Whether scripts of other origins may read it.
        posted: Whether it is asked by POST.
        listed: Whether the documentation names it.
    """

    path: str
    kind: str
    group: str
    says: str
    make: Maker
    page: str = ""
    more: tuple[str, ...] = ()
    cache: str = RECORD
    saved: bool = False
    shared: bool = True
    posted: bool = False
    listed: bool = True

    @property
    def keeps(self) -> bool:
        """Tell whether an answer is right for as long as the record stays as it is."""
        return self.cache != NOW
