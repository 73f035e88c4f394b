"""Columns from zero: solid to the low bound, hatched to the high one, faded where approximate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures import points
from dashboard.figures.axis import DAY, moment
from dashboard.figures.layer import Layer, Part
from dashboard.figures.theme import fade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.chart import Mark
    from dashboard.figures.axis import Axes
    from dashboard.figures.hues import Hue
    from dashboard.figures.theme import Palette

_BLUR, _STEPS = 0.025, (0.75, 0.5, 0.25)


@dataclass(frozen=True)
class Column:
    """Where a mark's column stands: its middle as an ordinal day, and its width in days."""

    mark: Mark
    middle: float
    width: float

    @property
    def firm(self) -> float:
        """Return the bound that the source vouches for: the one nearer to zero."""
        return self.mark.low if self.mark.value >= 0 else self.mark.high

    @property
    def far(self) -> float:
        """Return the bound farther from zero."""
        return self.mark.high if self.mark.value >= 0 else self.mark.low


def columns(
    places: Sequence[Column], hue: Hue, axes: Axes, palette: Palette, edge: str = ""
) -> Layer:
    """Return the columns of one series, each part of them clickable by the mark's key.

    Args:
        places: The columns, those behind others first.
        hue: Their colours.
        axes: Where they stand.
        palette: Gives the ink of the caps.
        edge: Colour of the hairline that parts columns which touch, if any.
    """
    plain = [one for one in places if not one.mark.is_future and one.mark.qualifier != "approx"]
    blurred = [one for one in places if one.mark.qualifier == "approx" and not one.mark.is_future]
    ahead = [one for one in places if one.mark.is_future]
    ranged = [one for one in plain + ahead if one.mark.is_range]
    blur = _BLUR * (axes.top - axes.bottom)
    traces = [
        _bars(plain, [0.0] * len(plain), [one.firm for one in plain], {"color": hue.fill}, edge),
        _bars(
            ranged,
            [one.firm for one in ranged],
            [one.far - one.firm for one in ranged],
            _hatch(hue),
        ),
        _bars(ahead, [0.0] * len(ahead), [one.firm for one in ahead], _outline(hue)),
        *_faded(blurred, hue, blur),
    ]
    capped = [one for one in places if one.mark.qualifier != "exact" and not one.mark.is_future]
    drawn = [trace for trace in traces if trace["x"]]
    drawn += [_caps(capped, palette), *_arrows(capped, hue, axes)] if capped else []
    return Layer(traces=tuple(drawn))


def lift(mark: Mark) -> int:
    """Return how many pixels beyond its value a mark's column reaches: fading, or an arrow."""
    if mark.is_future or mark.qualifier == "exact":
        return 0
    return 9 if mark.qualifier == "approx" else 14


def _bars(
    places: Sequence[Column], base: list[float], height: list[float], marker: Part, edge: str = ""
) -> Part:
    return {
        "type": "bar",
        "name": "mark",
        "meta": "mark",
        "x": [moment(one.middle) for one in places],
        "y": height,
        "base": base,
        "width": [one.width * DAY for one in places],
        "marker": {"line": {"color": edge, "width": 1} if edge else {"width": 0}} | marker,
    } | points.clicks([one.mark for one in places])


def _hatch(hue: Hue) -> Part:
    pattern = {
        "shape": "/",
        "size": 6,
        "solidity": 0.4,
        "fillmode": "replace",
        "fgcolor": hue.fill,
        "bgcolor": hue.tint,
    }
    return {"color": hue.tint, "pattern": pattern}


def _outline(hue: Hue) -> Part:
    return {"color": fade(hue.fill, 0.04), "line": {"color": hue.line, "width": 1.5}}


def _faded(places: Sequence[Column], hue: Hue, blur: float) -> list[Part]:
    """Return approximate columns: solid to just below the value, then three steps of fading."""
    signs = [1 if one.mark.value >= 0 else -1 for one in places]
    starts = [
        max(abs(one.mark.value) - blur, 0.0) * sign for one, sign in zip(places, signs, strict=True)
    ]
    parts = [_bars(places, [0.0] * len(places), starts, {"color": hue.fill})]
    for index, alpha in enumerate(_STEPS):
        step = 2 * blur / len(_STEPS)
        base = [start + sign * step * index for start, sign in zip(starts, signs, strict=True)]
        steps = [sign * step for sign in signs]
        parts.append(_bars(places, base, steps, {"color": fade(hue.fill, alpha)}))
    return parts


def _caps(places: Sequence[Column], palette: Palette) -> Part:
    """Return the tick at each stated value that is approximate or only a bound."""
    x: list[str | None] = []
    y: list[float | None] = []
    for one in places:
        half = one.width / 2
        x += [moment(one.middle - half), moment(one.middle + half), None]
        y += [one.far, one.far, None]
    line = {"color": palette.ink, "width": 1.5}
    return {
        "type": "scatter", "name": "cap", "mode": "lines", "hoverinfo": "skip",
        "x": x, "y": y, "line": line,
    }  # fmt: skip


def _arrows(places: Sequence[Column], hue: Hue, axes: Axes) -> list[Part]:
    """Return arrows above the caps: up where the source says at least, down where at most."""
    shapes = {"at-least": "triangle-up", "at-most": "triangle-down"}
    bound = [one for one in places if one.mark.qualifier in shapes]
    if not bound:
        return []
    trace: Part = {
        "type": "scatter",
        "name": "bound",
        "meta": "mark",
        "mode": "markers",
        "x": [moment(one.middle) for one in bound],
        "y": [one.far + axes.rise(8) for one in bound],
        "marker": {
            "opacity": 1,
            "symbol": [shapes[one.mark.qualifier] for one in bound],
            "size": 9,
            "color": hue.line,
        },
    }
    return [trace | points.clicks([one.mark for one in bound])]
