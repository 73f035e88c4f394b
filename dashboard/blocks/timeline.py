"""The Timeline page: its head and switches, the events as lanes and as a list."""

from __future__ import annotations

from collections import Counter

import htpy as h
from markupsafe import Markup

from dashboard.blocks import filters, lanes, mast, segments, steps, story
from dashboard.core import chronicle, periods
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.core.model.events import Event
from dashboard.core.state import TABS
from dashboard.figures import strip
from dashboard.figures.timeline import listing as lists

TAB_WORDS = {"lanes": say("Lanes"), "list": say("List"), "counts": say("Counts")}
ALONE = 3  # as few events need no word on when most of them were


def chosen(desk: Desk) -> tuple[Event, ...]:
    """Return the events that the address asks for, within the window or not."""
    return chronicle.chosen(desk.index, desk.state)


def shown(desk: Desk) -> tuple[Event, ...]:
    """Return those that lie in the window."""
    return chronicle.within(chosen(desk), desk.state)


def title(desk: Desk) -> str:
    """Return how many events there are, and in which year most of them began."""
    found, n = chosen(desk), desk.words.n
    if len(found) <= ALONE:
        return n("{n} dated event", "{n} dated events", len(found))
    years = Counter(periods.ends(event.date)[0].year for event in found)
    year, most = years.most_common(1)[0]
    said = desk.words.t("{most} of {all} dated events fall in {year}")
    return said.format(most=most, all=len(found), year=desk.words.period(str(year)))


def dek(desk: Desk) -> str:
    """Return what the marks are, and what they are not."""
    return desk.words.t(
        "Events in the record, by topic: what was collected, not all that happened."
    )


def head(desk: Desk) -> Markup:
    """Return the head with the switch of views and the filters."""
    t = desk.words.t
    tab = desk.state.tab or TABS["timeline"][0]
    views = [
        (t(TAB_WORDS[name]), desk.turn(tab="" if i == 0 else name), name == tab)
        for i, name in enumerate(TABS["timeline"])
    ]
    bar = h.div(".br-bar")[segments.row(t("View"), views), filters.row(desk)]
    top = mast.head(desk, title(desk), None, dek(desk), detail=True)
    return top + Markup(str(bar)) + story.bar(desk)


def legend(desk: Desk) -> Markup:
    """Return the key to the marks."""
    return strip.legend(steps.kinds(desk, list(chosen(desk))))


def listing(desk: Desk, most: int | None = None) -> Markup:
    """Return the events of the window as a list by year, or the first ones, if so told."""
    look = "br-events-list br-events-alone" if desk.state.tab == "list" else "br-events-list"
    return Markup(str(h.div(class_=look)[lists.listing(lanes.drawn(desk, shown(desk)[:most]))]))


def source(desk: Desk) -> h.Element:
    """Return what the timeline rests on."""
    t = desk.words.t
    return h.p(".br-foot")[
        h.b[t("Source: ")],
        t("each event's own, in its panel. "),
        h.b[t("Note: ")],
        t("The kind of act is judged between the two sides; Methods has the rules. "),
        h.b[t("As of ")],
        desk.words.date(desk.index.record.front.updated),
    ]


def foot(desk: Desk) -> Markup:
    """Return what the timeline rests on, and the stories."""
    return Markup(str(h.div[source(desk), story.links(desk)]))
