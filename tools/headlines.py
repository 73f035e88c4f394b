"""The font of Chinese headlines: one small file with the characters that they are made of."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from tools import subset
from tools.faces import Face, listed, points, unicode_range

MOST = 120_000  # bytes
FAMILY, WEIGHT = "Noto Serif SC", "700"
SLICES, FILE = "noto-serif-sc/noto-serif-sc-", "noto-serif-sc/record-song.woff2"


def make(characters: str, folder: Path) -> None:
    """Write the font of as many of the characters as fit, and its rule into `fonts.css`.

    Args:
        characters: The most frequent first.
        folder: Holds the slices and the style sheets.
    """
    font = subset.fitting(characters, lambda kept: _made(kept, folder), MOST)
    (folder / FILE).write_bytes(font)
    held = unicode_range(subset.read(font).getBestCmap())
    sheet = folder / "fonts.css"
    rules = sheet.read_text(encoding="utf-8").splitlines(keepends=True)
    others = [rule for rule in rules if FILE not in rule]
    sheet.write_text("".join((*others, Face(FAMILY, FILE, WEIGHT, held).rule())), encoding="utf-8")


def _made(characters: str, folder: Path) -> bytes:
    wanted = set(map(ord, characters))
    sheet = (folder / "slices.css").read_text(encoding="utf-8")
    parts = [
        subset.keep(TTFont(folder / file), held)
        for file, covers in listed(sheet)
        if file.startswith(SLICES) and (held := wanted & points(covers))
    ]
    return subset.packed(subset.rename(subset.join(parts), "Record Song"))
