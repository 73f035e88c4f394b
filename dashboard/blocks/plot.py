"""The figure of an indicator's chart as Plotly reads it, drawn once for all readers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dashboard.blocks import colours
from dashboard.core.chart import Chart
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.figures import draw
from dashboard.figures.theme import HEIGHT

LOWER = 320  # where a chart leads a page of others


def figure(
    edition: Edition, desk: Desk, id: str, chart: Callable[[], Chart],
    mode: str = "", height: int = HEIGHT,
) -> str:  # fmt: skip
    """Return Plotly's JSON, composed only where nobody has seen it like this.

    Args:
        edition: Keeps what is drawn.
        desk: What the page is made from.
        id: The indicator that leads the chart.
        chart: Composes it.
        mode: `light` or `dark`; the page's own where none is named.
        height: In pixels.
    """
    state, palette = desk.state, colours.palette(desk, mode)
    around = state.page == "timeline"  # where the chart is read around the event
    shown = (state.unit, state.years, state.events, state.rivals, state.hide, state.event, around)
    return edition.drawn(
        ("plot", id, desk.words.lang, *shown, palette.mode, height),
        lambda: draw.draw(chart(), palette, height).to_json(),
    )


def about(desk: Desk, id: str) -> dict[str, Any]:
    """Return what `chart.js` says of a figure besides drawing it: words, and where links lead."""
    state = desk.state
    table = desk.turn(tab="table") if state.indicator == id else ""
    return {
        "id": id,
        "words": _words(desk),
        "table": table or desk.link("indicators", indicator=id, tab="table"),
        "all": desk.turn(years=None),
        "zoomed": state.years is not None,
    }


def _words(desk: Desk) -> dict[str, str]:
    t = desk.words.t
    return {
        "all": t("All years"),
        "chart": t("Chart"),
        "help": t(
            "Left and right arrows go from mark to mark, up and down to the next series or the"
            " events; Enter opens the source, Esc leaves."
        ),
        "failed": t("This chart could not be drawn."),
        "table": t("Its values stand in the table."),
    }
