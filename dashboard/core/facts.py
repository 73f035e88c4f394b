"""What is said of one value: who says it, where it was read, how reliable, and who differs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.core import formula, labels

if TYPE_CHECKING:
    from dashboard.core.model.sources import Claim, Source
    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words


@dataclass(frozen=True)
class Fact:
    """One value with its evidence, in one language.

    Attributes:
        value: With qualifier and unit.
        firm: How firm the number is: qualifier and status in words, empty where exact and actual.
        maker: Who made the figure, where the source only relays it.
        working: How a computed value was made, else empty.
        difference: Kind of disagreement, for a rival.
    """

    reading: Reading
    value: str
    period: str
    firm: str
    maker: str
    grade: str
    source: Source | None
    claim: Claim | None
    locator: str
    note: str
    difference: str
    working: str


def fact(index: Index, reading: Reading, words: Words) -> Fact:
    """Return a reading with its evidence."""
    given = reading.observation
    claim = None
    locator, note, maker = "", "", ""
    if given:
        claim = index.claims.get((given.cite.source, given.cite.claim or ""))
        locator = place(given.cite.locator, claim, words)
        note = words.text(given.note) if given.note else ""
        maker = producer(index, reading, words)
    return Fact(
        reading=reading,
        value=stated(index, reading, words),
        period=words.period(reading.period),
        firm=firmness(reading, words),
        maker=maker,
        grade=index.grade(reading) if given else "",
        source=index.sources[reading.source] if given else None,
        claim=claim,
        locator=locator,
        note=note,
        difference=words.t(labels.RIVALRIES[reading.rival]) if reading.rival else "",
        working="" if given else working(index, reading, words),
    )


def stated(index: Index, reading: Reading, words: Words, unit: str = "") -> str:
    """Return a reading's value with its unit: as given, or rounded where it was computed."""
    code = unit or index.book.unit(reading.indicator)
    digits = rounding(index, reading, code)
    return words.value(reading.low, reading.high, reading.qualifier, code, digits)


def rounding(index: Index, reading: Reading, unit: str) -> int | None:
    """Return the digits that a value keeps in a unit; None where it stands as it was given."""
    as_given = reading.observation is not None and unit == index.book.unit(reading.indicator)
    return None if as_given else 3


def place(locator: str | None, claim: Claim | None, words: Words) -> str:
    """Return where in the source a value stands."""
    if claim:
        return words.t("paragraph {number}, claim {id}", number=claim.paragraph, id=claim.id)
    return words.t("whole page") if locator == "whole" else str(locator)


def producer(index: Index, reading: Reading, words: Words) -> str:
    """Return who made a figure, where that is not plainly the source itself."""
    if not reading.observation:
        return ""
    made = reading.observation.by or index.sources[reading.source].producer
    named = index.record.producers.get(made or "")
    return words.text(named) if named else ""


def attribution(index: Index, reading: Reading, words: Words) -> tuple[str, str]:
    """Return the maker of a figure, empty where the outlet's name says it, and the outlet."""
    if not reading.source:
        return "", words.t("computed from the record")
    source = index.sources[reading.source]
    maker = producer(index, reading, words)
    plain = words.text(source.publisher).startswith(maker)
    return "" if plain else maker, words.outlet(source)


def firmness(reading: Reading, words: Words) -> str:
    """Return qualifier and status in words, empty for an exact and actual value."""
    said = []
    if reading.qualifier != "exact":
        said.append(words.t(labels.QUALIFIERS[reading.qualifier]))
    if reading.status != "A":
        said.append(words.t(labels.STATUSES[reading.status]))
    return words.t(", ").join(said)


def working(index: Index, reading: Reading, words: Words) -> str:
    """Return the formula of a computed value with its inputs filled in."""
    derive = index.indicators[reading.indicator].derive
    if not derive:
        return ""
    used = {id: index.book.main(id)[period] for id, period in reading.inputs}

    def said(name: str) -> str:
        if name in used:
            return stated(index, used[name], words)
        return words.t(labels.TIMES.get(name, name))

    text = formula.spelt(derive.formula, said).strip()
    result = stated(index, reading, words)
    return words.t("{working} = {result}", working=text, result=result)


def outlet(index: Index, reading: Reading, words: Words) -> str:
    """Return grade and outlet as the chip says them: `C3 Red Star News · Jul 2022`."""
    if not reading.source:
        return words.t("computed from the record")
    return f"{index.grade(reading)} {words.outlet(index.sources[reading.source])}"


def grade_in_words(grade: str, words: Words) -> str:
    """Return what a grade means: `C3: fairly reliable source; possibly true`."""
    letter, digit = words.t(labels.LETTERS[grade[0]]), words.t(labels.DIGITS[grade[1]])
    return words.t(
        "{grade}: source {letter}; item {digit}", grade=grade, letter=letter, digit=digit
    )
