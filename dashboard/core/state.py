"""What the reader sees, as one object, and its form in the address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

PAGES = ("overview", "indicators", "map", "timeline", "evidence", "methods")
TABS = {
    "indicators": ("chart", "table", "record"),
    "map": ("map", "zoom", "table"),
    "timeline": ("lanes", "list", "counts"),
    "evidence": ("claims", "figures", "checks", "sources"),
}
GOODS = ("oil", "gas", "freight")
CORRIDORS = ("through", "around")
STANDINGS = ("operating", "planned", "proposed", "suspended")
THEMES = ("light", "dark")
MOST_DAYS = 365
VERDICTS = ("corroborated", "partly", "contradicted", "unverified")
_DAYS = re.compile(r"[1-9][0-9]{0,2}")
QUADS = (
    "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "none",
)  # fmt: skip
IMPORTANCE = ("1", "2", "3")
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_WINDOW = re.compile(f"({_DAY})~({_DAY})")
_YEARS = re.compile(r"([0-9]{4})~([0-9]{4})")


@dataclass(frozen=True)
class State:
    """Everything that changes what is seen; empty text where nothing is chosen.

    Attributes:
        years: First and last year of the time axis, where the reader chose them.
        tab: One of the page's TABS; empty for the first.
        pin: Key of the reading whose card is open.
        find: Words that the catalogue or the register is searched for.
        hide: Series of the chart that the reader has put away.
        route: The route that is open on the map.
        goods: Which routes the map shows; empty for the first of GOODS.
        corridor: Only routes through the second country, or only those around it.
        standing: Only routes of one of the four STANDINGS that the map tells apart.
        closed: Routes that carry nothing in the what-if.
        days: For how many days, 1 to 365.
        flows: Year whose flows the what-if takes; empty for the latest.
        window: First and last day that the timeline shows, where the reader chose them.
        actor: Only events in which this country acts or is addressed.
        quad: Only events of one of the QUADS.
        importance: Only events of at least this importance.
        topic: Only events that touch this indicator.
        story: The story that is stepped through; the event says how far.
    """

    page: str = "overview"
    indicator: str = ""
    tab: str = ""
    unit: str = ""
    years: tuple[int, int] | None = None
    pin: str = ""
    event: str = ""
    source: str = ""
    claim: str = ""
    domain: str = ""
    verdict: str = ""
    document: str = ""
    find: str = ""
    events: bool = True
    rivals: bool = True
    hide: tuple[str, ...] = ()
    route: str = ""
    goods: str = ""
    corridor: str = ""
    standing: str = ""
    closed: tuple[str, ...] = ()
    days: int = 30
    flows: str = ""
    window: tuple[date, date] | None = None
    actor: str = ""
    quad: str = ""
    importance: str = ""
    topic: str = ""
    story: str = ""
    lang: str = "en"
    theme: str = ""


@dataclass(frozen=True)
class Known:
    """What the address may name.

    Attributes:
        units: Units in which each indicator can be read.
        pins: Keys of each indicator's readings.
        claims: Ids of each source's claims.
        series: Ids of the series that each indicator's chart draws.
        routes: Ids of the routes.
        closable: Routes that the what-if can close.
        flow_years: Years whose flows it can take.
        actors: Countries that act in an event.
        topics: Indicators that an event touches.
        stories: Ids of the stories.
    """

    languages: Collection[str] = ()
    domains: Collection[str] = ()
    events: Collection[str] = ()
    units: Mapping[str, Collection[str]] = field(default_factory=dict)
    pins: Mapping[str, Collection[str]] = field(default_factory=dict)
    claims: Mapping[str, Collection[str]] = field(default_factory=dict)
    series: Mapping[str, Collection[str]] = field(default_factory=dict)
    routes: Collection[str] = ()
    closable: Collection[str] = ()
    flow_years: Collection[str] = ()
    actors: Collection[str] = ()
    topics: Collection[str] = ()
    stories: Collection[str] = ()


def slug(unit: str) -> str:
    """Return a unit as the address writes it: `USD bn` is `usd-bn`."""
    return unit.lower().replace(" ", "-").replace("/", "-")


def encode(state: State, default: State) -> dict[str, str]:
    """Return the query that restores `state`; whatever is at its default is left out."""
    query = {}
    for each in fields(state):
        value = getattr(state, each.name)
        if each.name != "page" and value != getattr(default, each.name):
            query[each.name] = _written(value)
    return query


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        return "~".join(f"{part:04}" if isinstance(part, int) else str(part) for part in value)
    return str(value)


def decode(query: Mapping[str, str], default: State, known: Known) -> tuple[State, tuple[str, ...]]:
    """Return the state that a query asks for, and the names of the parts that made no sense.

    Whatever is not named, and whatever makes no sense, stays at its default.
    """
    state, dropped = default, []
    for name, read in _READERS.items():
        if name not in query:
            continue
        value = read(query[name], state, known)
        if value is None:
            dropped.append(name)
        else:
            state = replace(state, **{name: value})  # type: ignore[arg-type] # each reader gives its field's type
    return state, tuple(dropped)


def _one_of(allowed: Callable[[State, Known], Collection[str]]) -> Callable[..., str | None]:
    def read(text: str, state: State, known: Known) -> str | None:
        return text if text in allowed(state, known) else None

    return read


def _switch(text: str, state: State, known: Known) -> bool | None:
    return {"on": True, "off": False}.get(text)


def _years(text: str, state: State, known: Known) -> tuple[int, int] | None:
    match = _YEARS.fullmatch(text)
    if not match:
        return None
    first, last = int(match[1]), int(match[2])
    return (first, last) if 1 <= first <= last else None


def _window(text: str, state: State, known: Known) -> tuple[date, date] | None:
    match = _WINDOW.fullmatch(text)
    try:
        first, last = (date.fromisoformat(day) for day in match.groups()) if match else (None, None)
    except ValueError:
        return None
    return (first, last) if first and last and first <= last else None


def _some(text: str, state: State, known: Known) -> tuple[str, ...] | None:
    """Return the series named, in the chart's order; one of them must stay to be seen."""
    named, series = set(text.split("~")), known.series.get(state.indicator, ())
    found = tuple(id for id in series if id in named)
    return found if len(found) == len(named) < len(series) else None


