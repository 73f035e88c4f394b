"""Sources in full, and each value with the place where it was read, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core import facts, site

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.blocks.briefing.entry import Entry
    from dashboard.core.model.entry import Cite
    from dashboard.core.model.sources import Source
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words


def full(words: Words, source: Source, grade: str = "") -> str:
    """Return a source: publisher, title, date, the day it was read, its grade, its address."""
    said = short(words, source, grade)
    return f"{said} {source.url}" if source.url else said


def short(words: Words, source: Source, grade: str = "") -> str:
    """Return a source without its address."""
    issued = words.date(source.issued) if source.issued else words.t("no date seen")
    return words.t(
        "{publisher}: {title} ({issued}). Read on {accessed}. Grade {grade}.",
        publisher=words.text(source.publisher), title=words.text(source.title).rstrip("。."),
        issued=issued, accessed=words.date(source.accessed), grade=grade or source.grade,
    )  # fmt: skip


def value(index: Index, reading: Reading, words: Words, letter: str = "") -> str:
    """Return a value with its period, where it was read, how firm it is, and how it differs."""
    fact, t = facts.fact(index, reading, words), words.t
    when = t("{period} ({firmness})", period=fact.period, firmness=fact.firm)
    head = t("{when}: {text}", when=when if fact.firm else fact.period, text=fact.value)
    said = [f"{letter} {head}" if letter else head, *_read(index, fact, words)]
    if fact.maker:
        said.append(t("according to {maker}", maker=fact.maker))
    if fact.difference:
        said.append(t("differs: {kind}", kind=fact.difference))
    return t("; ").join([*said, fact.note] if fact.note else said)


def _read(index: Index, fact: facts.Fact, words: Words) -> Iterator[str]:
    if fact.source is None:
        yield words.t("computed from the record")
        yield fact.working
        return
    outlet = words.outlet(fact.source)
    yield words.t(
        "{outlet} ({grade}), {place}", outlet=outlet, grade=fact.grade, place=fact.locator
    )


def place(index: Index, cite: Cite, words: Words) -> str:
    """Return a citation: outlet, grade of what is cited, where it stands."""
    source = index.sources[cite.source]
    claim = index.claims.get((cite.source, cite.claim or ""))
    return words.t(
        "{outlet} ({grade}), {place}", outlet=words.outlet(source),
        grade=f"{source.grade[0]}{cite.digit or source.grade[1]}",
        place=facts.place(cite.locator, claim, words),
    )  # fmt: skip


def sources(entry: Entry) -> Iterator[str]:
    """Yield every source of an item in full."""
    for id, grade in entry.sources.items():
        yield full(entry.desk.words, entry.desk.index.sources[id], grade)


def permalink(entry: Entry, base: str) -> str:
    """Return where an item is found."""
    return site.permalink(base, entry.desk.state)


def together(entries: Mapping[str, str], words: Words) -> str:
    """Return outlets with their grades, the first three by name."""
    said = [words.t("{outlet} ({grade})", outlet=o, grade=g) for o, g in entries.items()]
    if len(said) <= 3:
        return words.t("; ").join(said)
    more = words.n("{n} other", "{n} others", len(said) - 2)
    return words.t("{first}; {second} and {others}", first=said[0], second=said[1], others=more)
