"""How series are coloured: by whose they are, and apart from each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures.theme import mix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Series
    from dashboard.figures.theme import Palette

MOST_LINES = 5


@dataclass(frozen=True)
class Hue:
    """How one series is coloured: lines, areas, the ground of hatching, and words."""

    line: str
    fill: str
    tint: str
    words: str


def hues(series: Sequence[Series], palette: Palette) -> tuple[Hue, ...]:
    """Return each series' colours; of more than five, all but two are grey."""
    crowded = len(series) > MOST_LINES
    strong = [one.id for one in series if one.role in {"first", "second"}][:2]
    seen: list[str] = []
    found = []
    for one in series:
        hue = _ink(palette) if one.computed else _role(one.role, palette)
        if crowded and one.id not in strong:
            hue = _role("mute", palette)
        elif hue.line in seen:
            line = mix(hue.line, palette.ink, 0.45)
            words = mix(hue.words, palette.ink, 0.45)
            hue = Hue(line, mix(hue.fill, palette.page, 0.45), hue.tint, words)
        seen.append(hue.line)
        found.append(hue)
    return tuple(found)


def _ink(palette: Palette) -> Hue:
    return Hue(palette.ink, palette.ink2, palette.panel, palette.ink)


def _role(role: str, palette: Palette) -> Hue:
    return {
        "first": Hue(palette.first, palette.first_fill, palette.first_tint, palette.first),
        "second": Hue(palette.second, palette.second_fill, palette.second_tint, palette.second),
        "third": Hue(palette.context1, palette.context1, palette.panel, palette.context1),
        "context": Hue(palette.context2, palette.context2, palette.panel, palette.context2),
        "mute": Hue(palette.mute, palette.mute, palette.panel, palette.ink2),
    }[role]
