"""`check` names every mistake of a record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands import said
from dashboard.core import tally
from dashboard.core.load import RecordError, load

if TYPE_CHECKING:
    from argparse import Namespace

    from dashboard.commands.said import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    check = commands.add_parser("check", help="name every mistake of a record by file and line")
    check.add_argument("file", nargs="?", type=Path, default=said.FILE)
    check.add_argument("--format", choices=("text", "json", "github"), default="text")
    check.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Say what is wrong, or count what there is; return 1 where something is wrong."""
    try:
        record = load(options.file)
    except RecordError as error:
        said.put(said.faults(error.faults, options.format))
        return 1
    held = tally.counts(record)
    plain = json.dumps({"counts": held, "faults": []})
    said.put(plain if options.format == "json" else _summary(held))
    return 0


def _summary(held: dict[str, int]) -> str:
    return f"{', '.join(f'{count:,} {kind}' for kind, count in held.items())}; no fault"
