"""Plotly's template: what every figure shares, in the colours of a palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.theme import MARGIN

if TYPE_CHECKING:
    from dashboard.figures.theme import Palette


def template(palette: Palette) -> dict[str, object]:
    """Return Plotly's template: transparent ground, horizontal grid, no title, legend or border."""
    text = {"family": palette.sans, "size": 13, "color": palette.ink2}
    layout = {
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": text,
        "margin": MARGIN,
        "showlegend": False,
        "bargap": 0.35,
        "barmode": "overlay",
        "hovermode": "closest",
        "dragmode": False,
        "hoverlabel": {
            "align": "left",
            "bgcolor": palette.card,
            "bordercolor": palette.control,
            "font": {"family": palette.sans, "size": 13, "color": palette.ink},
        },
        "xaxis": _across(palette),
        "yaxis": _upward(palette),
    }
    # A click chooses a mark; the others stay as they are.
    kept = {"unselected": {"marker": {"opacity": 1}}}
    written = {"unselected": kept["unselected"] | {"textfont": {"color": palette.ink}}}
    return {"layout": layout, "data": {"bar": [kept], "scatter": [written]}}


def _axis(palette: Palette) -> dict[str, object]:
    return {
        "automargin": False,
        "fixedrange": True,
        "tickfont": {"size": 12, "color": palette.ink3, "shadow": palette.halo},
        "title": {"text": ""},
    }


def _across(palette: Palette) -> dict[str, object]:
    return _axis(palette) | {
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "ticklen": 4,
        "tickcolor": palette.control,
    }


def _upward(palette: Palette) -> dict[str, object]:
    return _axis(palette) | {
        "showgrid": True,
        "gridcolor": palette.rule,
        "gridwidth": 1,
        "zeroline": True,
        "zerolinecolor": palette.ink,
        "zerolinewidth": 1.4,
        "zerolinelayer": "above traces",
        "showticklabels": False,
        "ticks": "",
    }
