"""What a page says of itself: its title in the browser's tab, its description to a searcher."""

from __future__ import annotations

from dashboard.blocks import (
    catalogue,
    evidence,
    indicator,
    methods,
    named,
    room,
    route,
    timeline,
    way,
    whatif,
)  # fmt: skip
from dashboard.blocks import map as maps
from dashboard.blocks.briefing import listing
from dashboard.blocks.nav import PAGES
from dashboard.core import captions, facts
from dashboard.core.desk import Desk
from dashboard.core.model.routes import Route
from dashboard.core.model.stories import Story


def of_page(desk: Desk) -> str:
    """Return what the page is about, the dyad, and our name."""
    dyad = desk.words.text(desk.index.record.front.title)
    return desk.words.t("{about} · {dyad} · Bilateral Record", about=about(desk), dyad=dyad)


def about(desk: Desk) -> str:
    """Return what the page is about, in a few words or as a claim."""
    words, state = desk.words, desk.state
    if chosen := desk.index.indicators.get(state.indicator):
        return captions.headline(chosen, words)
    if state.page == "map" and state.closed:
        return _assumed(desk)
    if state.page == "map" and (shown := _route(desk)):
        return words.text(shown.title)
    if state.page == "timeline":
        if story := _story(desk):
            return words.text(story.title)
        if event := desk.index.events.get(state.event):
            return words.text(event.title)
    return words.t(PAGES[state.page])


def description(desk: Desk) -> str:
    """Return what the page says in a sentence or two, for those who have only that."""
    words, state = desk.words, desk.state
    chosen = desk.index.indicators.get(state.indicator)
    if state.page == "indicators" and chosen:
        latest = indicator.latest(desk, chosen)
        cited = indicator.sentence(desk, latest) if latest else ""
        defined = words.text(chosen.definition)
        return words.t("{one} {other}", one=cited, other=defined) if cited else defined
    if state.page == "map":
        return _of_map(desk)
    if state.page == "timeline":
        return _of_timeline(desk)
    says = {
        "indicators": catalogue.dek,
        "evidence": evidence.title,
        "briefing": listing.dek,
        "methods": methods.dek,
    }
    if state.page in says:
        return says[state.page](desk)
    return words.text(desk.index.record.front.standfirst)


def _route(desk: Desk) -> Route | None:
    return next((one for one in desk.index.record.routes if one.id == desk.state.route), None)


def _story(desk: Desk) -> Story | None:
    """Return the story that is open, unless the reader has come to a step of it."""
    return desk.index.stories.get(desk.state.story)


def _of_timeline(desk: Desk) -> str:
    words = desk.words
    event = desk.index.events.get(desk.state.event)
    if story := _story(desk):
        steps = words.n("Story in {n} step", "Story in {n} steps", len(story.events))
        return words.t("{when}: {text}", when=steps, text=words.text(story.dek))
    if event:
        said = {"when": words.period(event.date), "text": words.text(event.summary)}
        return words.t("{when}: {text}", **said)
    return timeline.title(desk)


def _of_map(desk: Desk) -> str:
    if desk.state.closed:
        return _reckoned(desk)
    shown = _route(desk)
    return _of_route(desk, shown) if shown else maps.title(desk)


def _of_route(desk: Desk, shown: Route) -> str:
    """Return where a route leads, its status, and what moved on it last, with its period."""
    words = desk.words
    said = [way.ends(desk, shown), way.status(desk, shown)]
    if reading := route.latest(desk, shown):
        value = facts.stated(desk.index, reading, words)
        moved = words.t("{value} in {period}", value=value, period=words.period(reading.period))
        said.append(words.t("flow: {moved}", moved=moved))
    return words.t("; ").join(filter(None, said))


def _assumed(desk: Desk) -> str:
    """Return what is assumed: which routes carry nothing, for how long."""
    words = desk.words
    routes = words.t("; ").join(named.route(desk, id) for id in desk.state.closed)
    days = words.n("{n} day", "{n} days", desk.state.days)
    return words.t("If {routes} carried nothing for {days}", routes=routes, days=days)


def _reckoned(desk: Desk) -> str:
    """Return what comes of what is assumed, and what kind of statement that is."""
    words, given = desk.words, whatif.answer(desk)
    return words.t(
        "{assumed}: {need} would need another route, and other routes have room for {found}."
        " Arithmetic, not a forecast.",
        assumed=_assumed(desk), need=room.during(desk, given, given.need),
        found=room.during(desk, given, given.found),
    )  # fmt: skip
