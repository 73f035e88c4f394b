"""The Overview's strip of dated steps: who acted, when, and what kind of act it was."""

from __future__ import annotations

import htpy as h
from markupsafe import Markup

from dashboard.core import compose, facts, labels
from dashboard.core.desk import Desk
from dashboard.core.model import Event, Strip
from dashboard.figures import parts, strip
from dashboard.figures.theme import Palette


def block(desk: Desk, palette: Palette) -> Markup:
    """Return the strip with its headline, key and foot; nothing where the record names none."""
    shown = desk.index.record.front.strip
    if not shown:
        return Markup("")
    events = [desk.index.events[id] for id in shown.events]
    words = desk.words
    return Markup(
        str(
            h.section(".br-frame")[
                h.h2(".br-headline")[words.text(shown.title)],
                h.p(".br-sub")[words.text(shown.subtitle)],
                key(desk, events),
                strip.strip(
                    [step(desk, event) for event in events],
                    sides=[words.area(area) for area in desk.index.record.front.dyad],
                    lang=words.lang,
                ),
                foot(desk, shown, events),
            ]
        )
    )


def key(desk: Desk, events: list[Event]) -> h.Element:
    """Return the key of the glyphs that the strip shows."""
    quads = [quad for quad in labels.QUADS if any(event.quad == quad for event in events)]
    items = (h.li[parts.glyph(quad), " ", desk.words.t(labels.QUADS[quad])] for quad in quads)
    return h.ul(".br-legend")[items]


def step(desk: Desk, event: Event) -> object:
    return None


def foot(desk: Desk, shown: Strip, events: list[Event]) -> h.Element:
    """Return the sources behind the steps and the strip's note."""
    return h.p(".br-foot")[desk.words.text(shown.note)]
