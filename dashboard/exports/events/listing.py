"""What every list of events is made of: order, addresses, citations, what is said in plain text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from dashboard.core import facts, links, periods, site
from dashboard.core.state import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.model.entry import Cite, Text
    from dashboard.core.model.events import Event
    from dashboard.core.model.sources import Claim, Source
    from dashboard.core.select import Index
    from dashboard.core.words import Words


@dataclass(frozen=True)
class Cited:
    """One citation of an event, with what it names.

    Attributes:
        claim: The claim of the source that is cited, where one is.
    """

    cite: Cite
    source: Source
    claim: Claim | None

    @property
    def grade(self) -> str:
        """Return the source's letter and the digit of what is cited."""
        grade = self.source.grade
        return f"{grade[0]}{self.cite.digit or grade[1]}"


def cited(index: Index, event: Event) -> tuple[Cited, ...]:
    """Return the citations of an event."""
    return tuple(
        Cited(cite, index.sources[cite.source], index.claims.get((cite.source, cite.claim or "")))
        for cite in event.cite
    )


def updated(index: Index) -> datetime:
    """Return when the record was brought up to date, as midnight of its first possible day."""
    day, _ = periods.ends(index.record.front.updated)
    return datetime.combine(day, time(), UTC)


def address(words: Words, base: str, event: str = "") -> str:
    """Return the absolute address of the timeline, or of one event on it, in a language."""
    return site.permalink(base, State("timeline", event=event, lang=words.lang))


def told(index: Index, words: Words, event: Event) -> str:
    """Return when it was, what happened, and who says so, a line for each source."""
    said = words.t("{when}: {text}", when=words.period(event.date), text=words.text(event.summary))
    return "\n".join([said, "", words.t("Sources"), *_lines(index, words, event)])


def _lines(index: Index, words: Words, event: Event) -> Iterator[str]:
    for each in cited(index, event):
        said = read_in(words, each)
        yield f"{said} {each.source.url}" if each.source.url else said


def read_in(words: Words, each: Cited) -> str:
    """Return outlet, grade and place of a citation: `Red Star News · Jul 2022 (C3), p. 2`."""
    place = facts.place(each.cite.locator, each.claim, words)
    outlet = words.outlet(each.source)
    return words.t("{outlet} ({grade}), {place}", outlet=outlet, grade=each.grade, place=place)


def every(index: Index, text: Text | str) -> dict[str, str]:
    """Return a text in each language of the record."""
    spoken = index.record.front.languages
    return {lang: text if isinstance(text, str) else links.plain(text[lang]) for lang in spoken}
