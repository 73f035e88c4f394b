"""Scalar types and closed lists of which the entries of the curated files are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, StringConstraints


@dataclass(frozen=True)
class Means:
    """What a text field stands for, so that one rule checks all fields of the kind."""

    what: str


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Area = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$"), Means("area")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=400, pattern=r"\S")]
PeriodText = Annotated[Line, Means("period")]
DateText = Annotated[Line, Means("date")]
SpanText = Annotated[Line, Means("span")]
MomentText = Annotated[Line, Means("moment")]
Unit = Annotated[Line, Means("unit")]
SourceId = Annotated[Id, Means("source")]
ProducerId = Annotated[Id, Means("producer")]
PlaceId = Annotated[Id, Means("place")]
IndicatorId = Annotated[Id, Means("indicator")]
RouteId = Annotated[Id, Means("route")]
EventId = Annotated[Id, Means("event")]
ReasonId = Annotated[Id, Means("reason")]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=r"\S")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
MOST = 1e15  # beyond it, figures are a slip of the unit, and sums of them lose their units
Number = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=-MOST, le=MOST)]
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
Goods = Literal["oil", "gas", "freight"]
Mode = Literal["pipeline", "tanker", "rail", "multimodal"]
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
