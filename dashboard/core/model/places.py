"""Named points of the map."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from dashboard.core.model.entry import Entry, Text
from dashboard.core.model.kinds import Flag


class Place(Entry):
    """A point of the map: longitude and latitude in degrees.

    Attributes:
        minor: A bend or small station that maps do not label; it may do without a name.
    """

    lon: Annotated[float, Field(strict=True, ge=-180, le=180)]
    lat: Annotated[float, Field(strict=True, ge=-90, le=90)]
    name: Text | None = None
    minor: Flag = False

    @model_validator(mode="after")
    def _can_be_labelled(self) -> Self:
        if self.name is None and not self.minor:
            raise ValueError("a place that maps label has a name; add name:, or write minor: true")
        return self
