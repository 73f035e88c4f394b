"""Events: something dated that happened."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dashboard.core.model.entry import Cite, Marked, Text
from dashboard.core.model.kinds import (
    Area,
    Domain,
    Id,
    IndicatorId,
    PlaceId,
    Quad,
    RouteId,
    SpanText,
)


class Event(Marked):
    """Something dated that happened; the initiator is the first actor."""

    id: Id
    date: SpanText
    title: Text
    summary: Text
    actors: Annotated[tuple[Area, ...], Field(min_length=1)]
    domain: Domain
    quad: Quad
    importance: Annotated[int, Field(strict=True, ge=1, le=3)]
    routes: tuple[RouteId, ...] = ()
    indicators: tuple[IndicatorId, ...] = ()
    places: tuple[PlaceId, ...] = ()
    cite: Annotated[tuple[Cite, ...], Field(min_length=1)]
