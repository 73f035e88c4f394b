"""The Overview's strip of dated steps: who acted, when, and what kind of act it was."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.blocks.prose import prose
from dashboard.core import compose, labels
from dashboard.core.desk import Desk
from dashboard.core.model.events import Event
from dashboard.core.model.front import Strip
from dashboard.figures import strip
from dashboard.figures.strip import Step


def block(desk: Desk) -> Markup:
    """Return the strip with its headline, key and foot; nothing where the record names none."""
    shown = desk.index.record.front.strip
    if not shown:
        return Markup("")
    events = [desk.index.events[id] for id in shown.events]
    words = desk.words
    first, second = (words.area(area) for area in desk.index.record.front.dyad)
    steps = [step(desk, event) for event in events]
    made = h.section(".br-frame")[
        h.h2(".br-headline")[words.text(shown.title)],
        h.p(".br-sub")[words.text(shown.subtitle)],
        strip.legend(kinds(desk, events)),
        strip.strip(steps, (first, second), words.text(shown.title), words.tag),
        foot(desk, shown, events),
    ]
    return Markup(str(made))


def kinds(desk: Desk, events: list[Event]) -> list[tuple[str, str]]:
    """Return each kind of act that the strip shows, as quad and in words."""
    found = {event.quad for event in events}
    return [(quad, desk.words.t(said)) for quad, said in labels.QUADS.items() if quad in found]


def step(desk: Desk, event: Event) -> Step:
    """Return an event as a step, on the side of the party that acted; it opens on a chart."""
    side = int(event.actors[0] == desk.index.record.front.dyad[1])
    if event.indicators:
        href = desk.link("indicators", indicator=event.indicators[0], event=event.id)
    else:
        href = desk.link("evidence", tab="sources", source=event.cite[0].source)
    flag = compose.flag(event, desk.words)
    return Step(flag, side, href, desk.words.t(labels.QUADS[event.quad]))


def foot(desk: Desk, shown: Strip, events: list[Event]) -> h.Element:
    """Return the sources behind the steps, and the note."""
    words = desk.words
    cited = dict.fromkeys(event.cite[0].source for event in events)
    named = (desk.index.sources[id] for id in cited)
    outlets = [words.t("{outlet} ({grade})", outlet=words.outlet(s), grade=s.grade) for s in named]
    return h.p(".br-foot")[
        h.b[words.t("Source: ")], words.t("; ").join(outlets), words.t(". "),
        h.b[words.t("Note: ")], prose(words, shown.note),
    ]  # fmt: skip
