"""The network of the what-if hangs together, and every link has figures that it can use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dashboard.core import network, periods, units
from dashboard.core.book import Book
from dashboard.core.fault import Fault, Loc, shown
from dashboard.core.formula import FormulaError
from dashboard.core.nearest import correction

if TYPE_CHECKING:
    from dashboard.core.model.front import Pick
    from dashboard.core.model.network import Account, Limit, Link, Network
    from dashboard.core.parts import Parts


def faults(parts: Parts, shaky: set[str]) -> Iterator[Fault]:
    """Yield what is wrong with the network.

    Args:
        parts: The parts of the record.
        shaky: Ids of indicators with a mistake, of which nothing computed is told.
    """
    found, at = parts.network, (parts.file, "network")
    if found is None:
        return
    yield from _years(found, at)
    yield from _routes(found, at)
    yield from _places(found, at)
    book = Book(indicator for indicator in parts.indicators if indicator.id not in shaky)
    known = {indicator.id for indicator in parts.indicators} - shaky
    met: set[str] = set()
    for number, link in enumerate(found.links):
        here = (*at, "links", number)
        if link.id in met:
            yield Fault((*here, "id"), f"another link has the id {link.id!r}; choose another id")
        met.add(link.id)
        if link.ends[0] == link.ends[1]:
            yield Fault((*here, "ends"), f"it ends where it starts, in {link.ends[0]!r}; name two")
        yield from _way(link, here)
        yield from _capacity(link, found.years, book, known, here)
        yield from _accounts(link, book, known, here)
    for number, one in enumerate(found.shown):
        if one.indicator in known:
            yield from _picked(one, book, (*at, "shown", number))


def _picked(pick: Pick, book: Book, at: Loc) -> Iterator[Fault]:
    try:
        book.pick(pick.indicator, pick.period, pick.source)
    except FormulaError as error:
        yield Fault((*at, "period"), error.advice)


def _years(found: Network, at: Loc) -> Iterator[Fault]:
    for number, year in enumerate(found.years):
        if _kind(year) not in {"", "year"}:
            message = f'a year is due, found {year!r}; write it so, as in "2024"'
            yield Fault((*at, "years", number), message)


def _kind(period: str) -> str:
    try:
        return periods.parse(period).kind
    except ValueError:
        return ""  # told by the rule on periods


def _routes(found: Network, at: Loc) -> Iterator[Fault]:
    """Yield every route asked about that no link is part of."""
    ids = {link.route for link in found.links if link.route}
    asked: list[tuple[Loc, str]] = [((*at, "preset"), found.preset)]
    asked += [((*at, "shown", n, "route"), one.route) for n, one in enumerate(found.shown)]
    asked += [((*at, "short", id), id) for id in found.short]
    for loc, id in asked:
        if id not in ids:
            message = f"no link is part of the route {id!r}; {correction(id, sorted(ids))}"
            yield Fault(loc, f"{message}, or add a link", on_key="short" in loc)


def _places(found: Network, at: Loc) -> Iterator[Fault]:
    """Yield ends that are no nodes, and nodes to which no oil comes."""
    for number, link in enumerate(found.links):
        for end, id in enumerate(link.ends):
            if id not in found.nodes:
                cure = f"{correction(id, sorted(found.nodes))}, or add it under network.nodes:"
                message = f"no node has the id {shown(id)}; {cure}"
                yield Fault((*at, "links", number, "ends", end), message)
    reached = _reached(found)
    for id in found.nodes:
        if id not in reached:
            message = f"no links lead from a field to {id!r}; add one, or take the node out"
            yield Fault((*at, "nodes", id), message, on_key=True)


def _reached(found: Network) -> set[str]:
    """Return the fields, and every node to which links lead from one."""
    reached: set[str] = set()
    ahead = [id for id, node in found.nodes.items() if node.kind == "field"]
    while ahead:
        id = ahead.pop()
        reached.add(id)
        onward = (link.ends[1] for link in found.links if link.ends[0] == id)
        ahead += [end for end in onward if end not in reached]
    return reached


def _way(link: Link, at: Loc) -> Iterator[Fault]:
    if link.route and link.through:
        message = f"the route {link.route!r} says which countries are crossed; take through: out"
        yield Fault((*at, "through"), message)
    elif not link.route and not link.through:
        message = "the countries crossed are missing; add route:, or through:"
        yield Fault((*at, "through"), message)


def _capacity(
    link: Link, years: Iterable[str], book: Book, known: set[str], at: Loc
) -> Iterator[Fault]:
    for number, limit in enumerate(link.capacity):
        if limit.indicator in known:
            yield from _limit(limit, book, (*at, "capacity", number))
    for year in years:
        if link.capacity and not any(network.holds(limit, year) for limit in link.capacity):
            message = f"no capacity is given for {year}; correct since: or until:, or add one"
            yield Fault((*at, "capacity"), message)


def _limit(limit: Limit, book: Book, at: Loc) -> Iterator[Fault]:
    if limit.since and limit.until and limit.since > limit.until:
        message = f"it ends before it starts, found {limit.since!r} and {limit.until!r}; swap them"
        yield Fault((*at, "since"), message)
    try:
        book.pick(limit.indicator, limit.period, limit.source)
    except FormulaError as error:
        yield Fault((*at, "period"), error.advice)
        return
    yield from _measures(limit.indicator, book, (network.RATE,), (*at, "indicator"))


def _accounts(link: Link, book: Book, known: set[str], at: Loc) -> Iterator[Fault]:
    for key, accounts in (("used", link.used), ("own", link.own)):
        for number, account in enumerate(accounts):
            if known.issuperset(account):
                yield from _account(account, book, (*at, key, number))
        told = {id for account in accounts for id in account} <= known
        if accounts and told and not network.years(book, accounts):
            message = "none of it has a figure for a whole year; name another indicator"
            yield Fault((*at, key), message)


def _account(account: Account, book: Book, at: Loc) -> Iterator[Fault]:
    for number, id in enumerate(account):
        yield from _measures(id, book, (network.VOLUME, network.RATE), (*at, number))


def _measures(id: str, book: Book, due: tuple[str, ...], at: Loc) -> Iterator[Fault]:
    unit = book.unit(id)
    if unit in units.CODES and all(not units.convertible((unit, one)) for one in due):
        message = f"{id!r} is in {unit}, which does not convert into {' or '.join(due)}"
        yield Fault(at, f"{message}; name another indicator")
