"""The head of a plate: headline and subtitle, as large as they can be in their room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.exports.plates import letters, pieces
from dashboard.exports.plates.letters import Style

if TYPE_CHECKING:
    from dashboard.exports.plates.matter import Matter
    from dashboard.exports.plates.view import View
    from dashboard.figures.theme import Palette

_SHRINK = (1, 0.92, 0.84, 0.76, 0.68, 0.6)
_AIR = 5
_MOST = 6  # lines of a headline, however long
_WORTH = 0.84  # down to this a Chinese headline is set smaller to stay on one line: no word breaks


@dataclass(frozen=True)
class Heading:
    """The lines of a head and how they are set."""

    kicker: tuple[str, ...]
    headline: tuple[str, ...]
    subtitle: tuple[str, ...]
    over: Style
    large: Style
    small: Style

    @property
    def height(self) -> float:
        """Return how tall it is."""
        above = len(self.kicker) * self.over.line + (_AIR if self.kicker else 0)
        below = len(self.subtitle) * self.small.line + (_AIR if self.subtitle else 0)
        return above + len(self.headline) * self.large.line + below

    def draw(self, x: float, y: float, colours: Palette) -> str:
        """Return the head from an upper left corner on."""
        drawn = ""
        if self.kicker:
            drawn = pieces.block(self.kicker, x, y, self.over, colours.ink3)
            y += len(self.kicker) * self.over.line + _AIR
        drawn += pieces.block(self.headline, x, y, self.large, colours.ink)
        y += len(self.headline) * self.large.line + _AIR
        return drawn + pieces.block(self.subtitle, x, y, self.small, colours.ink2)


def heading(view: View, matter: Matter, width: float, rows: int = 2, below: int = 3) -> Heading:
    """Return the head that fits a width.

    Args:
        view: Gives the size, the language, and a headline of the reader's own.
        matter: What is said.
        width: Of a line.
        rows: Lines that the headline may take before it is set smaller.
        below: Lines that the subtitle may take.
    """
    size, chinese = view.size, view.desk.words.locale.language == "zh"
    weight, leading = (700, 1.3) if chinese else (600, 1.14)
    scale = 0.94 if chinese else 1
    largest = Style(size.headline * scale, weight, serif=True, leading=leading)
    large, lines = largest, [""]
    for share in _SHRINK:
        large = replace(largest, size=largest.size * share)
        lines = letters.balance(view.title or matter.headline, width, large)
        if len(lines) <= (1 if chinese and share > _WORTH else rows):
            break
    if len(lines) > _MOST:
        lines = letters.shorten(" ".join(lines), _MOST, width, large)
    small = Style(size.label * 1.04, leading=1.55 if chinese else 1.42)
    over = Style(size.label * 0.92, 600)
    return Heading(
        kicker=tuple(letters.shorten(matter.kicker, 1, width, over)) if matter.kicker else (),
        headline=tuple(lines),
        subtitle=tuple(letters.shorten(matter.subtitle, below, width, small)),
        over=over,
        large=large,
        small=small,
    )
