"""The families of the pages: the packages they come from, and what of them pages use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from fontTools.ttLib import TTFont

from tools import subset
from tools.faces import Face, listed, unicode_range
from tools.packages import Package

# Letters of western Europe, and the signs of sentences and figures.
LATIN = (
    "".join(map(chr, (*range(0x20, 0x7F), *range(0xC0, 0x100))))
    + "\u00a0\u2009\u202f£§©«°±·»ıŒœ–—‘’“”„…‰›€−"
)
SIGNS = "←↑→↓↖↗↘↙≈≠≤≥"
_AXIS = re.compile("-(?:opsz|wght)-normal")


class Family(NamedTuple):
    """A family, and the package that it is made from.

    Attributes:
        name: What our style sheets call it.
        weight: The weights that it serves.
        source: The file in the package that our own is made from; empty where the headlines of
            the record say what our own holds.
        characters: What our own file holds.
        sheet: The package's style sheet, whose slices hold all other characters; empty for none.
        axes: The part of each axis that pages use.
    """

    name: str
    weight: str
    package: Package
    source: str = ""
    characters: str = ""
    sheet: str = ""
    axes: Mapping[str, tuple[float, float]] = {}

    @property
    def slug(self) -> str:
        """Return its name as the name of a file."""
        return self.name.lower().replace(" ", "-")


# Sizes are 15 to 40 px; a browser takes the optical size from the size.
FAMILIES = (
    Family(
        "Record Serif",
        "400 700",
        Package(
            "@fontsource-variable/source-serif-4",
            "5.3.1",
            "e11b5acb6d920b894cbf0d75afffbd93100d07a3f73345fcb3536e7410b6bf4275294db2dc370ca0d713de506867f0aa2e2af37fe4ad94ee949498a5cabbda52",
        ),
        "files/source-serif-4-latin-opsz-normal.woff2",
        LATIN,
        "opsz.css",
        {"wght": (400, 700), "opsz": (14, 40)},
    ),
    Family(
        "Record Sans",
        "400 700",
        Package(
            "@fontsource-variable/public-sans",
            "5.3.0",
            "0157e4980b79d013175a938edb51409ed88914a197eb14dcd9d48bf1dc6d0ed78e35ef48b915c95866ecd046c6f79e6f00c0aadb710d7aea29b96f3b70658349",
        ),
        "files/public-sans-latin-wght-normal.woff2",
        LATIN,
        "wght.css",
        {"wght": (400, 700)},
    ),
    # The first package leaves out these signs, which headline figures need.
    Family(
        "Record Signs",
        "600 700",
        Package(
            "source-serif",
            "4.5.1",
            "354021e48cc5eca894bb6813a6a13e79df4c35b31ee2cb7b2c82176743871d23dcea083ce87ebb8f4e0cf2c221536aaa15ddba6ed5da150da07b9bbfa7bda3d1",
            "LICENSE.md",
        ),
        "WOFF2/TTF/SourceSerif4Display-Semibold.ttf.woff2",
        SIGNS,
    ),
    Family(
        "Noto Serif SC",
        "700",
        Package(
            "@fontsource/noto-serif-sc",
            "5.3.0",
            "d3fcda1059227625a5744eb6ad3783ef8c7cca052c42f7a389236d3b42d0c50937aa96879e5319df0e02ef21fcd01e0a4c883c54a7853f8a1283058c72163dfa",
        ),
        sheet="700.css",
    ),
)


def own(family: Family, files: Mapping[str, bytes], folder: Path) -> list[Face]:
    """Write our own file of a family; return its face, if the family says what it holds."""
    if not family.source:
        return []
    font = subset.keep(subset.read(files[family.source]), map(ord, family.characters))
    return [
        _written(family, font, folder, f"{family.slug}.woff2", unicode_range(font.getBestCmap()))
    ]


def slices(family: Family, files: Mapping[str, bytes], folder: Path) -> list[Face]:
    """Write the package's slices of a family; return their faces."""
    sheet = files[family.sheet].decode() if family.sheet else ""
    return [_slice(family, files[file], folder, file, covers) for file, covers in listed(sheet)]


def _slice(family: Family, data: bytes, folder: Path, file: str, covers: str) -> Face:
    name = file.rpartition("/")[2]
    if not family.axes:
        (folder / name).write_bytes(data)
        return Face(family.name, f"{folder.name}/{name}", family.weight, covers)
    script = _AXIS.sub("", name.removeprefix(f"{folder.name}-"))
    return _written(family, subset.read(data), folder, f"{family.slug}-{script}", covers)


def _written(family: Family, font: TTFont, folder: Path, name: str, covers: str) -> Face:
    """Write a font with our name and the part of its axes that pages use; return its face."""
    small = subset.narrow(font, family.axes) if family.axes else font
    (folder / name).write_bytes(subset.packed(subset.rename(small, family.name)))
    return Face(family.name, f"{folder.name}/{name}", family.weight, covers)
