"""One item of a briefing as it reads: what it is, its headline, its figures, sources, warnings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from dashboard.blocks import indicator as one
from dashboard.blocks import map as maps
from dashboard.blocks import named
from dashboard.core import brief, captions, chronicle, compose, labels
from dashboard.core.brief import Item
from dashboard.core.chart import Chart
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.core.model.entry import Cite
from dashboard.core.reading import FUTURE, Reading

KINDS = {
    "chart": say("Chart"), "card": say("Key figure"), "map": say("Map"),
    "timeline": say("Timeline"), "event": say("Event"), "story": say("Story"),
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """An item with what it says.

    Attributes:
        desk: The record in the state that the item shows, light.
        chart: What is drawn, for a chart.
        about: What it shows, in a sentence.
        readings: The values that it shows.
        cites: Other places of sources that it rests on.
    """

    desk: Desk
    item: Item
    headline: str
    about: str
    chart: Chart | None = None
    readings: tuple[Reading, ...] = ()
    cites: tuple[Cite, ...] = ()

    @property
    def kind(self) -> str:
        """Return what it is: one of KINDS."""
        return self.item.kind

    @property
    def what(self) -> str:
        """Return what it is, in words."""
        return self.desk.words.t(KINDS[self.kind])

    @property
    def sources(self) -> dict[str, str]:
        """Return the ids of its sources with their grades, in the order of their first use."""
        index = self.desk.index
        found = {r.source: index.grade(r) for r in reversed(self.readings) if r.source}
        for cite in self.cites:
            grade = index.sources[cite.source].grade
            found.setdefault(cite.source, f"{grade[0]}{cite.digit or grade[1]}")
        return found


def entries(desk: Desk) -> tuple[Entry, ...]:
    """Return the items of the reader's briefing, in their order."""
    return tuple(entry(desk, item) for item in brief.items(desk.state.brief))


def entry(desk: Desk, item: Item) -> Entry:
    """Return an item as it reads in the desk's language."""
    view = replace(item.view, lang=desk.state.lang)
    own = replace(desk, state=view, mode="light")
    made = MAKERS[item.kind](own, item)
    return replace(made, headline=item.title or made.headline)


def warnings(entry: Entry) -> Iterator[str]:
    """Yield what a reader must know of an item's figures: who differs, what has not happened."""
    words = entry.desk.words
    if rivals := sum(bool(reading.rival) for reading in entry.readings):
        yield words.n("{n} rival value", "{n} rival values", rivals)
    if ahead := sum(reading.status in FUTURE for reading in entry.readings):
        yield words.n("{n} plan or forecast", "{n} plans or forecasts", ahead)
    if entry.item.view.closed:
        yield words.t("What if: assumed, not observed")


def _chart(desk: Desk, item: Item) -> Entry:
    chosen = desk.index.indicators[item.view.indicator]
    chart = compose.chart(desk.index, chosen, desk.state, desk.words)
    keys = (mark.key.split(" ", 1) for series in chart.series for mark in series.marks)
    found = (desk.index.reading(id, key) for id, key in keys)
    readings = tuple(reading for reading in found if reading)
    return Entry(desk, item, chart.headline, chart.subtitle, chart, readings)


def _card(desk: Desk, item: Item) -> Entry:
    chosen = desk.index.indicators[item.view.indicator]
    for figure in desk.index.record.front.key_figures:
        if figure.show.indicator == chosen.id:
            picks = filter(None, (figure.show, figure.of, figure.before))
            readings = tuple(desk.index.picked(pick) for pick in picks)
            return Entry(desk, item, desk.words.text(figure.label), "", readings=readings)
    latest = one.latest(desk, chosen)
    return Entry(
        desk, item, captions.headline(chosen, desk.words), desk.words.text(chosen.title),
        readings=(latest,) if latest else (),
    )  # fmt: skip


def _map(desk: Desk, item: Item) -> Entry:
    routes = maps.routes(desk)
    headline = _asked(desk) if item.view.closed else maps.title(desk)
    if item.view.route:
        every = desk.index.record.routes
        routes = tuple(route for route in every if route.id == item.view.route)
        headline = named.route(desk, item.view.route)
    cites = [cite for route in routes for cite in route.cite]
    cites += [each.cite for route in routes for each in route.capacity]
    return Entry(desk, item, headline, _filters(desk, maps.dek(desk)), cites=tuple(cites))


def _asked(desk: Desk) -> str:
    """Return the question of a what-if."""
    words, closed = desk.words, desk.state.closed
    network = desk.index.record.network
    if len(closed) > 1 or not network:
        return words.n("What if {n} route stops?", "What if {n} routes stop?", len(closed))
    short = network.short.get(closed[0])
    name = words.text(short) if short else named.route(desk, closed[0])
    return words.t("What if {route} stops?", route=name)


def _filters(desk: Desk, about: str) -> str:
    """Return what a map shows, with what is assumed of it where something is."""
    closed, t = desk.state.closed, desk.words.t
    if not closed:
        return about
    routes = t("; ").join(named.route(desk, id) for id in closed)
    days = desk.words.n("{n} day", "{n} days", desk.state.days)
    said = t("Nothing moves for {days}: {routes}. Assumed, not observed.", days=days, routes=routes)
    return f"{t('What if')} · {said}"


def _timeline(desk: Desk, item: Item) -> Entry:
    shown = chronicle.within(chronicle.chosen(desk.index, desk.state), desk.state)
    about = desk.words.t(
        "Events in the record, by topic: what was collected, not all that happened."
    )
    said = desk.words.n("{n} dated event", "{n} dated events", len(shown))
    if item.view.window:
        first, last = (day.isoformat() for day in item.view.window)
        said = desk.words.t("{period}: {events}", period=desk.words.period(f"{first}/{last}"),
                            events=said)  # fmt: skip
    return Entry(desk, item, said, about, cites=_cites(desk, (event.id for event in shown)))


def _event(desk: Desk, item: Item) -> Entry:
    event = desk.index.events[item.view.event]
    about = desk.words.t(
        "{date} · {topic}",
        date=desk.words.period(event.date), topic=desk.words.t(labels.DOMAINS[event.domain]),
    )  # fmt: skip
    return Entry(desk, item, desk.words.text(event.title), about, cites=event.cite)


def _story(desk: Desk, item: Item) -> Entry:
    story = desk.index.stories[item.view.story]
    title, dek = desk.words.text(story.title), desk.words.text(story.dek)
    return Entry(desk, item, title, dek, cites=_cites(desk, story.events))


def _cites(desk: Desk, events: Iterable[str]) -> tuple[Cite, ...]:
    return tuple(cite for id in events for cite in desk.index.events[id].cite)


MAKERS: dict[str, Callable[[Desk, Item], Entry]] = {
    "chart": _chart, "card": _card, "map": _map, "timeline": _timeline, "event": _event,
    "story": _story,
}  # fmt: skip
