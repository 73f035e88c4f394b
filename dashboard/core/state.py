"""What the reader sees, as one object, and what the address may name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

PAGES = ("overview", "indicators", "map", "timeline", "evidence", "briefing", "methods")
TABS = {
    "indicators": ("chart", "table", "record"),
    "map": ("map", "zoom", "table"),
    "timeline": ("lanes", "list", "counts"),
    "evidence": ("claims", "figures", "checks", "sources"),
    "briefing": ("items", "sources"),
}
GOODS = ("oil", "gas", "freight")
CORRIDORS = ("through", "around")
STANDINGS = ("operating", "planned", "proposed", "suspended")
THEMES = ("light", "dark")
MOST_DAYS = 365
VERDICTS = ("corroborated", "partly", "contradicted", "unverified")
QUADS = (
    "verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "none",
)  # fmt: skip
IMPORTANCE = ("1", "2", "3")
SLIDES = ("16x9", "4x3")


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
        brief: What the reader has put into the briefing, as core/brief.py writes each item.
        slides: Shape of the briefing's slides and pictures; empty for the first of SLIDES.
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
    brief: tuple[str, ...] = ()
    slides: str = ""


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
