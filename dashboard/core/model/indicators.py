"""Indicators with their observations or formula, and the checks between them."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from dashboard.core.model.entry import Amount, Cite, Entry, Marked, Text
from dashboard.core.model.kinds import (
    Area,
    Basis,
    ChartKind,
    Commodity,
    Direction,
    Domain,
    Id,
    IndicatorId,
    Line,
    Outcome,
    PeriodText,
    ProducerId,
    Qualifier,
    Rivalry,
    Status,
    Unit,
)


class Observation(Amount, Marked):
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


class Indicator(Marked):
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
                "an indicator has either observations: or derive:, exactly one of them; add one, "
                "or take one out"
            )
        if self.derive is None and self.unit is None:
            raise ValueError("an indicator with observations needs unit:; add it")
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
