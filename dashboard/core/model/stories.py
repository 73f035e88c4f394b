"""Stories: events in an order that a reader steps through."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dashboard.core.model.entry import Marked, Text
from dashboard.core.model.kinds import EventId, Id


class Story(Marked):
    """Some events by name, in their order; the record dates them and links them by nothing more."""

    id: Id
    title: Text
    dek: Text
    events: Annotated[tuple[EventId, ...], Field(min_length=2, max_length=30)]
