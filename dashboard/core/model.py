"""What the curated files may say: frozen models of the record, its sources and their claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, RootModel, StringConstraints, model_validator


@dataclass(frozen=True)
class Means:
    """What a text field stands for, so that one rule checks all fields of the kind."""

    what: str


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Area = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$"), Means("area")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=400)]
PeriodText = Annotated[Line, Means("period")]
DateText = Annotated[Line, Means("date")]
SpanText = Annotated[Line, Means("span")]
Unit = Annotated[Line, Means("unit")]
SourceId = Annotated[Id, Means("source")]
ProducerId = Annotated[Id, Means("producer")]
PlaceId = Annotated[Id, Means("place")]
IndicatorId = Annotated[Id, Means("indicator")]
RouteId = Annotated[Id, Means("route")]
EventId = Annotated[Id, Means("event")]
ReasonId = Annotated[Id, Means("reason")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Flag = Annotated[bool, Field(strict=True)]

Domain = Literal["energy", "trade", "defence", "diplomacy", "people", "finance", "transport"]
Basis = Literal[
    "produced", "loaded", "transited", "exported", "imported", "customs-origin",
    "customs-destination", "budgeted", "executed", "surveyed", "registered", "settled",
    "capacity", "voted", "stated", "computed",
]  # fmt: skip
Direction = Literal["dependence", "distance", "neutral"]
ChartKind = Literal["line", "bar", "step", "block", "dot", "slope"]
Qualifier = Literal["exact", "approx", "at-least", "at-most"]
Status = Literal["A", "B", "D", "E", "F", "I", "P", "U", "T"]
Rivalry = Literal["definition", "period", "unit", "revision", "perspective", "conflict"]
Quad = Literal[
    "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "none"
]
Verdict = Literal["corroborated", "partly", "contradicted", "unverified"]
ClaimKind = Literal["event", "figure", "plan", "assessment"]
Independence = Literal["state-owned", "party", "independent", "unknown"]
RouteStatus = Literal[
    "proposed", "construction", "shelved", "cancelled", "operating", "idle", "mothballed", "retired"
]
Commodity = Literal["crude", "refined", "gas", "coal", "uranium", "freight"]
Accuracy = Literal["high", "medium", "low", "no-route"]
Outcome = Literal["agrees", "conditional", "differs"]
SourceType = Literal[
    "article-newspaper", "article-journal", "article-magazine", "webpage", "post-weblog", "post",
    "report", "dataset", "speech", "legislation", "entry-encyclopedia", "broadcast",
]  # fmt: skip
SourceKind = Literal[
    "news", "agency", "official", "statistics", "company", "analysis", "academic", "encyclopedia",
    "data",
]  # fmt: skip


class Entry(BaseModel):
    """The base of every entry: unknown keys are refused and nothing changes once loaded."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(RootModel[dict[str, Prose]]):
    """One text in every language of the record, or `same:` where all languages write it alike."""

    model_config = ConfigDict(frozen=True)

    def __getitem__(self, lang: str) -> str:
        """Return the text in a language; raise KeyError where the language is missing."""
        return self.root["same"] if "same" in self.root else self.root[lang]


class Cite(Entry):
    """Where a value was read: a source and the claim or locator in it.

    Attributes:
        source: Id of a source in `seeds/`.
        claim: Id of a claim on that source's card; stands for the locator.
        locator: Paragraph, page, table or cell, or `whole` for a short page.
        digit: Admiralty digit of this very figure, where it differs from the source's.
    """

    source: SourceId
    claim: Id | None = None
    locator: Line | None = None
    digit: Annotated[int, Field(strict=True, ge=1, le=6)] | None = None

    @model_validator(mode="after")
    def _has_a_place(self) -> Self:
        if self.claim is None and self.locator is None:
            raise ValueError(
                "a locator is missing; write claim: or locator:, whole for a short page"
            )
        return self


class Amount(Entry):
    """A value, a stated range, or both, as Observation and Capacity have it.

    Attributes:
        value: The value in the unit of the entry.
        low, high: A stated range, kept as a range.
    """

    value: Number | None = None
    low: Number | None = None
    high: Number | None = None

    @model_validator(mode="after")
    def _has_a_value(self) -> Self:
        ranged = self.low is not None and self.high is not None
        if self.value is None and not ranged:
            raise ValueError("a figure is missing; write value:, or both low: and high:")
        found = [end for end in (self.low, self.value, self.high) if end is not None]
        if found != sorted(found):
            names = "low, value and high" if self.value is not None else "low and high"
            shown = ", ".join(f"{end:g}" for end in found)
            raise ValueError(f"{names} do not rise, found {shown}; put them in order")
        return self


class Observation(Amount):
    """One value or stated range of an indicator for one period.

    Attributes:
        period: `2024`, `2024-H1`, `2024-Q1`, `2024-03`, `2024-03-05` or `start/end`.
        value: The value in the indicator's unit, or in `unit` where given.
        low, high: A stated range, kept as a range.
        unit: The unit as given by the source, where it differs from the indicator's.
        qualifier: How firmly the source states the value.
        status: SDMX observation status, with T for a plan or target.
        rival: Set on a value outside the main series; names the kind of disagreement.
        by: Id of the producer of the figure, where the source only relays it.
        note: What a reader must know of this value.
    """

    period: PeriodText
    unit: Unit | None = None
    qualifier: Qualifier = "exact"
    status: Status = "A"
    rival: Rivalry | None = None
    by: ProducerId | None = None
    cite: Cite
    note: Text | None = None


