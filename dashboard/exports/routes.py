"""What the record says of a route, for files: as stated with unit and citation, and computed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.core import facts, site, ways
from dashboard.core.model.particulars import Capacity, Owner
from dashboard.core.state import State
from dashboard.exports import columns
from dashboard.exports.events.listing import every

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.model.entry import Cite, Text
    from dashboard.core.model.particulars import Company, Opening, Stated
    from dashboard.core.model.routes import Route
    from dashboard.core.select import Index
    from dashboard.core.words import Words

Json = dict[str, Any]


def lines(index: Index, route: Route) -> list[list[list[float]]]:
    """Return main line and branches as longitudes and latitudes; none of an unknown course."""
    if route.accuracy == "no-route":
        return []
    found = (ways.points(ids, index.record.places) for ids in (route.path, *route.branches))
    return [[list(point) for point in line] for line in found if len(line) > 1]


def properties(index: Index, words: Words, base: str, route: Route) -> Json:
    """Return everything but the geometry; `around` and `drawn_km` are computed."""
    drawn = lines(index, route)
    return {
        "id": route.id,
        **columns.every(index, {"title": route.title}),
        "commodity": route.commodity,
        "mode": route.mode,
        **columns.every(index, {"carries": route.carries}),
        "status": route.status,
        "since": route.since,
        "as_of": route.as_of,
        "through": list(route.through),
        "accuracy": route.accuracy,
        "around": not ways.crosses(route, index.record.front.dyad),
        "drawn_km": round(ways.drawn(route, index.record.places), 1) if drawn else None,
        "length": _stated(index, words, route.length, "km"),
        "diameter": _stated(index, words, route.diameter, "mm"),
        "capacity": _stated(index, words, route.capacity),
        "operators": [_company(index, words, one) for one in route.operators],
        "owners": [_company(index, words, one) for one in route.owners],
        "commissioned": [_opening(index, words, one) for one in route.commissioned],
        "flow": route.flow,
        "beside": list(route.beside),
        "note": _every(index, route.note),
        "cite": [_cite(index, words, cite) for cite in route.cite],
        "address": site.permalink(base, State("map", route=route.id, lang=words.lang)),
    }


def _stated(index: Index, words: Words, found: Sequence[Stated], unit: str = "") -> list[Json]:
    return [
        {
            "part": _every(index, one.part),
            "period": one.period,
            "value": one.value,
            "low": one.low,
            "high": one.high,
            "unit": one.unit if isinstance(one, Capacity) else unit,
            "qualifier": one.qualifier,
            "status": one.status if isinstance(one, Capacity) else "A",
            "rival": one.rival,
            "by": one.by,
            "note": _every(index, one.note),
            "cite": _cite(index, words, one.cite),
        }
        for one in found
    ]


def _company(index: Index, words: Words, one: Company) -> Json:
    said = {"name": _every(index, one.name), "part": _every(index, one.part), "period": one.period}
    share = {"share": one.share} if isinstance(one, Owner) else {}
    note = {"note": _every(index, one.note)}
    return said | share | note | {"cite": _cite(index, words, one.cite)}


def _opening(index: Index, words: Words, one: Opening) -> Json:
    said = {"date": one.date, "part": _every(index, one.part), "note": _every(index, one.note)}
    return said | {"cite": _cite(index, words, one.cite)}


def _cite(index: Index, words: Words, cite: Cite) -> Json:
    source = index.sources[cite.source]
    claim = index.claims.get((cite.source, cite.claim or ""))
    return {
        "source": source.id,
        "publisher": words.text(source.publisher),
        "issued": source.issued,
        "url": source.url,
        "locator": facts.place(cite.locator, claim, words),
        "claim": cite.claim,
        "grade": f"{source.grade[0]}{cite.digit or source.grade[1]}",
    }


def _every(index: Index, text: Text | None) -> dict[str, str] | None:
    return every(index, text) if text else None
