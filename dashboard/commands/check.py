"""`check` names every mistake of a record, and what of it is kept from the public."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands import said
from dashboard.core import release, tally, withheld
from dashboard.core.load import RecordError, loaded

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from dashboard.commands.said import Commands
    from dashboard.core.fault import Fault


def add(commands: Commands) -> None:
    """Add the command."""
    check = commands.add_parser("check", help="name every mistake of a record by file and line")
    check.add_argument("file", nargs="?", type=Path, default=said.FILE)
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Say what is wrong, or what there is and what the public sees not; return 1 for faults."""
    try:
        found = loaded(options.file)
        seen = release.shown(found, said.locale(options.root))
    except RecordError as error:
        said.put(said.faults(error.faults, options.format))
        return 1
    said.put(_good(tally.counts(found.record), list(withheld.told(found, seen)), options.format))
    return 0


def _good(counts: dict[str, int], kept: Sequence[Fault], form: str) -> str:
    """Return what a record without a fault holds, and what of it the public does not see."""
    if form == "json":
        told = {"counts": counts, "faults": [], "withheld": said.listed(kept)}
        return json.dumps(told, ensure_ascii=False)
    summary = f"{', '.join(f'{count:,} {kind}' for kind, count in counts.items())}; no fault"
    lines = (said.github(one, "notice") if form == "github" else str(one) for one in kept)
    return "\n".join((summary, *lines))
