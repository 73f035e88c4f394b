"""Colours and fonts of one mode, as figures and pages read them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.model.front import Party

Mode = Literal["light", "dark"]

HEIGHT = 400
MARGIN = {"l": 0, "r": 0, "t": 8, "b": 28, "pad": 0}


class Tokens(TypedDict):
    """The part of the design tokens that the figures read."""

    color: Mapping[Mode, Mapping[str, str]]
    font: Mapping[str, str]


@dataclass(frozen=True)
class Palette:
    """Every colour of one mode, and the two font stacks.

    Attributes:
        first, second: The parties' hues for lines and text; `_fill` for areas, `_tint` for the
            ground of hatching.
        hatch: Lines of the field that marks a missing period.
        context1, context2: A third party's hue, and that of the rest.
        map_first, map_second: The ground of the parties' own land on maps.
        map_words: Names on maps, and `_first` and `_second` in the parties' hues; a little darker
            than elsewhere, since grounds of maps are.
    """

    mode: Mode
    page: str
    card: str
    panel: str
    ink: str
    ink2: str
    ink3: str
    rule: str
    control: str
    accent: str
    on_accent: str
    first: str
    first_fill: str
    first_tint: str
    second: str
    second_fill: str
    second_tint: str
    context1: str
    context2: str
    mute: str
    coop: str
    friction: str
    neutral_step: str
    caution: str
    hatch: str
    map_water: str
    map_land: str
    map_first: str
    map_second: str
    map_words: str
    map_words_first: str
    map_words_second: str
    map_coast: str
    map_border: str
    sans: str
    serif: str

    @property
    def halo(self) -> str:
        """Return the text shadow that lifts a label off whatever lies beneath it."""
        offsets = ((-2, 0), (2, 0), (0, -2), (0, 2), (-1, -1), (1, -1), (-1, 1), (1, 1))
        return ", ".join(f"{x}px {y}px 1px {self.page}" for x, y in offsets)


def palette(tokens: Tokens, parties: Sequence[Party], mode: Mode) -> Palette:
    """Return the colours of a mode: the tokens, with the hues of the two parties."""
    first, second = parties
    colour, font = tokens["color"][mode], tokens["font"]
    own: dict[str, str] = {"sans": font["sans"], "serif": font["serif"], "hatch": colour["rule"]}
    for name, party in (("first", first), ("second", second)):
        light = mode == "light"
        own[name] = party.hue if light else party.hue_dark
        own[f"{name}_fill"] = party.hue if light else party.fill_dark
        own[f"{name}_tint"] = party.tint if light else party.tint_dark
        own[f"map_{name}"] = mix(colour["mapLand"], own[f"{name}_tint"], 0.45)
        own[f"map_words_{name}"] = mix(own[name], colour["ink"], 0.15)
    own["map_words"] = mix(colour["ink3"], colour["ink"], 0.15)
    shared = {
        field.name: colour[_camel(field.name)]
        for field in fields(Palette)
        if field.name not in own and field.name != "mode"
    }
    return Palette(mode=mode, **own, **shared)


@lru_cache(maxsize=8)
def css_variables(palette: Palette) -> str:
    """Return the rule that hands a palette to the page: `first_fill` becomes `--first-fill`."""
    lines = [
        f"--{field.name.replace('_', '-')}:{getattr(palette, field.name)}"
        for field in fields(Palette)
        if field.name != "mode"
    ]
    return f":root{{color-scheme:{palette.mode};{';'.join(lines)}}}"


def mix(colour: str, other: str, share: float) -> str:
    """Return a colour with a share of another mixed in."""
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def fade(colour: str, alpha: float) -> str:
    """Return a colour at an opacity, as Plotly and CSS read it."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:g})"


@cache
def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.capitalize() for part in rest)
