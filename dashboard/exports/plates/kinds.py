"""Which kind of plate a state asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.plates import chart

if TYPE_CHECKING:
    from dashboard.exports.plates.matter import Subject
    from dashboard.exports.plates.view import View


def subject(view: View) -> Subject:
    """Return what the plate of a view shows."""
    index, state = view.desk.index, view.desk.state
    found = index.indicators.get(state.indicator) if state.page == "indicators" else None
    return chart.subject(view, found or index.indicators[index.record.front.lead])
