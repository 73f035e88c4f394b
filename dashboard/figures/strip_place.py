"""Where the words of a strip stand: beside their stems, none over another's words or stem."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.figures import text
from dashboard.figures.spot import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.chart import Flag

WIDTH, LINE = 836, 17
EDGE, _NEAR, _CELLS, _LEVELS, _RISE, _TRIES = 36, 26, 27, 12, 15, 8_000


@dataclass(frozen=True)
class Label:
    """One step's words.

    Attributes:
        x: Where the stem stands.
        side: 0 above the line, 1 below.
        turn: 1 where the words stand right of the stem, -1 left of it.
        top: How far from the line the words reach, and the stem with them.
        rows: The title's lines, beneath the date.
    """

    x: float
    side: int
    turn: int
    top: float
    rows: tuple[str, ...]
    width: float

    @property
    def height(self) -> float:
        """Return the height of date and title."""
        return LINE * (1 + len(self.rows))

    @cached_property
    def box(self) -> Box:
        """Return where the words lie, measured from the line outwards."""
        left = self.x + 6 if self.turn > 0 else self.x - 6 - self.width
        return Box(left, self.top - self.height, left + self.width, self.top)


@lru_cache(maxsize=64)
def labels(steps: tuple[tuple[Flag, int], ...], names: tuple[str, str]) -> tuple[Label, ...] | None:
    """Return a label for every step, or None where their words cannot be kept apart."""
    places = positions([flag for flag, _ in steps])
    found: dict[int, Label] = {}
    for side in (0, 1):
        own = [index for index, (_, which) in enumerate(steps) if which == side]
        name = Box(0, 0, text.width(names[side], 14) + 22, 30)
        options = [list(_options(steps[index][0], places[index], side)) for index in own]
        stems = [places[index] for index in own]
        chosen = _choose(options, stems, name)
        if chosen is None:
            return None
        found |= dict(zip(own, chosen, strict=True))
    return tuple(found[index] for index in range(len(steps)))


def positions(flags: Sequence[Flag]) -> list[float]:
    """Return where each step stands on the line, pushed apart where glyphs would touch."""
    first, last = span(flags)
    scale = (WIDTH - 2 * EDGE) / ((last - first) or 1)
    places = [EDGE + (flag.start.toordinal() - first) * scale for flag in flags]
    order = sorted(range(len(places)), key=lambda index: places[index])
    for before, after in pairwise(order):
        places[after] = max(places[after], places[before] + _NEAR)
    over = max(places, default=0) - (WIDTH - EDGE)
    return [place - over for place in places] if over > 0 else places


def span(flags: Sequence[Flag]) -> tuple[float, float]:
    """Return the first and last day of the line: the steps' own, with a third of that around."""
    days = [flag.start.toordinal() for flag in flags]
    air = max((max(days) - min(days)) * 0.2, 2)
    return min(days) - air, max(days) + air * 1.5


def _options(flag: Flag, x: float, side: int) -> Iterator[Label]:
    """Yield the places that a step's words could take, the nearest to the line first."""
    for level in range(_LEVELS):
        for cells in (_CELLS, 18):
            rows = tuple(text.balance(flag.title, cells))
            wide = max(text.width(row) for row in (flag.when + "  ", *rows)) + 4
            for turn in (1, -1):
                top = 26 + level * _RISE + LINE * (1 + len(rows))
                label = Label(x, side, turn, top, rows, wide)
                if label.box.left >= 0 and label.box.right <= WIDTH:
                    yield label


def _choose(
    options: Sequence[Sequence[Label]], stems: Sequence[float], name: Box
) -> list[Label] | None:
    """Return one option for each step so that none meets another; by trial, up to a limit."""
    tries = 0

    def rest(chosen: list[Label]) -> list[Label] | None:
        nonlocal tries
        if len(chosen) == len(options):
            return chosen
        for option in options[len(chosen)]:
            tries += 1
            if tries > _TRIES:
                return None
            if _fits(option, chosen, name):
                found = rest([*chosen, option])
                if found:
                    return found
        return None

    return rest([])


def _fits(option: Label, chosen: Sequence[Label], name: Box) -> bool:
    if option.box.meets(name):
        return False
    return not any(
        option.box.meets(other.box) or _crosses(option, other) or _crosses(other, option)
        for other in chosen
    )


def _crosses(stem: Label, words: Label) -> bool:
    """Tell whether a stem runs through another's words."""
    inside = words.box.left - 4 < stem.x < words.box.right + 4
    return inside and stem.top > words.box.bottom
