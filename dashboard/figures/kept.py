"""The folder of assets under a name that changes with its content, so that browsers keep it."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@cache
def version(folder: Path) -> str:
    """Return a name for what the folder holds now."""
    found = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        found.update(f"{file.relative_to(folder)}\0".encode() + file.read_bytes())
    return found.hexdigest()[:12]


def address(folder: Path) -> str:
    """Return where the browser finds the folder, seen from any page."""
    return f"./assets/{version(folder)}"
