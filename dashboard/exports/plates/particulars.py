"""What is said of an event beside its title: kind, actors, claims with their verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks import event as events
from dashboard.core import labels
from dashboard.exports.plates import inks, letters, pieces
from dashboard.exports.plates.letters import Style
from dashboard.figures import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.model.events import Event
    from dashboard.exports.plates.matter import Area
    from dashboard.exports.plates.view import View

MOST_ROWS = 4


def drawn(view: View, event: Event, area: Area) -> str:
    """Return the terms and what is said of each, as many as fit."""
    colours = inks.palette(view)
    term, style = Style(view.size.label * 0.92, 700), Style(view.size.label)
    found = list(_rows(view, event))
    wide = max(term.width(name) for name, _ in found) + style.size * 1.4
    y, made = area.y, []
    for name, said in found:
        lines = letters.shorten(said, MOST_ROWS, area.width - wide, style)
        tall = len(lines) * style.line + style.size * 0.8
        if y + tall > area.bottom:
            break
        made.append(pieces.hairline(area.x, area.right, y, colours.rule))
        top = y + style.size * 0.4
        made.append(pieces.block([name], area.x, top, _like(term, style), colours.ink2))
        made.append(pieces.block(lines, area.x + wide, top, style, colours.ink))
        if name == view.desk.words.t("Kind"):
            x = area.x + wide + style.width(lines[0]) + style.size * 1.1
            made.append(parts.mark(event.quad, x, top + style.line / 2, style.size * 0.9))
        y += tall
    return "".join(made)


def _like(term: Style, style: Style) -> Style:
    """Return how terms are set, on the lines of what is said of them."""
    return Style(term.size, term.weight, leading=style.line / term.size)


def _rows(view: View, event: Event) -> Iterator[tuple[str, str]]:
    desk, words, t = view.desk, view.desk.words, view.desk.words.t
    yield t("Kind"), events.kind(desk, event)
    yield t("Acting, addressed"), t(", ").join(map(words.area, event.actors))
    yield t("Weight"), t(events.IMPORTANCE[event.importance])
    for cite in event.cite:
        claim = desk.index.claims.get((cite.source, cite.claim or ""))
        if claim:
            outlet = words.outlet(desk.index.sources[cite.source])
            said = t("{outlet}: {claim}", outlet=outlet, claim=words.text(claim.says))
            verdict = t(labels.VERDICTS[claim.verdict])
            yield t("Claim: {verdict}", verdict=verdict.lower()), said
    if event.routes:
        names = (
            words.text(one.title) for one in desk.index.record.routes if one.id in event.routes
        )
        yield t("Routes"), t("; ").join(names)
    if event.indicators:
        titles = (words.text(desk.index.indicators[id].title) for id in event.indicators)
        yield t("Figures"), t("; ").join(titles)
