"""Ids are unique in their kind, and every id that is named stands somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dashboard.core.fault import Fault, shown
from dashboard.core.nearest import correction

if TYPE_CHECKING:
    from dashboard.core.fault import Loc
    from dashboard.core.parts import Parts
    from dashboard.core.plain import Plain
    from dashboard.core.rules.mentions import Mentions

SECTIONS = {
    "indicator": "indicators", "route": "routes", "event": "events", "story": "stories",
    "check": "checks",
    "source": "sources", "place": "places", "producer": "producers", "reason": "reasons",
}  # fmt: skip
REGISTER = frozenset({"source", "reason"})


def known(parts: Parts, kind: str) -> dict[str, Loc]:
    """Return the place of every id of a kind, of entries with mistakes too."""
    found: dict[str, Loc] = {}
    for loc, entry in parts.section(SECTIONS[kind]):
        id = (
            loc[-1]
            if isinstance(loc[-1], str)
            else entry.get("id")
            if isinstance(entry, dict)
            else None
        )
        if isinstance(id, str):
            found.setdefault(id, loc)
    return found


def faults(parts: Parts, mentions: Mentions) -> Iterator[Fault]:
    """Yield every id that stands twice or that nothing has."""
    for kind in SECTIONS:
        ids = known(parts, kind)
        yield from _doubles(parts, kind, ids)
        if parts.whole:
            yield from _strays(kind, ids, mentions.get(kind, []))
    yield from _claims(parts, mentions.get("cite", []))


def _doubles(parts: Parts, kind: str, ids: dict[str, Loc]) -> Iterator[Fault]:
    for loc, entry in parts.section(SECTIONS[kind]):
        named = isinstance(loc[-1], str)
        id = loc[-1] if named else entry.get("id") if isinstance(entry, dict) else None
        if isinstance(id, str) and ids[id] != loc:
            message = (
                f"another {kind} has the id {shown(id)}, in {_where(ids[id])}; choose another id"
            )
            yield Fault(loc if named else (*loc, "id"), message, on_key=named)


def _where(loc: Loc) -> str:
    return f"{loc[0]} at {'.'.join(map(str, loc[1:]))}"


def _strays(kind: str, ids: dict[str, Loc], named: list[tuple[Loc, Any]]) -> Iterator[Fault]:
    told: dict[str, str] = {}
    for loc, id in named:
        if id not in ids:
            if id not in told:
                place = "to a file in seeds/" if kind in REGISTER else f"under {SECTIONS[kind]}:"
                told[id] = (
                    f"no {kind} has the id {shown(id)}; {correction(id, ids)}, or add it {place}"
                )
            yield Fault(loc, told[id])


def _claims(parts: Parts, cites: list[tuple[Loc, Any]]) -> Iterator[Fault]:
    claims: dict[str, list[str]] = {}
    for loc, source in parts.section("sources"):
        inside = source.get("claims") if isinstance(source, dict) else None
        if isinstance(source, dict) and isinstance(inside, list):
            ids: list[str] = []
            yield from _listed(inside, ids, (*loc, "claims"))
            claims.setdefault(str(source.get("id")), []).extend(ids)
    sources = known(parts, "source")
    for loc, cite in cites:
        source, claim = cite.get("source"), cite.get("claim")
        if (
            isinstance(source, str)
            and source in sources
            and isinstance(claim, str)
            and claim not in (ids := claims.get(source, []))
        ):
            message = f"{source!r} has no claim {shown(claim)}; {correction(claim, ids)}"
            yield Fault((*loc, "claim"), f"{message}, or give a locator:")


def _listed(claims: list[Plain], ids: list[str], at: Loc) -> Iterator[Fault]:
    """Add the ids of claims to those known; yield every id that stands twice."""
    for number, claim in enumerate(claims):
        id = claim.get("id") if isinstance(claim, dict) else None
        if isinstance(id, str) and id in ids:
            message = f"another claim of this source has the id {shown(id)}; choose another id"
            yield Fault((*at, number, "id"), message)
        elif isinstance(id, str):
            ids.append(id)
