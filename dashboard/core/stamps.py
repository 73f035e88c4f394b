"""What tells that curated files have changed: what the disk says of them, and what they hold."""

from __future__ import annotations

import hashlib
import re
import stat
from pathlib import Path

from dashboard.core.plain import Limits

Stamp = tuple[str, int, int, int]
NOWHERE = (0, 0, 0)
# Wide of the mark rather than short of it: a word too many is withheld, none is let out.
GUARDED = re.compile(rb"\b(?:draft|embargo)\b[\"']?\s*:", re.IGNORECASE)


def files(path: Path) -> tuple[Path, ...]:
    """Return a curated file and the register beside it."""
    return path, *sorted((path.parent / "seeds").glob("*.yaml"))


def seen(path: Path) -> tuple[Stamp, ...]:
    """Return what the disk says of the files, links followed: it changes when they are written."""
    return tuple(map(_stamp, files(path)))


def held(path: Path) -> bytes:
    """Return a hash of what the files hold; of what is no file to read, that it is none."""
    whole = hashlib.blake2b()
    for file in files(path):
        content = _content(file)
        whole.update(f"\n{file.name} {len(content)}\n".encode())
        whole.update(content)
    return whole.digest()


def is_guarded(path: Path) -> bool:
    """Tell whether a file mentions a draft or an embargo, however broken it is."""
    return any(GUARDED.search(_content(file)) for file in files(path))


def _stamp(file: Path) -> Stamp:
    """Return what changes with a file's content, nought for a file that is not there just now."""
    try:
        found = file.stat()
    except OSError:
        return file.name, *NOWHERE
    return file.name, found.st_ino, found.st_mtime_ns, found.st_size


def _content(file: Path) -> bytes:
    """Return what a file holds, as far as it would be read at all."""
    try:
        found = file.stat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > Limits().bytes:
            return str((found.st_mode, found.st_size)).encode()
        return file.read_bytes()
    except OSError as error:
        return str(error.strerror).encode()
