"""What a map shows, before anybody draws it: one description for every painter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.figures.map.window import Place, Window

Corridor = Literal["through", "around"]
Status = Literal["operating", "planned", "proposed", "suspended"]
Accuracy = Literal["high", "medium", "low"]
Mark = Literal["ring", "hollow", "cross", "event"]


@dataclass(frozen=True)
class Line:
    """A route.

    Attributes:
        label: Its name on the map; empty where it needs none.
        name: What the link of the route is called; its label where empty.
        points: Longitude and latitude of the places on its way, in order.
        corridor: `through` the second party or `around` it; sets the hue.
        muted: Shelved, cancelled or retired: drawn as suspended, in grey.
        accuracy: How well its course is known; a guess lies in a soft band.
        width: Share of the usual width, by what moves in a year.
        selected: Stands in a casing, above the others.
        closed: Assumed to stop: crosses along it.
        used: Carries more in what is assumed: arrows along it.
        binding: Full in what is assumed: bars across its middle.
        at: Where its name may stand, chosen by hand.
        href: Where a click leads.
    """

    id: str
    label: str
    points: tuple[Place, ...]
    corridor: Corridor
    status: Status = "operating"
    muted: bool = False
    accuracy: Accuracy = "medium"
    width: float = 1.0
    selected: bool = False
    closed: bool = False
    used: bool = False
    binding: bool = False
    at: Place | None = None
    href: str = ""
    name: str = ""


@dataclass(frozen=True)
class Spot:
    """A place; `main` where it is an end of the selected route.

    Attributes:
        quad: The kind of act of the event whose mark stands here.
    """

    id: str
    name: str
    place: Place
    mark: Mark = "ring"
    main: bool = False
    quad: str = ""


@dataclass(frozen=True)
class Note:
    """A box with words about a place, the first row in bold."""

    place: Place
    rows: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """What the key and the scale say.

    Attributes:
        corridors, statuses: Each corridor and status in words.
        scale: With `{km}` and `{lat}`.
        volume: What a width stands for; volumes: some widths, as shares of the usual one, in words.
    """

    corridor: str
    status: str
    corridors: Mapping[Corridor, str]
    statuses: Mapping[Status, str]
    disputed: str
    scale: str
    volume: str = ""
    volumes: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True)
class Scene:
    """A map.

    Attributes:
        parties: Alpha-3 codes of the two tinted countries.
        lang: Language of the names on the ground.
        key: Whether a key lies in the lower left corner, which names keep clear of.
        inset: Whether a globe with the extent stands in the upper right corner.
        stamp: Whose map it is and as of when, within it; empty for small ones.
    """

    window: Window
    parties: tuple[str, str]
    lang: str
    words: Words
    lines: tuple[Line, ...] = ()
    spots: tuple[Spot, ...] = ()
    notes: tuple[Note, ...] = ()
    alt: str = ""
    key: bool = True
    inset: bool = True
    stamp: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Basemap:
    """The ground, the same for all: shapes in order of drawing, names and the globe of the inset.

    Attributes:
        bbox: West, south, east, north of what there is.
        globe: Centre, radius and path of the land.
    """

    shapes: tuple[Shape, ...]
    names: tuple[Name, ...]
    bbox: tuple[float, float, float, float]
    globe: Globe


@dataclass(frozen=True)
class Shape:
    """A country, disputed area, lake or bundle of lines.

    Attributes:
        rings: Rings or lines of points in Mercator's degrees.
    """

    kind: str
    id: str
    rings: tuple[tuple[Place, ...], ...]


@dataclass(frozen=True)
class Name:
    """A country's or a water's name in each language, and where it may stand."""

    id: str
    texts: Mapping[str, str]
    places: tuple[Place, ...]
    water: bool = False


@dataclass(frozen=True)
class Globe:
    """The globe of the inset."""

    centre: Place = (0.0, 0.0)
    radius: float = 45.0
    land: str = field(default="", repr=False)
