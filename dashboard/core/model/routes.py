"""Routes: the pipelines, tanker lines and railways of the map."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dashboard.core.model.entry import Cite, Marked, Text
from dashboard.core.model.kinds import (
    Accuracy,
    Area,
    Commodity,
    DateText,
    Id,
    IndicatorId,
    Mode,
    PlaceId,
    RouteStatus,
)
from dashboard.core.model.particulars import Capacity, Company, Diameter, Length, Opening, Owner


class Route(Marked):
    """A pipeline, tanker line or railway.

    Attributes:
        short: Its name on the map, where the title is long.
        carries: What moves in it, and whose it is.
        since: When the status began, where a source says so.
        as_of: The date up to which the sources speak of the status.
        through: The countries crossed, in their order.
        accuracy: How good the drawn line is; `no-route` has no path.
        path: The places of the line, from the source of the flow on.
        branches: Other lines of the same route, each from where it leaves or joins.
        flow: The indicator that holds what really moved; of the dyad's own goods where the
            sources tell them apart.
        beside: Other indicators of the route: all that moved, parts of a year, its capacity.
    """

    id: Id
    title: Text
    short: Text | None = None
    commodity: Commodity
    mode: Mode = "pipeline"
    carries: Text
    status: RouteStatus
    since: DateText | None = None
    as_of: DateText
    through: Annotated[tuple[Area, ...], Field(min_length=1)]
    accuracy: Accuracy
    path: tuple[PlaceId, ...] = ()
    branches: tuple[tuple[PlaceId, ...], ...] = ()
    operators: tuple[Company, ...] = ()
    owners: tuple[Owner, ...] = ()
    commissioned: tuple[Opening, ...] = ()
    length: tuple[Length, ...] = ()
    diameter: tuple[Diameter, ...] = ()
    capacity: tuple[Capacity, ...] = ()
    flow: IndicatorId | None = None
    beside: tuple[IndicatorId, ...] = ()
    note: Text | None = None
    cite: Annotated[tuple[Cite, ...], Field(min_length=1)]
