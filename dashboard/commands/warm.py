"""`warm` draws the pictures that pages show before their scripts run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands import said

if TYPE_CHECKING:
    from argparse import Namespace

    from dashboard.commands.said import Commands

MOST_BROWSERS = 4  # at a time, however many cores there are


def add(commands: Commands) -> None:
    """Add the command."""
    warm = commands.add_parser("warm", help="draw the pictures that pages show before scripts run")
    warm.add_argument("file", nargs="?", type=Path, default=said.FILE)
    warm.set_defaults(run=run)


def run(options: Namespace) -> int:
    """Draw what is missing; return 1 where something cannot be drawn."""
    from dashboard.exports import pictures
    from dashboard.warm import warm

    found = said.edition(options.file, options.root)
    if found is None:
        return 1
    presses = min(os.cpu_count() or 1, MOST_BROWSERS)
    return warm(found, pictures.of(options.root / "assets", presses=presses))
