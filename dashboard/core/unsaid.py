"""What of the changes in a record names something that the public may not see now."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core import diff

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.core.diff import Difference, Side
    from dashboard.core.select import Index
    from dashboard.core.turns import Turn

Name = tuple[str, str, str]  # kind of entry, id, key of a reading


def withheld(public: Index, whole: Index) -> frozenset[Name]:
    """Return the names of what the whole record has and the public's has not."""
    found = diff.diff(public, whole)
    return frozenset((one.what, one.id, one.key) for one in found if one.kind == "added")


def said(found: Iterable[Difference], hidden: frozenset[Name]) -> Iterator[Difference]:
    """Yield the differences that name nothing hidden, without the fields that do.

    An entry that was public and is withheld now is named no more: rather too little is said.
    """
    ids = [re.escape(id) for _, id, key in hidden if id and not key]
    named = re.compile(rf"(?<![\w-])(?:{'|'.join(ids)})(?![\w-])") if ids else None
    for one in found:
        if (one.what, one.id, one.key) in hidden or ("indicator", one.id, "") in hidden:
            continue
        turns = tuple(turn for turn in one.turns if not (named and _tells(turn, named)))
        if turns or not one.turns:
            sides = (None if _cites(side, hidden) else side for side in (one.before, one.after))
            before, after = sides
            yield replace(one, turns=turns, before=before, after=after)


def _tells(turn: Turn, named: re.Pattern[str]) -> bool:
    return any(named.search(text) for text in (turn.field, turn.before, turn.after))


def _cites(side: Side | None, hidden: frozenset[Name]) -> bool:
    return side is not None and ("source", side.source.id, "") in hidden
