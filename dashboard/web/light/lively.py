"""What the scripts of a light page need to make its chart or its timeline live."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from dashboard.blocks import colours, lanes, plot, timeline
from dashboard.figures.timeline import data
from dashboard.web import plots

if TYPE_CHECKING:
    from dashboard.core.desk import Desk
    from dashboard.core.edition import Edition

MODES = ("light", "dark")
# Stand in addresses for what the reader picks; no id of the record has an underscore.
INDICATOR, KEY, EVENT, SPAN = "_indicator_", "_key_", "_event_", "_span_"


def chart(edition: Edition, desk: Desk) -> dict[str, Any]:
    """Return what the page's chart is drawn from, none where the page has none.

    The figure is there in the mode of the address, in both where it names none.
    """
    where = plots.place(desk)
    if where is None:
        return {}
    composed = cache(partial(plots.chart, desk, where.indicator))
    figures = {
        mode: {
            "figure": plot.figure(edition, desk, where.indicator, composed, mode, where.height),
            "ground": colours.palette(desk, mode).page,
        }
        for mode in MODES
        if desk.mode in {"", mode}
    }
    about = plot.about(desk, where.indicator) | {"height": where.height, "figures": figures}
    return {"chart": about | {"places": places(desk, "years")}}


def events(desk: Desk) -> dict[str, Any]:
    """Return what the page's lanes are drawn from."""
    bare = replace(desk, state=replace(desk.state, event=""))
    made = data.data(lanes.drawn(bare, timeline.chosen(bare)))
    chosen = {"selected": desk.state.event, "places": places(desk, "window")}
    return {"lanes": made | chosen}


def places(desk: Desk, span: str) -> dict[str, str]:
    """Return addresses of what a reader may pick, with words in the place of what is picked.

    Args:
        desk: What the page is made from.
        span: The part of the state that a drag changes, `years` or `window`.
    """
    whole = desk.turn(**{span: None})
    return {
        "pin": desk.pin(INDICATOR, KEY),
        "own": desk.turn(pin=KEY, event=""),
        "event": desk.turn(event=EVENT, pin=""),
        "none": desk.turn(event=""),
        "whole": whole,
        "span": f"{whole}{'&' if '?' in whole else '?'}{span}={SPAN}",
    }
