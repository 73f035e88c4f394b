"""The record's own fonts: which file holds a character, how wide it is, and files to embed."""

from __future__ import annotations

import base64
import re
import threading
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = Path(__file__).resolve().parents[3] / "assets" / "vendor" / "fonts"
SHEETS = ("fonts.css", "slices.css")
SERIF = ("Record Serif", "Record Signs", "Noto Serif SC")
SANS = ("Record Sans",)
CUT = {"wght": 600.0, "opsz": 32.0}  # of headlines; one cut serves all, and is a third as heavy
WHOLE = 20_000  # bytes up to which a file is embedded as it is: taking it apart costs more
_ALONE = threading.RLock()  # fonts are read bit by bit, which only one thread can do at a time
_RULE = re.compile(r"@font-face \{([^}]*)\}")
_FAMILY = re.compile(r"font-family: '([^']+)'")
_FILE = re.compile(r"url\(\./([^)]+)\)")
_SPAN = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


@dataclass(frozen=True)
class Face:
    """One font file, and the characters for which it stands."""

    family: str
    file: Path
    spans: tuple[tuple[int, int], ...]

    def holds(self, char: str) -> bool:
        """Tell whether a character is the file's to draw."""
        return any(first <= ord(char) <= last for first, last in self.spans)


@cache
def faces() -> tuple[Face, ...]:
    """Return the font files of the sheets, in their order; none where they were not fetched."""
    sheets = (FOLDER / name for name in SHEETS)
    return tuple(face for sheet in sheets if sheet.exists() for face in _read(sheet))


def _read(sheet: Path) -> Iterator[Face]:
    for rule in _RULE.findall(sheet.read_text(encoding="utf-8")):
        family, file = _FAMILY.search(rule), _FILE.search(rule)
        if family and file and (sheet.parent / file[1]).exists():
            spans = tuple(
                (int(first, 16), int(last or first, 16)) for first, last in _SPAN.findall(rule)
            )
            yield Face(family[1], sheet.parent / file[1], spans)


@lru_cache(maxsize=16_384)
def of(char: str, families: tuple[str, ...]) -> Face | None:
    """Return the file that draws a character in the first of some families that has it."""
    found = (face for name in families for face in faces() if face.family == name)
    return next((face for face in found if face.holds(char)), None)


@lru_cache(maxsize=16_384)
def advance(char: str, families: tuple[str, ...], weight: int) -> float | None:
    """Return how wide a character is, as a share of the size; None where no file has it."""
    face = of(char, families)
    if face is None:
        return None
    with _ALONE:
        glyphs, names, em = _glyphs(face, weight)
        name = names.get(ord(char))
        return glyphs[name].width / em if name else None


@cache
def _glyphs(face: Face, weight: int) -> tuple[Any, dict[int, str], int]:
    font = _font(face)
    axes = {axis.axisTag for axis in font["fvar"].axes} if "fvar" in font else set()
    where = {name: at for name, at in {**CUT, "wght": weight}.items() if name in axes}
    return font.getGlyphSet(location=where or None), font.getBestCmap(), font["head"].unitsPerEm


@cache
def _font(face: Face) -> Any:
    """Return a file's font; one with optical sizes as the one cut that headlines are set in."""
    font = TTFont(face.file, recalcTimestamp=False)
    if "fvar" in font and any(axis.axisTag == "opsz" for axis in font["fvar"].axes):
        return instancer.instantiateVariableFont(font, CUT)
    return font


def embedded(text: Iterable[str], families: tuple[str, ...]) -> str:
    """Return the rules that bring the files along which some characters need.

    Args:
        text: The characters, in any order and number.
        families: Families, of which the first that has a character draws it.
    """
    needed: dict[Face, set[str]] = {}
    for char in set(text):
        if face := of(char, families):
            needed.setdefault(face, set()).add(char)
    listed = sorted(needed, key=lambda face: faces().index(face))
    with _ALONE:
        return "".join(_rule(face, "".join(sorted(needed[face]))) for face in listed)


def _rule(face: Face, chars: str) -> str:
    weight = "400 700" if face.family in SANS else "600 700"
    data = base64.b64encode(_packed(face, chars)).decode()
    spans = ",".join(f"U+{first:X}-{last:X}" for first, last in face.spans)
    kind, form = "woff2", "woff2"
    if _is_cut(face):
        spans = ",".join(f"U+{ord(char):X}" for char in chars)
        kind, form = "ttf", "truetype"
    return (
        f"@font-face{{font-family:'{face.family}';font-weight:{weight};"
        f"src:url(data:font/{kind};base64,{data}) format('{form}');unicode-range:{spans}}}"
    )


def _packed(face: Face, chars: str) -> bytes:
    return _subset(face, chars) if _is_cut(face) else _whole(face)


def _is_cut(face: Face) -> bool:
    """Tell whether a file is embedded only as far as it is needed."""
    return len(_whole(face)) > WHOLE


@cache
def _whole(face: Face) -> bytes:
    font = _font(face)
    return _saved(font) if "fvar" not in font and _was_cut(face) else face.file.read_bytes()


def _was_cut(face: Face) -> bool:
    return face.family == SERIF[0]


@lru_cache(maxsize=512)
def _subset(face: Face, chars: str) -> bytes:
    options = subset.Options(
        hinting=False, layout_features=["kern"], name_IDs=[], notdef_outline=False
    )
    options.recalc_timestamp = False
    font = TTFont(BytesIO(_plain(face)), recalcTimestamp=False, lazy=True)
    cutter = subset.Subsetter(options)
    cutter.populate(text=chars)
    cutter.subset(font)
    return _saved(font, None)  # packing it takes five times as long as cutting it


@cache
def _plain(face: Face) -> bytes:
    """Return a file without its packing, which is quicker to take apart again and again."""
    font = TTFont(BytesIO(_whole(face)), recalcTimestamp=False)
    return _saved(font, None)


def _saved(font: Any, flavour: str | None = "woff2") -> bytes:
    made = BytesIO()
    font.flavor = flavour
    font.save(made)
    return made.getvalue()
