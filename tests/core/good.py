"""The good record of the tests, and copies of it with something changed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from dashboard.core.load import RecordError, load
from dashboard.core.model.entry import Entry

FINEST = Path(__file__).parents[1] / "records" / "finest"
KEYS = sorted({key for kind in Entry.kinds() for key in kind.model_fields})
FIRST_KEY = re.compile(r"^([ {-]*)([a-z_]+):")


def changed(folder: Path, *changes: tuple[str, str]) -> Path:
    """Return the curated file of a copy in which each first text stands as the second."""
    shutil.copytree(FINEST, folder, dirs_exist_ok=True)
    file = folder / "indicators.yaml"
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        if old not in text:
            raise ValueError(f"the good record does not hold {old!r}")
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    return file


def lines(file: Path) -> list[str]:
    """Return what is wrong with a record, a line each, the folder left out."""
    try:
        load(file)
    except RecordError as error:
        return str(error).replace(f"{file.parent}/", "").splitlines()
    return []


def told(file: Path) -> list[str]:
    """Return what is wrong with a record: key and message, without the place."""
    return [line.partition(": ")[2] for line in lines(file)]


def keyed_lines() -> list[int]:
    """Return the numbers of the lines of the good record that start with a key of a model."""
    rows = (FINEST / "indicators.yaml").read_text(encoding="utf-8").splitlines()
    found = ((number, FIRST_KEY.match(row)) for number, row in enumerate(rows, 1))
    return [number for number, match in found if match and match[2] in KEYS]


def with_broken_key(folder: Path, number: int) -> Path:
    """Return the curated file of a copy in which the first key of a line is misspelt."""
    file = changed(folder)
    rows = file.read_text(encoding="utf-8").splitlines()
    rows[number - 1] = FIRST_KEY.sub(r"\1\2x:", rows[number - 1])
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return file
