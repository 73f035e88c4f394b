"""A record several times its size: copies of all its entries under ids of their own."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

RECORD = Path(__file__).resolve().parent.parent / "indicators.yaml"
LISTS = ("indicators", "checks", "routes", "events", "sources")
SECTION = re.compile(r"^([a-z_]+):", re.MULTILINE)
OWN_ID = re.compile(r"^  - (?:\{)?id: ([a-z0-9-]+)", re.MULTILINE)
# Of one part, an id is told from a word of prose, and from a producer's, by what stands around it.
WORD = re.compile(
    r"(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w-])"
    r"|(?<=[\[ ])(?<!by: )(?<!producer: )[a-z0-9]+(?=[,\]}\n])"
)


def files(record: Path) -> list[Path]:
    """Return the curated file and its register."""
    return [record, *sorted((record.parent / "seeds").glob("*.yaml"))]


def multiplied(record: Path, times: int, folder: Path, lists: Collection[str] = LISTS) -> Path:
    """Write a record with some lists `times` as long, all where none are named.

    Only entries of lists are copied; what the front page shows stays the same. Returns the
    curated file.
    """
    (folder / "seeds").mkdir(parents=True)
    texts = {file: file.read_text(encoding="utf-8") for file in files(record)}
    ids = {
        id
        for text in texts.values()
        for name, lines in _lists(text).items()
        if name in lists
        for id in _ids(lines)
    }
    for file, text in texts.items():
        made = folder / file.relative_to(record.parent)
        made.write_text(_grown(text, times, ids, lists), encoding="utf-8")
    return folder / record.name


def _ids(lines: str) -> list[str]:
    return OWN_ID.findall(lines)


def _sections(text: str) -> list[tuple[str, str]]:
    """Return name and text of each section, whatever stands before the first under no name."""
    starts = [(match[1], match.start()) for match in SECTION.finditer(text)]
    ends = [*(start for _, start in starts[1:]), len(text)]
    head = [("", text[: starts[0][1]])]
    return head + [(name, text[start:end]) for (name, start), end in zip(starts, ends, strict=True)]


def _lists(text: str) -> dict[str, str]:
    return {name: lines for name, lines in _sections(text) if name in LISTS}


def _grown(text: str, times: int, ids: Collection[str], lists: Collection[str]) -> str:
    grown = []
    for name, lines in _sections(text):
        grown.append(lines)
        if name in lists:
            entries = lines.partition("\n")[2]
            grown += [_renamed(entries, number, ids) for number in range(2, times + 1)]
    return "".join(grown)


def _renamed(entries: str, number: int, ids: Collection[str]) -> str:
    """Return entries in which every id of a list, wherever it stands, has the number behind it."""
    return WORD.sub(lambda word: f"{word[0]}-x{number}" if word[0] in ids else word[0], entries)
