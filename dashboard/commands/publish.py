"""`publish` writes the record as a site of plain files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands import said

if TYPE_CHECKING:
    from argparse import Namespace

    from dashboard.commands.said import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    publish = commands.add_parser("publish", help="write the record as a site of plain files")
    publish.add_argument("out", type=Path, help="folder of the site; made anew as a whole")
    publish.add_argument("file", nargs="?", type=Path, default=said.FILE)
    publish.add_argument(
        "--base", type=said.base, default=said.HERE, help="address at which the site will stand"
    )
    publish.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Write the site; return 1 where the record has faults."""
    from dashboard.publish import write
    from dashboard.publish.worker import Site

    if said.edition(options.file, options.root) is None:
        return 1
    locale, assets = said.locale(options.root), options.root / "assets"
    return write.main(Site(options.file, locale, assets, options.out, options.base))
