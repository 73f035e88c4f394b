"""`verify` says whether the figures in a picture still stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands import said
from dashboard.core import store

if TYPE_CHECKING:
    from argparse import Namespace

    from dashboard.commands.said import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    verify = commands.add_parser("verify", help="say whether a picture's figures still stand")
    verify.add_argument("picture", type=Path, help="a PNG that the dashboard has made")
    verify.add_argument("file", nargs="?", type=Path, default=said.FILE)
    verify.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Say of each figure whether it stands; return 1 where one does not, 2 without an answer."""
    from dashboard.exports import verify

    kept, picture = store.of(options.file, said.locale(options.root)), options.picture
    shown = kept.edition()
    if shown is None:
        said.complain(str(kept.faults))
        return 2
    try:
        found = verify.verify(shown.index, picture.read_bytes())
    except (OSError, verify.UnstampedError) as error:
        said.complain(f"{picture}: {error}")
        return 2
    said.put("\n".join(verify.lines(found)))
    return 0 if found.stands else 1
