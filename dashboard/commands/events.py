"""`events` writes the record's events for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands import said
from dashboard.exports.events.formats import FORMATS

if TYPE_CHECKING:
    from argparse import Namespace

    from dashboard.commands.said import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    events = commands.add_parser("events", help="write the events of a record for other programs")
    events.add_argument("file", nargs="?", type=Path, default=said.FILE)
    events.add_argument("--format", choices=tuple(FORMATS), required=True)
    events.add_argument("--lang", help="the record's first language, where none is named")
    events.add_argument(
        "--base", type=said.base, default=said.HERE, help="address at which the dashboard stands"
    )
    events.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write the events; return 1 where the record has faults, 2 where it lacks the language."""
    found = said.edition(options.file, options.root)
    if found is None:
        return 1
    spoken = options.lang or found.preferred("")
    if spoken not in found.words:
        languages = " or ".join(found.words)
        said.complain(f"the record has no language {spoken!r}; write --lang {languages}")
        return 2
    written = FORMATS[options.format]
    said.pour(written(found.index, found.words[spoken], found.index.dated, options.base))
    return 0
