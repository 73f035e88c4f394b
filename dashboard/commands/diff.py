"""`diff` says what the public sees of one record that it does not see of another."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands import said
from dashboard.core import changes, diff, release
from dashboard.core.fault import LONGEST
from dashboard.core.load import RecordError, loaded
from dashboard.core.select import Index

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from dashboard.commands.said import Commands
    from dashboard.core.diff import Difference, Side


def add(commands: Commands) -> None:
    """Add the command."""
    differ = commands.add_parser("diff", help="say what was added, revised, reflagged or removed")
    differ.add_argument("old", type=Path)
    differ.add_argument("new", type=Path)
    differ.add_argument("--format", choices=("text", "json"), default="text")
    differ.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Print the differences; return 0 where there are none, 1 for some, 2 for faults."""
    records = _records(options)
    if records is None:
        return 2
    old, new = records
    found = diff.diff(old, new)
    said.put(_json(old, new, found) if options.format == "json" else "\n".join(_text(found)))
    return 1 if found else 0


def _records(options: Namespace) -> tuple[Index, Index] | None:
    """Return what the public may see of both records now, or say what is wrong with either."""
    read: list[Index] = []
    for file in (options.old, options.new):
        try:
            seen = release.shown(loaded(file), said.locale(options.root))
            read.append(Index(seen.record))
        except RecordError as error:
            said.complain(said.faults(error.faults, options.format))
    return (read[0], read[1]) if len(read) == 2 else None


def _text(found: tuple[Difference, ...]) -> Iterator[str]:
    for one in found:
        yield f"{one.kind}: {one.name}{_stood(one)}"
        for turn in one.turns:
            yield f"    {turn.field}: {_short(turn.before)} → {_short(turn.after)}"
    yield changes.counted(changes.counts(found)) if found else "no difference"


def _stood(one: Difference) -> str:
    """Return the value and source of an observation that was added or removed."""
    side = one.after or one.before
    if one.turns or side is None:
        return ""
    plain = _side(side)
    return f": {plain['value']} {plain['unit']} ({side.grade} {side.source.id})"


def _short(text: str) -> str:
    line = " ".join(text.split()) or "nothing"
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _json(old: Index, new: Index, found: tuple[Difference, ...]) -> str:
    plain = {
        "old": old.version,
        "new": new.version,
        "counts": dict(changes.counts(found)),
        "differences": [_plain(one) for one in found],
    }
    return json.dumps(plain, ensure_ascii=False, indent=2)


def _plain(one: Difference) -> dict[str, object]:
    return {
        "kind": one.kind,
        "what": one.what,
        "id": one.id,
        "key": one.key,
        "fields": [
            {"field": turn.field, "before": turn.before, "after": turn.after} for turn in one.turns
        ],
        "before": _side(one.before) if one.before else None,
        "after": _side(one.after) if one.after else None,
    }


def _side(side: Side) -> dict[str, str]:
    reading = side.reading
    return {
        "key": reading.key,
        "value": reading.number,
        "unit": side.unit,
        "qualifier": reading.qualifier,
        "status": reading.status,
        "rival": reading.rival,
        "source": side.source.id,
        "grade": side.grade,
    }
