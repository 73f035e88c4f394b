"""The network of the what-if: nodes, links between them, and what is stated of each link."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dashboard.core.model.entry import Cite, Entry, Text
from dashboard.core.model.front import Pick
from dashboard.core.model.kinds import Area, Id, IndicatorId, PeriodText, PlaceId, RouteId

Account = Annotated[tuple[IndicatorId, ...], Field(min_length=1)]


class Node(Entry):
    """Where links meet; one that nothing leaves is an end, and what reaches it has left."""

    name: Text
    kind: Literal["field", "junction", "port", "market"]
    place: PlaceId | None = None


class Limit(Pick):
    """A stated capacity: an observation of the record, and the years for which it is taken.

    Attributes:
        since, until: First and last year; every year where left out.
    """

    since: PeriodText | None = None
    until: PeriodText | None = None


class Shown(Pick):
    """What was measured when a route was cut, to set beside the arithmetic."""

    route: RouteId


class Link(Entry):
    """One stretch, in the one direction in which oil moves.

    Attributes:
        ends: The nodes it leaves and reaches.
        route: The route that it is part of; whether it crosses the partner follows from it.
        through: The countries crossed, where it is part of no route.
        capacity: What is stated; where sources differ, the range of all of them.
        unstated: What is assumed where nobody states a capacity: no limit, or nothing moves.
        used: What all owners move on it in a year. Each account is one indicator, or several
            that are added up; where accounts differ, the range of all of them.
        own: What of it is oil of the network, which needs another way when the link is closed.
    """

    id: Id
    name: Text
    ends: Annotated[tuple[Id, ...], Field(min_length=2, max_length=2)]
    route: RouteId | None = None
    through: tuple[Area, ...] = ()
    capacity: tuple[Limit, ...] = ()
    unstated: Literal["open", "shut"] = "open"
    used: tuple[Account, ...] = ()
    own: tuple[Account, ...] = ()
    note: Text | None = None


class Network(Entry):
    """What oil can leave by, for the question what happens if a route is closed.

    Attributes:
        preset: The route that the question is first asked of.
        short: Names of routes that stand in a question better than their titles.
        years: Years whose flows may be taken, the last one unless the reader asks otherwise.
        shown: What was really diverted.
        note: What the arithmetic leaves out, and how it compares with sums of others.
    """

    preset: RouteId
    short: dict[Id, Text] = {}
    years: Annotated[tuple[PeriodText, ...], Field(min_length=1)]
    nodes: Annotated[dict[Id, Node], Field(min_length=2)]
    links: Annotated[tuple[Link, ...], Field(min_length=1)]
    shown: tuple[Shown, ...] = ()
    note: Text
    cite: Annotated[tuple[Cite, ...], Field(min_length=1)]
