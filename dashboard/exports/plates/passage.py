"""One route in the words of a plate: what moves on it, how much it can carry, who says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.blocks import route as routes
from dashboard.blocks import stated, way
from dashboard.core import captions, facts
from dashboard.exports.plates import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.desk import Desk
    from dashboard.core.model.entry import Cite
    from dashboard.core.model.routes import Route
    from dashboard.core.reading import Reading
    from dashboard.exports.plates.matter import Matter


def told(
    desk: Desk, route: Route, matter: Matter
) -> tuple[Matter, tuple[Reading, ...], tuple[str, ...]]:
    """Return the words of a map on which a route is chosen, its readings and its sources."""
    words, reading = desk.words, routes.latest(desk, route)
    readings = (reading,) if reading else ()
    capacity = stated.main(route.capacity)
    cited = [one.cite for one in capacity] or list(route.cite[:1])
    outlets = [captions.source_line(desk.index, readings, words)] if readings else []
    outlets += [_outlet(desk, cite) for cite in cited]
    between = "" if words.locale.language == "zh" else " "
    lines = (_line(desk, term, said) for term, said in _facts(desk, route, reading))
    made = replace(
        matter,
        headline=words.text(route.title),
        subtitle=between.join(lines),
        source=words.t("; ").join(dict.fromkeys(filter(None, outlets))),
        kicker=way.ends(desk, route),
    )
    sources = (*written.sources(desk.index, readings), *(cite.source for cite in cited))
    return made, readings, tuple(dict.fromkeys(sources))


def _facts(desk: Desk, route: Route, reading: Reading | None) -> Iterator[tuple[str, str]]:
    t, words = desk.words.t, desk.words
    yield t("Status"), way.status(desk, route)
    for one in stated.main(route.capacity)[:1]:
        more = words.t(", ").join(stated.said(desk, one))
        value = stated.value(desk, one)
        yield (
            t("Capacity"),
            t("{period} ({firmness})", period=value, firmness=more) if more else (value),
        )
    if reading:
        value = facts.stated(desk.index, reading, words)
        yield t("Flow"), t("{value} in {period}", value=value, period=words.period(reading.period))


def _line(desk: Desk, term: str, said: str) -> str:
    return desk.words.t("{term}: {said}.", term=term, said=said)


def _outlet(desk: Desk, cite: Cite) -> str:
    source = desk.index.sources[cite.source]
    grade = f"{source.grade[0]}{cite.digit}" if cite.digit else source.grade
    return desk.words.t("{outlet} ({grade})", outlet=desk.words.outlet(source), grade=grade)
