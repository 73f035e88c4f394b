"""What sources state of a route: who runs and owns it, how long, wide, strong and old it is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dashboard.core.model.entry import Amount, Cite, Entry, Text
from dashboard.core.model.kinds import (
    PeriodText,
    ProducerId,
    Qualifier,
    Rivalry,
    SpanText,
    Status,
    Unit,
)


class Company(Entry):
    """Who runs a route or a part of it.

    Attributes:
        part: The section or company meant, where it is not the whole route.
        period: When it was so; left out where the source does not say.
    """

    name: Text
    part: Text | None = None
    period: PeriodText | None = None
    cite: Cite
    note: Text | None = None


class Owner(Company):
    """Who owns a route or a part of it; the share in percent, where a source states it."""

    share: Annotated[float, Field(strict=True, gt=0, le=100)] | None = None


class Opening(Entry):
    """When a route or a part of it began to work.

    Attributes:
        part: The section that began, where it is not the whole route.
    """

    date: SpanText
    part: Text | None = None
    cite: Cite
    note: Text | None = None


class Stated(Amount):
    """A figure that a source states of a route or of a part of it.

    Attributes:
        part: The section that the figure is of, where it is not the whole route.
        period: The time that the figure is of; left out where the source does not say.
        rival: Set on a figure that differs from the main one; names the kind of disagreement.
        by: Id of the producer of the figure, where the source only relays it.
    """

    part: Text | None = None
    period: PeriodText | None = None
    qualifier: Qualifier = "exact"
    rival: Rivalry | None = None
    by: ProducerId | None = None
    cite: Cite
    note: Text | None = None


class Length(Stated):
    """A stated length, in kilometres."""


class Diameter(Stated):
    """A stated outer diameter of the pipes, in millimetres."""


class Capacity(Stated):
    """A stated capacity, value and unit as given.

    Attributes:
        status: SDMX observation status, with T for a plan or target.
    """

    unit: Unit
    status: Status = "A"
