"""The record as it is looked at from within a page of somebody else's."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from dashboard.blocks import story as stories
from dashboard.core.desk import Desk

if TYPE_CHECKING:
    from dashboard.core.state import State


class Abroad(Desk):
    """A desk within a page of somebody else's: its links lead to the dashboard itself."""

    def address(self, state: State) -> str:
        """Return the absolute address of a state."""
        return self.public(state)


def abroad(desk: Desk) -> Abroad:
    """Return the same desk with links that lead to the dashboard from anywhere."""
    return Abroad(**{each.name: getattr(desk, each.name) for each in fields(Desk)})


def told(desk: Abroad) -> Abroad:
    """Return the desk with the first step of its story open, where none is."""
    story = desk.index.stories.get(desk.state.story)
    if story is None or desk.state.event:
        return desk
    window = desk.state.window or stories.window_of(desk, story)
    return replace(desk, state=replace(desk.state, event=story.events[0], window=window))


def at(desk: Desk, state: State) -> Desk:
    """Return the same desk at another state."""
    return replace(desk, state=state)
