"""What is laid over a plot together: traces, shapes and texts, as Plotly takes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures.axis import moment

if TYPE_CHECKING:
    from dashboard.figures.theme import Palette

Part = dict[str, object]


@dataclass(frozen=True)
class Layer:
    """Traces, shapes and annotations that belong together."""

    traces: tuple[Part, ...] = ()
    shapes: tuple[Part, ...] = ()
    notes: tuple[Part, ...] = ()


def note(text: str, day: float, value: float, palette: Palette, **more: object) -> Part:
    """Return a text at a day and a value, lifted off its ground by a halo in the page's colour.

    Args:
        text: The words; Plotly's tags allowed.
        day: Ordinal day.
        value: On the value axis.
        palette: Gives ink and halo.
        more: What differs: `color`, `size`, or any other property of an annotation.
    """
    font = {
        "color": more.pop("color", palette.ink2),
        "size": more.pop("size", 13),
        "shadow": palette.halo,
    }
    place = {"x": moment(day), "y": value, "showarrow": False, "text": text, "font": font}
    return place | {"borderpad": 0} | more
