"""Small fonts made of large ones: fewer characters, narrower axes, a name of our own."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping, Sequence

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

# What browsers apply by themselves, the figures that our sheets ask for, and the spacing of
# full-width punctuation. Left out: vertical text, small fractions, letters of other languages.
FEATURES = ("calt", "kern", "liga", "lnum", "pnum", "tnum", "chws", "halt")
TABLES = ("BASE", "DSIG", "STAT", "vhea", "vmtx")
# In the table of names: what stays, what becomes ours, and the last number of a fixed meaning.
COPYRIGHT, LICENCE, TERMS = 0, 13, 14
FAMILY, STYLE, ID, FULL, POSTSCRIPT = 1, 2, 3, 4, 6
RESERVED = 255


def read(data: bytes) -> TTFont:
    """Return the font in the bytes of a file."""
    return TTFont(io.BytesIO(data))


def keep(font: TTFont, points: Iterable[int]) -> TTFont:
    """Leave only some characters in a font, with the features that pages use."""
    options = Options(layout_features=list(FEATURES), name_IDs=["*"], notdef_outline=True)
    options.drop_tables += TABLES
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)
    return font


def narrow(font: TTFont, axes: Mapping[str, tuple[float, float]]) -> TTFont:
    """Leave only a part of each axis in a variable font."""
    return instantiateVariableFont(font, axes, inplace=True)


def join(fonts: Sequence[TTFont]) -> TTFont:
    """Return one font with the characters of several that differ in nothing else."""
    files = []
    for font in fonts:
        font.flavor = None
        files.append(io.BytesIO())
        font.save(files[-1])
    return Merger().merge(files)


def rename(font: TTFont, family: str) -> TTFont:
    """Give a font our name: its licence reserves the old one for the font as it was."""
    table = font["name"]
    if "fvar" in font:
        font["fvar"].instances = []
    table.removeUnusedNames(font)
    stays = {COPYRIGHT, LICENCE, TERMS}
    table.names = [name for name in table.names if name.nameID in stays or name.nameID > RESERVED]
    own = {FAMILY: family, STYLE: "Regular", ID: family, FULL: family}
    for id, name in {**own, POSTSCRIPT: family.replace(" ", "")}.items():
        table.setName(name, id, 3, 1, 0x409)
    return font


def packed(font: TTFont) -> bytes:
    """Return the font as the bytes of a woff2 file."""
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def fitting(characters: str, make: Callable[[str], bytes], most: int) -> bytes:
    """Return the font of as many characters as fit.

    Args:
        characters: The most frequent first; the last are left out first.
        make: Makes the font of some characters.
        most: Bytes that the font may have.
    """
    font = make(characters)
    while characters and len(font) > most:
        characters = characters[: len(characters) * most // len(font)]
        font = make(characters)
    return font
