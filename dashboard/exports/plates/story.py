"""A story as the subject of a plate: its dated steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.exports.plates import cited, event_key, steps
from dashboard.exports.plates.matter import Matter, Subject

if TYPE_CHECKING:
    from dashboard.core.model.stories import Story
    from dashboard.exports.plates.view import View


def subject(view: View, story: Story) -> Subject:
    """Return the plate of a story; the step that the reader has reached is ringed."""
    desk, words = view.desk, view.desk.words
    events = [desk.index.events[id] for id in story.events]
    sources = cited.sources(events)
    matter = Matter(
        headline=words.text(story.title),
        subtitle=words.text(story.dek),
        source=cited.line(desk, sources, rest=words.t("each event's own, in its panel")),
        note=words.t("The record dates the steps and does not establish a link."),
        key=event_key.signs(desk, events),
        kicker=words.n("Story in {n} step", "Story in {n} steps", len(events)),
    )
    return Subject(
        matter=matter,
        draw=lambda area, plot: steps.story(view, events, area),
        alt=words.t("{outlet}: {claim}", outlet=matter.headline, claim=matter.subtitle),
        name=story.id,
        sources=sources,
    )