class Derive(Entry):
    """How an indicator is computed from others: a formula over ids, and the unit it yields."""

    formula: Line
    unit: Unit


class Indicator(Entry):
    """A quantity with a definition and one unit.

    Attributes:
        label: A shorter name, for the line or bar itself where several are drawn in one chart.
        headline: A claim about the figures; `holds` must keep it true against every rival.
        holds: Expressions such as `low('2022') >= 75`, all of which must be true.
        dyad: One area, or reporter then partner.
        beside: Indicators of the same unit that are drawn in the same chart.
    """

    id: Id
    title: Text
    label: Text | None = None
    headline: Text | None = None
    holds: tuple[Line, ...] = ()
    definition: Text
    note: Text | None = None
    domain: Domain
    dyad: Annotated[tuple[Area, ...], Field(min_length=1, max_length=2)]
    unit: Unit | None = None
    commodity: Commodity | None = None
    basis: Basis
    direction: Direction = "neutral"
    chart: ChartKind = "line"
    beside: tuple[IndicatorId, ...] = ()
    derive: Derive | None = None
    observations: tuple[Observation, ...] = ()

    @model_validator(mode="after")
    def _is_observed_or_derived(self) -> Self:
        if (self.derive is None) == (not self.observations):
            raise ValueError(
                "an indicator has either observations: or derive:, exactly one of them"
            )
        if self.derive is None and self.unit is None:
            raise ValueError("an indicator with observations needs unit:")
        if self.derive is not None and self.unit is not None:
            raise ValueError("a derived indicator has its unit under derive:; take unit: out")
        if (self.headline is None) != (not self.holds):
            raise ValueError(
                "headline: and holds: go together; a headline needs a test that keeps it true"
            )
        return self


class Check(Entry):
    """A stated value set against its computed twin.

    Attributes:
        stated, computed: Expressions, e.g. `value('coal-to-eu', '2022-01/2022-05')`.
        tolerance: Share of the stated value within which the two agree, 0.05 for 5 %.
        expect: The outcome when the curator last looked; `check` says when it changes.
        condition: What must be assumed for the two to agree, where expect is conditional.
    """

    id: Id
    title: Text
    indicators: Annotated[tuple[IndicatorId, ...], Field(min_length=1)]
    stated: Line
    computed: Line
    tolerance: Annotated[float, Field(strict=True, ge=0, le=1)] = 0.05
    expect: Outcome
    condition: Text | None = None
    comment: Text | None = None


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


class Claim(Entry):
    """What a document asserts, in our own words, with our verdict.

    Attributes:
        paragraph: Number of the line with visible text, from 1.
        figures: Figures as the document prints them.
        sources: The sources that the verdict rests on.
    """

    id: Id
    paragraph: Annotated[int, Field(strict=True, ge=1)]
    kind: ClaimKind
    says: Text
    figures: tuple[Line, ...] = ()
    date: SpanText | None = None
    actors: tuple[Area, ...] = ()
    verdict: Verdict
    sources: tuple[SourceId, ...] = ()
    comment: Text


class Source(Entry):
    """A document that figures were read in, graded by the Admiralty scale.

    Attributes:
        issued: `2022-07-26`, `2022-07` or `2022`; left out where unknown.
        grade: Letter of the publisher's record and digit of this item, judged apart.
        why: Why this grade: a key of `reasons:`, or the reason itself.
        producer: Id of who made the figures, where several sources carry one maker's figures.
    """

    id: Id
    type: SourceType
    title: Line | Text
    publisher: Line | Text
    issued: DateText | None = None
    inferred: Flag = False
    accessed: DateText
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=1000)] | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]+)?$")]
    kind: SourceKind
    grade: Annotated[str, StringConstraints(pattern=r"^[A-F][1-6]$")]
    why: ReasonId | Text
    independence: Independence
    producer: ProducerId | None = None
    note: Text | None = None
    claims: tuple[Claim, ...] = ()


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


class Front(Entry):
    """The `record:` entry: what the pages of this dyad open on."""

    title: Text
    standfirst: Text
    kicker: Text | None = None
    dyad: Annotated[tuple[Area, ...], Field(min_length=2, max_length=2)]
    languages: Annotated[tuple[Line, ...], Field(min_length=1)] = ("en", "zh")
    updated: DateText
    parties: dict[str, Party]
    areas: dict[str, Text] = {}
    window: Window
    key_figures: Annotated[tuple[KeyFigure, ...], Field(min_length=1, max_length=6)]
    strip: Strip | None = None
    lead: IndicatorId
    rates: dict[str, IndicatorId] = {}
    barrels_per_tonne: Pick | None = None
    limits: tuple[Text, ...] = ()
    licence: Line | None = None


class Curated(Entry):
    """The curated file, `indicators.yaml`."""

    record: Front
    producers: dict[Id, Text] = {}
    places: dict[Id, Place] = {}
    indicators: tuple[Indicator, ...] = ()
    checks: tuple[Check, ...] = ()
    routes: tuple[Route, ...] = ()
    events: tuple[Event, ...] = ()


class Seeds(Entry):
    """One file of the register of sources in `seeds/`."""

    reasons: dict[Id, Text] = {}
    sources: tuple[Source, ...] = ()


class Record(Entry):
    """Everything the curated files say, once loaded."""

    front: Front
    producers: dict[str, Text]
    places: dict[str, Place]
    indicators: tuple[Indicator, ...]
    checks: tuple[Check, ...]
    routes: tuple[Route, ...]
    events: tuple[Event, ...]
    reasons: dict[str, Text]
    sources: tuple[Source, ...]
