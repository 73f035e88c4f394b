"""`schema` writes the JSON Schemas of the curated files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.core import schema

if TYPE_CHECKING:
    from argparse import Namespace

    from dashboard.commands.said import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    write = commands.add_parser("schema", help="write the JSON Schemas of the curated files")
    write.add_argument("folder", nargs="?", type=Path, default=Path("assets"))
    write.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write them."""
    for name, root in schema.FILES.items():
        (options.folder / name).write_text(schema.text(root), encoding="utf-8")
    return 0
