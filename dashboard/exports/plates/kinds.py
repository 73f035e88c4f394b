"""Which kind of plate a state asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.plates import card, chart, cover, event, lanes, maps, story

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.exports.plates.matter import Subject
    from dashboard.exports.plates.view import View


def subject(view: View) -> Subject:
    """Return what the plate of a view shows."""
    kind = KINDS.get(view.desk.state.page)
    return (kind(view) if kind else None) or cover.subject(view)


def _indicators(view: View) -> Subject | None:
    """Return an indicator's chart; where one figure is wanted, its card."""
    found = view.desk.index.indicators.get(view.desk.state.indicator)
    if found is None:
        return None
    return card.of_indicator(view, found) if view.size.card else chart.subject(view, found)


def _overview(view: View) -> Subject | None:
    """Return the tile that is asked for; else the leading chart, or the first tile as a card."""
    index = view.desk.index
    tiles = index.record.front.key_figures
    for figure in tiles:
        if figure.show.indicator == view.desk.state.indicator:
            return card.of_tile(view, figure)
    if view.size.card:
        return card.of_tile(view, tiles[0])
    return chart.subject(view, index.indicators[index.record.front.lead])


def _timeline(view: View) -> Subject:
    """Return the story or the event that is open; else the window of the timeline."""
    index, state = view.desk.index, view.desk.state
    if state.story in index.stories:
        return story.subject(view, index.stories[state.story])
    if state.event in index.events:
        return event.subject(view, index.events[state.event])
    return lanes.subject(view)


KINDS: dict[str, Callable[[View], Subject | None]] = {
    "indicators": _indicators, "overview": _overview, "map": maps.subject, "timeline": _timeline,
}  # fmt: skip
