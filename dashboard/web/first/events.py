"""The timeline before it is live: lanes, list or counts, and the chosen event with its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import counts, embed, frame, lanes, nearby, share, small_map, timeline
from dashboard.blocks import event as panels
from dashboard.figures.timeline import picture
from dashboard.web import plots
from dashboard.web.first import fields
from dashboard.web.first.pieces import MOST_ROWS, Extent, piece

if TYPE_CHECKING:
    from dashboard.core.desk import Desk
    from dashboard.core.model.events import Event


def events(desk: Desk, extent: Extent) -> h.Node:
    """Return the events as lanes, list or counts, and the chosen one with its figure."""
    chosen = desk.index.events.get(desk.state.event)
    listed = desk.state.tab != "counts"
    return h.fragment[
        piece("head", timeline.head(desk)),
        fields.find(desk.words.t("Find an event")),
        h.div(".first-stack.st-key-frame-timeline")[
            _events(desk), piece("foot", timeline.foot(desk))
        ],
        piece("share", share.row(desk, embed.frame(desk))),
        linked(desk, chosen, extent) if chosen else None,
        piece("list", timeline.listing(desk, extent.most(MOST_ROWS))) if listed else None,
    ]


def _events(desk: Desk) -> h.Node:
    if desk.state.tab == "counts":
        return piece("counts", counts.block(desk, timeline.chosen(desk)))
    legend = piece("legend", timeline.legend(desk))
    if desk.state.tab == "list":
        return legend
    drawn = picture.picture(lanes.drawn(desk, timeline.chosen(desk)))
    return h.fragment[legend, h.div(".br-root.first-lanes")[drawn]]


def linked(desk: Desk, event: Event, extent: Extent) -> h.Element:
    """Return the chosen event, its first figure and its place on the map."""
    figure = h.div(".first-stack")[_figure(desk, event, extent)] if event.indicators else None
    return h.div(class_="first-linked" if figure else "first-linked first-linked-bare")[
        piece("event", panels.panel(desk, event, timeline.chosen(desk))),
        figure,
        piece("event-map", small_map.of_event(desk, event)) if desk.index.record.routes else None,
    ]


def _figure(desk: Desk, event: Event, extent: Extent) -> h.Node:
    lead = event.indicators[0]
    chart = plots.chart(desk, lead)
    place = desk.link("indicators", indicator=lead, event=event.id)
    others = nearby.others(desk, event)
    return h.div(".first-stack.st-key-frame-linked")[
        piece("linked-top", frame.top(chart, place)),
        plots.block(desk, chart, extent.pictures),
        piece("linked-foot", frame.foot(desk, chart)),
        piece("nearby", nearby.readings(desk, event, lead)),
        piece("others", others) if others else None,
    ]
