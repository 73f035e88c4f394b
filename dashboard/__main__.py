"""`python -m dashboard` and what it can do: one module of `commands` each."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard.commands import check, diff, events, publish, schema, verify, warm

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = (check, diff, schema, warm, publish, events, verify)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    parser.set_defaults(root=ROOT)
    commands = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.add(commands)
    options = parser.parse_args(arguments)
    status: int = options.run(options)
    return status


if __name__ == "__main__":
    sys.exit(main())
