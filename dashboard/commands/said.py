"""What commands share: how they speak, what they take for an address, and faults in each form."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dashboard.core import store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.edition import Edition
    from dashboard.core.fault import Fault

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

FILE = Path("indicators.yaml")
HERE = "http://127.0.0.1:8501"  # where `make run` serves
BARE = re.compile(r"[^\s?#]+")
# What a message to GitHub's log must not hold as it stands.
ESCAPES: dict[str, str | int | None] = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = ESCAPES | {":": "%3A", ",": "%2C"}


def put(text: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(f"{text}\n")


def complain(text: str) -> None:
    """Write a line to standard error."""
    sys.stderr.write(f"{text}\n")


def pour(content: bytes) -> None:
    """Write bytes to standard output; a reader that has seen enough is no mistake."""
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at its end, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def locale(root: Path) -> Path:
    """Return the folder of catalogues."""
    return root / "dashboard" / "locale"


def edition(file: Path, root: Path) -> Edition | None:
    """Return a record's edition, or say what is wrong with it."""
    kept = store.of(file, locale(root))
    found = kept.edition()
    if found is None and kept.faults:
        put(faults(kept.faults.faults, "text"))
    return found


def base(text: str) -> str:
    """Return an address to which pages can be added."""
    try:
        found = urlsplit(text)
        stands = found.scheme in {"http", "https"} and found.hostname and found.port != 0
    except ValueError:
        stands = False
    if not stands or not BARE.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"not the address of a dashboard, found {text!r}; write one as https://example.org"
        )
    return text.rstrip("/")


def faults(found: Sequence[Fault], form: str) -> str:
    """Return faults as text, as JSON, or in the form of GitHub's log."""
    if form == "json":
        return json.dumps({"faults": listed(found)}, ensure_ascii=False, indent=2)
    return "\n".join(map(github if form == "github" else str, found))


def listed(found: Sequence[Fault]) -> list[dict[str, object]]:
    """Return faults as JSON has them."""
    return [
        {
            "file": one.loc[0], "line": one.line, "column": one.column,
            "key": one.key, "message": one.message,
        }
        for one in found
    ]  # fmt: skip


def github(fault: Fault, level: str = "error") -> str:
    """Return a fault as GitHub's log marks a line."""
    file = str(fault.loc[0]).translate(str.maketrans(IN_PROPERTY))
    message = f"{fault.key}: {fault.message}".translate(str.maketrans(ESCAPES))
    return f"::{level} file={file},line={fault.line},col={fault.column}::{message}"
