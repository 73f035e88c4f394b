"""The Briefing page where nothing is picked yet: what it is for, what to begin with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import htpy as h
from markupsafe import Markup

from dashboard.blocks.briefing.entry import entries
from dashboard.core import brief
from dashboard.core.desk import Desk
from dashboard.core.state import State


def empty(desk: Desk) -> Markup:
    """Return what to do where nothing is picked yet, with something to begin from."""
    t = desk.words.t
    made = h.div(".br-frame.br-brief-empty")[
        h.h2(".br-headline")[t("Nothing is picked yet")],
        h.p(".br-body")[
            t(
                "“Add to briefing” stands beside every chart, map, event and story, and “+” on key"
                " figures and in the catalogue. The list is in the address: a link to it is the"
                " briefing. From it come slides with charts that can be edited, a PDF, and a ZIP"
                " with pictures, tables and citations."
            )
        ],
        h.h3(".br-h3")[t("Begin with")],
        h.ul(".br-brief-begin")[(h.li[link] for link in _begin(desk))],
    ]
    return Markup(str(made))


def _begin(desk: Desk) -> Iterator[h.Element]:
    """Yield links to briefings of one item each, and of all of them."""
    record, listed = desk.index.record, []
    views = [State("indicators", record.front.lead)]
    views += [State("overview", figure.show.indicator) for figure in record.front.key_figures[:1]]
    views += [State("map")] if record.routes else []
    views += [State("timeline", story=story.id) for story in record.stories[:1]]
    for view in views:
        listed.append(brief.written(brief.item(view)))
        shown = entries(replace(desk, state=replace(desk.state, brief=tuple(listed[-1:]))))[0]
        said = desk.words.t("{kind}: {title}", kind=shown.what, title=shown.headline)
        yield h.a(".br-link", href=desk.turn(brief=(listed[-1],)))[said]
    yield h.a(".br-link", href=desk.turn(brief=tuple(listed)))[desk.words.t("All of them")]
