"""What each link of the network could still take in a year, from what the record states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from dashboard.core import periods, units, ways
from dashboard.core.reading import FUTURE

if TYPE_CHECKING:
    from dashboard.core.book import Book
    from dashboard.core.model.network import Limit, Link
    from dashboard.core.model.record import Record
    from dashboard.core.reading import Reading

Range = tuple[float, float]
RATE, VOLUME = "Mt/a", "Mt"
# A rival by definition measures something else; the other kinds say otherwise of the same thing.
ELSEWHERE = "definition"


@dataclass(frozen=True)
class Input:
    """One value that the arithmetic rests on.

    Attributes:
        role: What it is taken for.
        other_year: It stands in for a year of which the record has no figure.
    """

    link: str
    role: Literal["capacity", "used", "own"]
    reading: Reading
    other_year: bool = False


@dataclass(frozen=True)
class Load:
    """One link in a year, in Mt a year.

    Attributes:
        crosses: Whether it crosses the second country of the dyad.
        capacity: Lowest and highest stated; None where nobody states one.
        used: What all owners move on it; the least and the most that anyone says.
        own: What of it needs another way when the link is closed.
    """

    link: Link
    crosses: bool
    capacity: Range | None
    used: Range
    own: Range
    inputs: tuple[Input, ...]

    @property
    def spare(self) -> Range | None:
        """Return capacity less use, never below nought: low with high use, high with low use."""
        if self.capacity is None:
            return None if self.link.unstated == "open" else (0.0, 0.0)
        (low, high), (least, most) = self.capacity, self.used
        return max(low - most, 0.0), max(high - least, 0.0)

    @property
    def is_over(self) -> bool:
        """Tell whether more is said to move than the lowest capacity stated."""
        return self.capacity is not None and self.used[1] > self.capacity[0]


def loads(record: Record, book: Book, year: str) -> tuple[Load, ...]:
    """Return every link of the network with its flows of a year."""
    network = record.network
    return tuple(_load(record, book, link, year) for link in network.links) if network else ()


def crosses(record: Record, link: Link) -> bool:
    """Tell whether a link crosses the second country of the dyad; its route says so, if any."""
    dyad = record.front.dyad
    for route in record.routes:
        if route.id == link.route:
            return ways.crosses(route, dyad)
    return dyad[1] in link.through


def _load(record: Record, book: Book, link: Link, year: str) -> Load:
    stated = [
        book.pick(limit.indicator, limit.period, limit.source)
        for limit in link.capacity
        if holds(limit, year)
    ]
    limits = [_in(book, reading, RATE) for reading in stated]
    used, own = (of_year(book, accounts, int(year)) for accounts in (link.used, link.own))
    inputs = [
        *(Input(link.id, "capacity", reading) for reading in stated),
        *(replace(one, link=link.id) for one in used.inputs),
        *(replace(one, link=link.id, role="own") for one in own.inputs),
    ]
    capacity = _range(limits) if limits else None
    return Load(link, crosses(record, link), capacity, used.range, own.range, tuple(inputs))


def holds(limit: Limit, year: str) -> bool:
    """Tell whether a capacity is taken for a year."""
    return (limit.since or year) <= year <= (limit.until or year)


@dataclass(frozen=True)
class Volume:
    """What moved in a year, in Mt: the least and the most that anyone says, and who says it."""

    range: Range = (0.0, 0.0)
    inputs: tuple[Input, ...] = ()


def of_year(book: Book, accounts: Sequence[tuple[str, ...]], year: int) -> Volume:
    """Return the range of all accounts of a year, or of the nearest year that one of them knows.

    An account of several indicators adds them up, and counts where it has all of them. Of two
    years equally near the earlier is taken.
    """
    known = years(book, accounts)
    if not known:
        return Volume()
    nearest = min(known, key=lambda found: (abs(found - year), found))
    ranges, inputs = [], []
    for account in accounts:
        if nearest in _years(book, account):
            given = [_told(book, id, nearest) for id in account]
            ends = [_range([_in(book, r, _unit(book, r)) for r in some]) for some in given]
            ranges.append((sum(low for low, _ in ends), sum(high for _, high in ends)))
            inputs += [Input("", "used", r, nearest != year) for some in given for r in some]
    return Volume(_range(ranges), tuple(inputs))


def years(book: Book, accounts: Sequence[tuple[str, ...]]) -> set[int]:
    """Return the years for which at least one account is complete."""
    return {found for account in accounts for found in _years(book, account)}


def _years(book: Book, account: tuple[str, ...]) -> set[int]:
    """Return the years for which every indicator of an account has a figure."""
    each = [
        {year for reading in book.readings(id) if (year := told_of(book, reading))}
        for id in account
    ]
    return set.intersection(*each)


def _told(book: Book, id: str, year: int) -> list[Reading]:
    return [reading for reading in book.readings(id) if told_of(book, reading) == year]


def told_of(book: Book, reading: Reading) -> int | None:
    """Return the year whose flow a reading states; None for plans and for parts of a year.

    A rate, such as Mt a year, is told of the year in which it was stated.
    """
    if reading.status in FUTURE or reading.rival == ELSEWHERE:
        return None
    period = periods.parse(reading.period)
    is_rate = _unit(book, reading) == RATE
    within = period.start.year == period.end.year
    return period.start.year if period.kind == "year" or (is_rate and within) else None


def _unit(book: Book, reading: Reading) -> str:
    own = units.dimension(book.unit(reading.indicator))
    return RATE if own == units.dimension(RATE) else VOLUME


def _in(book: Book, reading: Reading, unit: str) -> Range:
    times = units.factor(book.unit(reading.indicator), unit)
    return reading.low * times, reading.high * times


def _range(ranges: Sequence[Range]) -> Range:
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def closable(record: Record) -> tuple[str, ...]:
    """Return the routes that can be closed in the network, the preset first."""
    if record.network is None:
        return ()
    routes = (link.route for link in record.network.links if link.route)
    return tuple(dict.fromkeys((record.network.preset, *routes)))
