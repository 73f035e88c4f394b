"""Charts of five marks and less, and the palette they are drawn in."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from dashboard.core import periods
from dashboard.core.chart import Chart, Flag, Gap, Kind, Mark, Series
from dashboard.core.model.entry import Text
from dashboard.core.model.front import Party
from dashboard.figures import theme

TOKENS = json.loads((Path(__file__).parents[2] / "assets" / "tokens.json").read_text())
FIRST = Party(
    name=Text({"same": "Arcadia"}),
    hue="#007682",
    hue_dark="#74DDE2",
    fill_dark="#46A9B0",
    tint="#C9E3E5",
    tint_dark="#1E4348",
)
SECOND = Party(
    name=Text({"same": "Borduria"}),
    hue="#6B2759",
    hue_dark="#C97FB8",
    fill_dark="#A8629A",
    tint="#E5D3DF",
    tint_dark="#432F42",
)
LIGHT = theme.palette(TOKENS, (FIRST, SECOND), "light")
DARK = theme.palette(TOKENS, (FIRST, SECOND), "dark")


def mark(
    period: str,
    low: float,
    high: float | None = None,
    *,
    qualifier: str = "exact",
    status: str = "A",
    rival: str = "",
    letter: str = "",
) -> Mark:
    span = periods.parse(period)
    top = low if high is None else high
    label = f"{low:g}" if top == low else f"{low:g}–{top:g}"
    return Mark(
        key=f"{period}~{rival or 'main'}",
        start=span.start,
        end=span.end,
        value=(low + top) / 2,
        low=low,
        high=top,
        qualifier=qualifier,
        status=status,
        rival=rival,
        letter=letter,
        label=label,
        when=period,
        tip=(f"{label} kt", period, "B2 Gazette · 2022"),
    )


def chart(
    kind: Kind,
    marks: Iterable[Mark],
    *others: Series,
    flags: tuple[Flag, ...] = (),
    gaps: tuple[Gap, ...] = (),
) -> Chart:
    leading = Series("coal", "Coal", "first", kind, tuple(marks))
    every = [one for series in (leading, *others) for one in series.marks]
    return Chart(
        id="coal",
        kind=kind,
        headline="Coal rose",
        subtitle="Thousand tonnes",
        unit="kt",
        series=(leading, *others),
        flags=flags,
        gaps=gaps,
        start=min(one.start for one in every),
        end=max(one.end for one in every),
        from_zero=kind in {"bar", "block"},
        alt="Coal: 10 kt in 2018; last 40 kt in 2023",
        source="Gazette",
        note="",
        as_of="1 January 2024",
        lang="en",
        words=(("T", "plan"), ("F", "forecast")),
        stamp=("Gazette and 3 others", "as of 1 Jan 2024"),
    )


def flag(id: str, day: str, quad: str = "material-conflict", *, selected: bool = False) -> Flag:
    span = periods.parse(day)
    return Flag(id, span.start, span.end, f"Event {id}", day, quad, 2, selected)


def gap(first: str, last: str) -> Gap:
    return Gap(date.fromisoformat(first), date.fromisoformat(last), "no figure in the record")


def second(kind: Kind, *marks: Mark) -> Series:
    return Series("gas", "Gas", "second", kind, marks)


def computed(kind: Kind, *marks: Mark) -> Series:
    return Series("mean", "Computed", "first", kind, marks, computed=True)


def renamed(series: Series, number: int) -> Series:
    return replace(series, id=f"{series.id}-{number}", name=f"{series.name} {number}")


FIVE = (
    mark("2018", 10),
    mark("2019", 20, qualifier="approx"),
    mark("2021", 25, 30),
    mark("2022", 35, qualifier="at-least", letter="A"),
    mark("2023", 40, status="T"),
)
RIVAL = mark("2022", 20, rival="conflict", letter="B")
EVENTS = (flag("a", "2019-03-02"), flag("b", "2022-07-06", "none", selected=True))
