"""Fonts of a few boxes, made for the tests."""

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from tools import subset


def font(characters, family="Reserved"):
    """Return a font in which every character is a box."""
    names = [f"uni{ord(c):04X}" for c in characters]
    glyphs = [".notdef", *names]
    built = FontBuilder(1000)
    built.setupGlyphOrder(glyphs)
    built.setupCharacterMap(dict(zip(map(ord, characters), names, strict=True)))
    built.setupGlyf(dict.fromkeys(glyphs, box()))
    built.setupHorizontalMetrics(dict.fromkeys(glyphs, (1000, 0)))
    built.setupHorizontalHeader(ascent=900, descent=-100)
    built.setupNameTable({"familyName": family, "styleName": "Bold", "copyright": "(c) Somebody"})
    built.setupOS2()
    built.setupPost()
    return built.font


def heavy(characters, weights=(100, 400, 900)):
    """Return a variable font of boxes, from the lightest weight to the heaviest."""
    made = font(characters)
    built = FontBuilder(font=made)
    least, usual, most = weights
    built.setupFvar([("wght", least, usual, most, "Weight")], [])
    built.setupGvar({name: [] for name in made.getGlyphOrder()})
    return made


def box():
    """Return a square."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 900), (900, 900), (900, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def characters(data):
    """Return the characters in the bytes of a font."""
    return "".join(map(chr, sorted(subset.read(data).getBestCmap())))
