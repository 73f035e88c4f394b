"""Which Chinese characters the pages set in the serif, the most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from dashboard.core import labels, words
from dashboard.core.load import load
from dashboard.core.model.record import Record
from dashboard.core.words import Words

LANGUAGE = "zh"
FIRST = 0x2E80  # below it are the signs that the Latin fonts hold
# Headings of the pages, and what stands around a headline figure.
MESSAGES = (
    "Bilateral Record", "Indicators", "Map", "Timeline", "Evidence", "Methods", "In the record",
    "{most} of {all} dated events fall in {year}", "{n} dated event",
    "Events in the record by quarter and kind of act",
    "{n} of {all} oil routes cross {country}", "{n} of {all} gas routes cross {country}",
    "{n} of {all} freight routes cross {country}",
    "Other sources bear out {corroborated} of {all} claims, {partly} in part; {contradicted}"
    " are contradicted",
    "No indicator in the record for “{find}”",
    "What a figure is", "How sources are graded", "When figures differ", "How firm a number is",
    "Routes and the map", "Pictures and files", "Briefing", "Briefing: {items}", "{n} item",
    "Nothing is picked yet", "Pictures of any view", "Figures", "Sources", "Source",
    "Views within other pages", "The service itself", "To show a view within a page of yours",
    "What holds for all of them", "Addresses for programs",
    "Headlines and checks", "Events", "Units", "What the record does not hold",
    "Colours, fonts and licences", "The record in numbers", "What changed",
    "Changes since this server started",
    "{low}–{high}", "≈{number}", "≥{number}", "≤{number}", "{amount} {unit}",
)  # fmt: skip


def of_record(path: Path, locale: Path) -> str:
    """Return the characters of a record's headlines; none where it is not in Chinese.

    Raises:
        RecordError: The record has faults.
    """
    record = load(path)
    if LANGUAGE not in record.front.languages:
        return ""
    spoken = words.languages(locale, record.front.areas)
    return counted(headlines(record, spoken[LANGUAGE]))


def headlines(record: Record, words: Words) -> Iterator[str]:
    """Yield every text that the style sheets set in the serif."""
    front = record.front
    titles = [front.title, *([front.strip.title] if front.strip else [])]
    titles += [indicator.headline or indicator.title for indicator in record.indicators]
    titles += [route.title for route in record.routes]
    titles += [story.title for story in record.stories]
    for title in (*titles, *(source.title for source in record.sources)):
        yield words.text(title)
    for message in (*MESSAGES, *labels.UNITS.values(), *labels.DOMAINS.values()):
        yield words.t(message)


def counted(texts: Iterable[str]) -> str:
    """Return the Chinese characters and full-width signs of texts, the most frequent first."""
    found = Counter(c for text in texts for c in text if ord(c) >= FIRST)
    return "".join(sorted(found, key=lambda c: (-found[c], c)))
