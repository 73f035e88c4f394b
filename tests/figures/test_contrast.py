"""Every colour of words and marks against the grounds that it lies on, by WCAG 2's formula."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dashboard.figures.theme import Palette, mix
from tests.figures.charts import DARK, LIGHT

WORDS, MARKS = 4.5, 3.0
MAP = ("map_water", "map_land", "map_first", "map_second")
GROUNDS = ("page", "card", "panel")
HUES = ("first", "second", "coop", "friction", "neutral_step", "context1", "context2", "caution")

# Purpose: what lies on the grounds, the grounds, the least ratio.
PAIRS = {
    "words": (("ink", "ink2", "ink3"), GROUNDS, WORDS),
    "labels in a series' hue, words of verdicts": (HUES, GROUNDS, WORDS),
    "words on what is chosen": (("on_accent",), ("accent",), WORDS),
    "words on a flag, a solid grade": (("page",), ("ink",), WORDS),
    "names on maps": (("ink", "ink2", "map_words"), MAP, WORDS),
    "names in the parties' hues on maps": (("map_words_first", "map_words_second"), MAP, WORDS),
    "outlines of fields and buttons": (("control",), GROUNDS, MARKS),
    "rings of the focus": (("accent",), (*GROUNDS, *MAP), MARKS),
    "bars and areas": (("first_fill", "second_fill"), GROUNDS, MARKS),
    "events, verdicts, series": (HUES, GROUNDS, MARKS),
    "routes": (("first", "second", "neutral_step", "ink"), MAP, MARKS),
}
BLENDS = {
    "a grade's letters on its fill": lambda of: (of.page, mix(of.page, of.ink2, 0.88), WORDS),
    "the same, a step lighter": lambda of: (of.ink, mix(of.card, of.ink2, 0.2), WORDS),
    "a party's name on its side of the strip": lambda of: (
        of.first, mix(of.page, of.first, 0.06), WORDS,
    ),
    "the other party's": lambda of: (of.second, mix(of.page, of.second, 0.06), WORDS),
    "days on a side of the strip": lambda of: (of.ink3, mix(of.page, of.second, 0.06), WORDS),
    "a route that the keys stand on": lambda of: (
        mix(of.map_land, of.accent, 0.7), of.map_land, MARKS,
    ),
}  # fmt: skip


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def weak(palette: Palette) -> Iterator[str]:
    """Yield each pair that is too near to one another, with its purpose and ratio."""
    for purpose, (colours, grounds, least) in PAIRS.items():
        for colour in colours:
            for ground in grounds:
                found = ratio(getattr(palette, colour), getattr(palette, ground))
                if found < least:
                    yield f"{purpose}: {colour} on {ground} {found:.2f}"
    for purpose, blend in BLENDS.items():
        colour, ground, least = blend(palette)
        if ratio(colour, ground) < least:
            yield f"{purpose}: {ratio(colour, ground):.2f}"


def test_the_formula_gives_what_the_standard_says():
    assert ratio("#FFFFFF", "#000000") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_marks_stand_out_from_their_grounds(palette):
    assert list(weak(palette)) == []


@pytest.mark.parametrize(
    ("token", "pale", "found"),
    [
        pytest.param("ink3", "#8A949E", "words: ink3 on page 2.91", id="notes"),
        pytest.param("control", "#B9BDBF", "outlines of fields and buttons", id="fields"),
        pytest.param("first", "#46A9B0", "labels in a series' hue", id="a party's hue"),
        pytest.param("accent", "#B8CAD6", "rings of the focus: accent on page", id="focus"),
        pytest.param("map_water", "#8FA6B2", "names on maps: ink2 on map_water", id="water"),
    ],
)
def test_a_paler_token_is_found(token, pale, found):
    assert any(one.startswith(found) for one in weak(replace(LIGHT, **{token: pale})))


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_parties_differ_in_lightness_too(palette):
    assert ratio(palette.first, palette.second) >= 1.5
