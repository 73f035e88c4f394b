"""`python tools/licences.py` writes LICENCES.md: what we are made of, under which terms."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
# `python tools/licences.py` puts this folder, not the root, on the path.
sys.path.insert(0, str(ROOT))

from tools import families, parts, vendor  # noqa: E402

NAME = "LICENCES.md"
LONGEST = 60  # signs of a licence's name; what is longer is the licence itself
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s\\]+)", re.MULTILINE)
HEAD = """# Licences

What the running dashboard is made of, and under which terms. Written by `make licences` from
`requirements.txt`, what packages say of themselves and what set-up fetches; held by a test.
No licence has been chosen for the code and the record themselves.
"""
# What set-up fetches or the repository holds, with the terms that stand in its own files.
OFL, MIT = "OFL-1.1", "MIT"
ASSETS = (
    ("Natural Earth, cut down in `assets/basemap.json`", "", "public domain"),
    ("Citation styles in `assets/styles/` (CSL project), unchanged", "", "CC-BY-SA-3.0"),
)


class Part(NamedTuple):
    """One part: its name, its version, its terms."""

    name: str
    version: str
    terms: str


def packages(pinned: str) -> Iterator[Part]:
    """Yield the Python packages of a file of requirements."""
    for name, version in _PINNED.findall(pinned):
        yield Part(name, version, terms(name))


def terms(name: str) -> str:
    """Return the licence that an installed package names.

    Raises:
        ValueError: It names none.
    """
    said = metadata(name)
    if expression := said.get("License-Expression"):
        return str(expression)
    plain = str(said.get("License") or "").strip()
    if plain and len(plain) <= LONGEST and "\n" not in plain:
        return plain
    kinds = [one for one in said.get_all("Classifier") or [] if one.startswith("License ::")]
    if kinds:
        return ", ".join(one.rpartition(" :: ")[2] for one in kinds)
    if plain:
        return plain.partition("\n")[0].strip()
    raise ValueError(f"{name} names no licence; look it up")


def fetched() -> Iterator[Part]:
    """Yield what set-up fetches from npm, and what of it only makes other files."""
    yield Part(f"{vendor.PLOTLY.name} (npm)", vendor.PLOTLY.version, MIT)
    for package in dict.fromkeys(one.package for one in families.FAMILIES):
        yield Part(f"{package.name} (npm)", package.version, OFL)
    yield Part(f"{parts.ESBUILD.name} (npm, at set-up only)", parts.ESBUILD.version, MIT)
    yield from (Part(*one) for one in ASSETS)


def text(pinned: str) -> str:
    """Return the whole list for a file of requirements."""
    tables = (
        ("Python packages", packages(pinned)),
        ("Scripts, fonts, map and styles of citation", fetched()),
    )
    return "\n".join((HEAD, *(line for title, found in tables for line in _table(title, found))))


def _table(title: str, found: Iterator[Part]) -> Iterator[str]:
    yield f"## {title}\n\n| part | version | terms |\n|---|---|---|"
    yield from (f"| {part.name} | {part.version} | {part.terms} |" for part in found)
    yield ""


def main() -> None:
    """Write the list."""
    made = text((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    (ROOT / NAME).write_text(made, encoding="utf-8")


if __name__ == "__main__":
    main()
