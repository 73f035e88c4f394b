"""Names and the places that each could take, the best first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.figures import text
from dashboard.figures.map import course, strokes
from dashboard.figures.spot import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.figures.map.scene import Line, Name, Note, Scene, Spot
    from dashboard.figures.map.window import Place

_SIZE, _PARTY, _ROW = 12.5, 19.0, 16.0
_BOLD = 1.05
NOWHERE = Box(0, 0, 0, 0)
_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9)
_SIDES = ((0, -1), (0, 1), (1, -0.5), (-1, -0.5), (1, 0.5), (-1, 0.5))
_ROUND = (
    *((1, 0), (0.85, -1), (-1, 0), (-0.85, -1), (0.85, 1), (-0.85, 1), (0, -1.1), (0, 1.1)),
    *((0.45, 1.1), (0.45, -1.1), (-0.45, 1.1), (-0.45, -1.1)),
)
_NEAR = ((0, -1), (-0.35, -1), (0.35, -1), (0, 1), (-0.35, 1), (0.35, 1))


@dataclass(frozen=True)
class Label:
    """Words at their place.

    Attributes:
        kind: `party`, `country`, `sea`, `place`, `route` or `note`.
        id: What they name.
        colour: A colour of the palette.
        ground: The layer beneath, whose colour the halo has.
        target: Where a note points to.
    """

    kind: str
    id: str
    rows: tuple[str, ...]
    colour: str
    box: Box = NOWHERE
    ground: str = "land"
    target: Place | None = None

    @property
    def middle(self) -> Place:
        """Return the middle of the box."""
        return (self.box.left + self.box.right) / 2, (self.box.bottom + self.box.top) / 2

    def at(self, middle: Place) -> Label:
        """Return the same words around a pixel."""
        box = around(middle, *_measure(self))
        # As `replace` would, in a fifth of its time: crowded names try hundreds of places.
        return Label(self.kind, self.id, self.rows, self.colour, box, self.ground, self.target)


def route(line: Line, way: Sequence[Place], scene: Scene) -> Iterator[Label]:
    """Yield a route's name where it was put by hand, then beside its middle and the rest."""
    colour = "map_words" if line.muted else f"map_words_{strokes.hue(line)}"
    label = Label("route", line.id, (line.label,), colour)
    if line.at:
        yield label.at(scene.window.xy(line.at))
    wide, tall = _measure(label)
    off = strokes.width(line) / 2 + (8 if line.selected else 4)
    for share in _SHARES:
        (x, y), _ = course.along(way, share)
        for right, low in _SIDES:
            for far in (off, off + 8, off + 16):
                yield label.at((x + right * (wide / 2 + far), y + low * (tall / 2 + far)))


def spot(one: Spot, scene: Scene) -> Iterator[Label]:
    """Yield a place's name right of its mark, then around it."""
    label = Label("place", one.id, (one.name,), "ink")
    x, y = scene.window.xy(one.place)
    wide, tall = _measure(label)
    for right, low in _ROUND:
        yield label.at((x + right * (wide / 2 + 9), y + low * (tall / 2 + 6)))


def name(one: Name, scene: Scene) -> Iterator[Label]:
    """Yield a country's or a water's name at its places, a party's also just above and below."""
    if scene.lang not in one.texts:
        return
    party = one.id in scene.parties
    kind = "sea" if one.water else "party" if party else "country"
    own = ("first", "second")[scene.parties.index(one.id)] if party else ""
    colour = f"map_words_{own}" if own else "map_words"
    label = Label(kind, one.id, (one.texts[scene.lang],), colour)
    for place in one.places:
        x, y = scene.window.xy(place)
        for low in (0, -_PARTY, _PARTY) if party else (0,):
            yield label.at((x, y + low))


def note(one: Note, scene: Scene) -> Iterator[Label]:
    """Yield a note's box above its place, then around it."""
    x, y = scene.window.xy(one.place)
    label = Label("note", "", one.rows, "ink", target=(x, y))
    wide, tall = _measure(label)
    for far in (70, 50, 95, 120, 30):
        for right, low in _NEAR:
            yield label.at((x + right * wide, y + low * (tall / 2 + far)))


def around(middle: Place, wide: float, tall: float) -> Box:
    """Return the box of a size around a pixel."""
    x, y = middle
    return Box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)


def _measure(label: Label) -> Place:
    return _size(label.kind, label.rows)


@lru_cache(maxsize=1024)
def _size(kind: str, rows: tuple[str, ...]) -> Place:
    size = _PARTY if kind == "party" else _SIZE
    bold = _BOLD if kind in {"party", "route"} else 1.0
    wide = max(text.width(row, size) for row in rows) * bold + 4
    if kind == "note":
        return wide + 22, size + 20 + _ROW * (len(rows) - 1)
    return wide, size + 4
