"""The curated file as it is written, and the whole record once loaded."""

from __future__ import annotations

from dashboard.core.model.entry import Entry, Text
from dashboard.core.model.events import Event
from dashboard.core.model.front import Front
from dashboard.core.model.indicators import Check, Indicator
from dashboard.core.model.kinds import Id
from dashboard.core.model.network import Network
from dashboard.core.model.places import Place
from dashboard.core.model.routes import Route
from dashboard.core.model.sources import Source
from dashboard.core.model.stories import Story


class Curated(Entry):
    """The curated file, `indicators.yaml`."""

    record: Front
    producers: dict[Id, Text] = {}
    places: dict[Id, Place] = {}
    indicators: tuple[Indicator, ...] = ()
    checks: tuple[Check, ...] = ()
    routes: tuple[Route, ...] = ()
    network: Network | None = None
    events: tuple[Event, ...] = ()
    stories: tuple[Story, ...] = ()


class Record(Entry):
    """Everything the curated files say, once loaded."""

    front: Front
    producers: dict[str, Text]
    places: dict[str, Place]
    indicators: tuple[Indicator, ...]
    checks: tuple[Check, ...]
    routes: tuple[Route, ...]
    network: Network | None = None
    events: tuple[Event, ...]
    stories: tuple[Story, ...] = ()
    reasons: dict[str, Text]
    sources: tuple[Source, ...]
