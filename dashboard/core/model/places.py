"""What stands on the map or in the timeline: places, routes between them, events."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dashboard.core.model.entry import Amount, Cite, Entry, Text
from dashboard.core.model.kinds import (
    Accuracy,
    Area,
    Commodity,
    Domain,
    Id,
    IndicatorId,
    PeriodText,
    PlaceId,
    Quad,
    Qualifier,
    RouteId,
    RouteStatus,
    SpanText,
    Status,
    Unit,
)


class Place(Entry):
    """A named point: longitude and latitude in degrees."""

    lon: Annotated[float, Field(strict=True, ge=-180, le=180)]
    lat: Annotated[float, Field(strict=True, ge=-90, le=90)]
    name: Text


class Capacity(Amount):
    """A stated capacity of a route, value and unit as given."""

    period: PeriodText
    unit: Unit
    qualifier: Qualifier = "exact"
    status: Status = "A"
    cite: Cite
    note: Text | None = None


class Route(Entry):
    """A pipeline or corridor on the map."""

    id: Id
    title: Text
    commodity: Commodity
    status: RouteStatus
    through: Annotated[tuple[Area, ...], Field(min_length=1)]
    accuracy: Accuracy
    path: tuple[PlaceId, ...] = ()
    capacity: tuple[Capacity, ...] = ()
    flow: IndicatorId | None = None
    note: Text | None = None
    cite: Annotated[tuple[Cite, ...], Field(min_length=1)]


class Event(Entry):
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
