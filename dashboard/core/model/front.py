"""The `record:` entry: what the pages of this dyad open on."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dashboard.core.model.entry import Entry, Text
from dashboard.core.model.kinds import (
    Area,
    Colour,
    DateText,
    EventId,
    Flag,
    Goods,
    IndicatorId,
    Line,
    PeriodText,
    SourceId,
    SpanText,
)


class Party(Entry):
    """One side of the dyad: its names and hues."""

    name: Text
    hue: Colour
    hue_dark: Colour
    fill_dark: Colour
    tint: Colour
    tint_dark: Colour


class Pick(Entry):
    """One observation named by indicator, period and source (the source may be left out)."""

    indicator: IndicatorId
    period: PeriodText
    source: SourceId | None = None


class KeyFigure(Entry):
    """A tile of the Overview: which observation it shows, beside what, and how it reads.

    Attributes:
        of: The whole that the figure is part of.
        before: The earlier value that the figure is set against.
        sign: Whether an increase is shown with its sign.
        holds: Expressions that keep `reading` true.
    """

    label: Text
    show: Pick
    of: Pick | None = None
    before: Pick | None = None
    sign: Flag = False
    reading: Text
    holds: tuple[Line, ...] = ()
    caveat: Text | None = None


class Strip(Entry):
    """The dated steps shown on the Overview, in their order."""

    title: Text
    subtitle: Text
    note: Text
    events: Annotated[tuple[EventId, ...], Field(min_length=1, max_length=9)]


class Window(Entry):
    """The part of the world that the map shows, in degrees."""

    west: Annotated[float, Field(strict=True, ge=-180, le=180)]
    south: Annotated[float, Field(strict=True, ge=-90, le=90)]
    east: Annotated[float, Field(strict=True, ge=-180, le=180)]
    north: Annotated[float, Field(strict=True, ge=-90, le=90)]


class Coverage(Entry):
    """A stretch of time of which few events were collected, so that it does not look calm."""

    period: SpanText
    text: Text


class Change(Entry):
    """What changed in the record on a day, for those who have quoted from it."""

    date: DateText
    text: Text


class Front(Entry):
    """The `record:` entry: what the pages of this dyad open on.

    Attributes:
        window: Where places may lie.
        views: What the map shows of each kind of goods; without one, all their routes.
    """

    title: Text
    standfirst: Text
    kicker: Text | None = None
    dyad: Annotated[tuple[Area, ...], Field(min_length=2, max_length=2)]
    languages: Annotated[tuple[Line, ...], Field(min_length=1)] = ("en", "zh")
    updated: DateText
    parties: dict[str, Party]
    areas: dict[str, Text] = {}
    window: Window
    views: dict[Goods, Window] = {}
    key_figures: Annotated[tuple[KeyFigure, ...], Field(min_length=1, max_length=6)]
    strip: Strip | None = None
    lead: IndicatorId
    rates: dict[str, IndicatorId] = {}
    barrels_per_tonne: Pick | None = None
    limits: tuple[Text, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    changes: tuple[Change, ...] = ()
    licence: Line | None = None