def _closed(text: str, state: State, known: Known) -> tuple[str, ...] | None:
    """Return the routes named, in the network's order."""
    named = set(text.split("~"))
    found = tuple(id for id in known.closable if id in named)
    return found if len(found) == len(named) else None


def _days(text: str, state: State, known: Known) -> int | None:
    return int(text) if _DAYS.fullmatch(text) and int(text) <= MOST_DAYS else None


def _words(text: str, state: State, known: Known) -> str | None:
    return text if 0 < len(text) <= 80 and text.isprintable() else None


# In order: a part may depend on those above it.
_READERS: dict[str, Callable[..., object]] = {
    "lang": _one_of(lambda state, known: known.languages),
    "theme": _one_of(lambda state, known: THEMES),
    "indicator": _one_of(lambda state, known: known.units),
    "tab": _one_of(lambda state, known: TABS.get(state.page, ())),
    "unit": _one_of(lambda state, known: known.units.get(state.indicator, ())),
    "years": _years,
    "pin": _one_of(lambda state, known: known.pins.get(state.indicator, ())),
    "event": _one_of(lambda state, known: known.events),
    "source": _one_of(lambda state, known: known.claims),
    "claim": _one_of(lambda state, known: known.claims.get(state.source, ())),
    "domain": _one_of(lambda state, known: known.domains),
    "verdict": _one_of(lambda state, known: VERDICTS),
    "document": _one_of(lambda state, known: known.claims),
    "find": _words,
    "events": _switch,
    "rivals": _switch,
    "hide": _some,
    "route": _one_of(lambda state, known: known.routes),
    "goods": _one_of(lambda state, known: GOODS),
    "corridor": _one_of(lambda state, known: CORRIDORS),
    "standing": _one_of(lambda state, known: STANDINGS),
    "closed": _closed,
    "days": _days,
    "flows": _one_of(lambda state, known: known.flow_years),
    "window": _window,
    "actor": _one_of(lambda state, known: known.actors),
    "quad": _one_of(lambda state, known: QUADS),
    "importance": _one_of(lambda state, known: IMPORTANCE),
    "topic": _one_of(lambda state, known: known.topics),
    "story": _one_of(lambda state, known: known.stories),
}
