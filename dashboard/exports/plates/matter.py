"""What a plate says and shows, before it is set at a size."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.core.chart import Chart
    from dashboard.exports.plates.sizes import Size

Shown = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Area:
    """A rectangle of the frame, in its units from the upper left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.height


@dataclass(frozen=True)
class Sign:
    """An entry of the key: a mark of SWATCH's size, as svg, and what it means."""

    drawn: str
    words: str


@dataclass(frozen=True)
class Matter:
    """The words of a plate.

    Attributes:
        headline: A claim, or what is shown.
        subtitle: What is measured, or what the marks say.
        source: Who says so, with date and grade; stands whole in every size.
        note: Cut at the end of a sentence where there is no room.
        key: The marks in use.
        tail: What else the foot says, such as `grade C2`.
        kicker: A line above the headline.
    """

    headline: str
    subtitle: str
    source: str
    note: str = ""
    key: tuple[Sign, ...] = ()
    tail: str = ""
    kicker: str = ""


@dataclass(frozen=True)
class Subject:
    """What a plate is of.

    Attributes:
        matter: Its words.
        draw: Draws what lies between head and foot, given Plotly's picture where there is one.
        alt: What it shows, in words.
        name: Its part of the file's name.
        sources: Ids of the sources that it names.
        shown: The values that it shows: indicator, key of the reading, value as it is written.
        chart: The chart that Plotly draws for it.
        plot: Where in the room between head and foot that chart stands.
        beside: Whether it stands beside the headline rather than beneath, as a card's figure does.
    """

    matter: Matter
    draw: Callable[[Area, str], str]
    alt: str
    name: str
    sources: tuple[str, ...] = ()
    shown: Shown = ()
    chart: Chart | None = None
    plot: Callable[[Area], Area] = field(default=lambda area: area)
    beside: bool = False


def larger(size: Size) -> Size:
    """Return a size with the words that a frame has room for where it shows one figure."""
    if size.card:
        return size
    return replace(size, headline=size.headline * 1.3, label=size.label * 1.3)
