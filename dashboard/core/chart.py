"""A chart before it is drawn: series, marks and words, in one unit and one language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["line", "bar", "step", "block", "dot", "slope"]
Role = Literal["first", "second", "third", "context", "mute"]


@dataclass(frozen=True)
class Mark:
    """One observation as it is drawn.

    Attributes:
        key: Names the observation in the address and in click events.
        start, end: First and last day of the period.
        value, low, high: In the unit of the chart; all alike where no range is stated.
        rival: Kind of disagreement, empty for a value of the main series.
        letter: The letter that the mark carries where sources disagree, else empty.
        label: The value as a reader sees it, without its unit.
        when: The period as a reader sees it.
        tip: Lines of the tooltip: value with unit, period, source with grade, notes.
    """

    key: str
    start: date
    end: date
    value: float
    low: float
    high: float
    qualifier: str
    status: str
    rival: str
    letter: str
    label: str
    when: str
    tip: tuple[str, ...]

    @property
    def is_range(self) -> bool:
        """Tell whether the source states a range."""
        return self.low != self.high

    @property
    def is_future(self) -> bool:
        """Tell whether the value is a plan, target or forecast."""
        return self.status in {"F", "T"}


@dataclass(frozen=True)
class Series:
    """The marks of one indicator, in order of period.

    Attributes:
        name: Short name for the direct label.
        role: Whose hue it takes: the first or second party's, a third party's, or the context's.
        computed: Whether the values are derived; drawn dashed, in ink.
    """

    id: str
    name: str
    role: Role
    kind: Kind
    marks: tuple[Mark, ...]
    computed: bool = False


@dataclass(frozen=True)
class Flag:
    """An event above the plot.

    Attributes:
        when: Its date in words.
        since, until: Words of its first and last day, where it has more than one.
    """

    id: str
    start: date
    end: date
    title: str
    when: str
    quad: str
    importance: int
    selected: bool = False
    since: str = ""
    until: str = ""


@dataclass(frozen=True)
class Gap:
    """A stretch of time for which the record has no figure."""

    start: date
    end: date
    text: str


@dataclass(frozen=True)
class Chart:
    """Everything that a figure draws and its frame says.

    Attributes:
        unit: Unit with its article as it stands once, on the top gridline: `kt a month`.
        start, end: First and last day of the time axis.
        from_zero: Whether the value axis starts at zero.
        alt: Alternative text with the main values.
        source, note, as_of: The lines of the foot, without their leading words.
        words: What stands beside a mark of a status: (`T`, `plan`), (`F`, `forecast`).
        around: First and last day of the stretches before and after the event that it is read
            around; empty where there is none.
        stamp: What stands within the plot, so that no crop loses it: who says so, as of when.
    """

    id: str
    kind: Kind
    headline: str
    subtitle: str
    unit: str
    series: tuple[Series, ...]
    flags: tuple[Flag, ...]
    gaps: tuple[Gap, ...]
    start: date
    end: date
    from_zero: bool
    alt: str
    source: str
    note: str
    as_of: str
    lang: str
    words: tuple[tuple[str, str], ...] = ()
    around: tuple[tuple[date, date], ...] = ()
    stamp: tuple[str, ...] = ()
