"""The timeline turned vertical: a list of links by year, for phones and paper."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import htpy as h
from markupsafe import Markup

from dashboard.figures import parts
from dashboard.figures.timeline import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.figures.timeline.scene import Moment, Timeline


def listing(timeline: Timeline) -> Markup:
    """Return the events of the window as a list, each a link: date, glyph, words."""
    names = dict(timeline.lanes)
    years = [
        h.section[
            h.h2(class_="br-h3")[dates.said(moments[0].start, "y", timeline.lang)],
            h.ol[(_item(moment, names[moment.lane], timeline) for moment in moments)],
        ]
        for moments in _by_year(timeline.shown)
    ]
    missing = timeline.words["none_here" if timeline.moments else "none"]
    inside = years or h.p(class_="br-empty")[missing]
    return Markup(str(h.div(class_="br-moments")[inside]))


def _by_year(moments: Iterable[Moment]) -> list[list[Moment]]:
    return [list(group) for _, group in groupby(moments, key=lambda moment: moment.start.year)]


def _item(moment: Moment, lane: str, timeline: Timeline) -> h.Element:
    chosen = "true" if moment.id == timeline.selected else None
    return h.li[
        h.a(href=moment.href, target="_self", aria_current=chosen)[
            h.time(datetime=moment.start.isoformat())[dates.short(moment, False, timeline.lang)],
            parts.glyph(moment.quad, moment.kind),
            h.span[moment.title, h.small[f"{moment.actor} · {lane}"]],
        ]
    ]
