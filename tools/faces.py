"""Rules of style sheets that say which font file serves which characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

_RULE = re.compile(r"url\(\./(?P<file>[\w./-]+\.woff2)\).*?unicode-range: (?P<covers>[^;]+);", re.S)


class Face(NamedTuple):
    """A font file of a family: the weights it serves, and its characters as a unicode-range."""

    family: str
    file: str
    weight: str
    covers: str

    def rule(self) -> str:
        """Return the rule of a style sheet; of two that hold a character the later one wins."""
        return (
            f"@font-face {{ font-family: '{self.family}'; font-weight: {self.weight};"
            f" font-display: swap; src: url(./{self.file}) format('woff2');"
            f" unicode-range: {self.covers}; }}\n"
        )


def sheet(faces: Iterable[Face]) -> str:
    """Return a style sheet."""
    return "".join(face.rule() for face in faces)


def listed(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield file and unicode-range of every rule of a style sheet."""
    for rule in sheet.split("@font-face")[1:]:
        if found := _RULE.search(rule):
            yield found["file"], found["covers"]


def points(covers: str) -> set[int]:
    """Return the characters of a unicode-range as numbers."""
    found: set[int] = set()
    for part in covers.upper().replace("U+", "").split(","):
        first, _, last = part.strip().partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def unicode_range(points: Iterable[int]) -> str:
    """Return numbers of characters as a unicode-range, neighbours joined."""
    numbered = enumerate(sorted(set(points)))
    runs = [[n for _, n in run] for _, run in groupby(numbered, key=lambda pair: pair[1] - pair[0])]
    return ",".join(
        f"U+{run[0]:X}" if len(run) == 1 else f"U+{run[0]:X}-{run[-1]:X}" for run in runs
    )
