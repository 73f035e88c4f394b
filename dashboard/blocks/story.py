"""Stories: the list of them, and the step that the reader has reached in one."""

from __future__ import annotations

from datetime import date, timedelta

import htpy as h
from markupsafe import Markup

from dashboard.blocks import withheld
from dashboard.blocks.briefing import add
from dashboard.blocks.prose import prose
from dashboard.core import periods
from dashboard.core.desk import Desk
from dashboard.core.model.stories import Story
from dashboard.core.state import State

AIR = timedelta(4)


def links(desk: Desk) -> h.Node:
    """Return the stories of the record as links to their first step."""
    stories = desk.index.record.stories
    if not stories:
        return None
    listed = (
        h.li[h.a(".br-link", href=_start(desk, story))[desk.words.text(story.title)]]
        for story in stories
    )
    return h.div(".br-stories")[h.h2(".br-h3")[desk.words.t("Stories")], h.ul[listed]]


def bar(desk: Desk, heading: h.Element = h.h2) -> Markup:
    """Return the open story: what it is about, its steps, and the way out."""
    story = desk.index.stories.get(desk.state.story)
    if story is None:
        return Markup("")
    words, t = desk.words, desk.words.t
    made = h.section(".br-story", aria_label=t("Story"))[
        h.a(".br-close-link", href=desk.link("timeline"), aria_label=t("Leave this story"))["×"],
        h.p(".br-kick")[_place(desk, story), withheld.mark(desk, "stories", story.id)],
        heading(".br-headline")[words.text(story.title)],
        h.p(".br-sub")[prose(words, story.dek)],
        h.p(".br-add-line")[add.link(desk, State("timeline", story=story.id))],
        h.ol(".br-story-steps")[(_step(desk, id) for id in story.events)],
    ]
    return Markup(str(made))


def _start(desk: Desk, story: Story) -> str:
    window = window_of(desk, story)
    return desk.link("timeline", story=story.id, event=story.events[0], window=window)


def window_of(desk: Desk, story: Story) -> tuple[date, date]:
    """Return the days of a story's events, with a tenth of them as air on either side."""
    ends = [periods.ends(desk.index.events[id].date) for id in story.events]
    first, last = min(start for start, _ in ends), max(end for _, end in ends)
    air = max((last - first) / 10, AIR)
    return first - air, last + air


def _place(desk: Desk, story: Story) -> str:
    t, all_ = desk.words.t, len(story.events)
    if desk.state.event not in story.events:
        return desk.words.n("Story in {n} step", "Story in {n} steps", all_)
    return t("Story, step {n} of {all}", n=story.events.index(desk.state.event) + 1, all=all_)


def _step(desk: Desk, id: str) -> h.Element:
    event = desk.index.events[id]
    current = "step" if id == desk.state.event else None
    return h.li[
        h.a(href=desk.turn(event=id), aria_current=current)[
            h.time[desk.words.period(event.date)], " ", desk.words.text(event.title)
        ]
    ]
