"""What the speaker has before them: every figure with its source, who differs, the permalink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.blocks.briefing.entry import warnings
from dashboard.exports.briefing import citing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.blocks.briefing.entry import Entry
    from dashboard.core.model.entry import Cite


def notes(entry: Entry, base: str) -> str:
    """Return the notes of an item's slide."""
    return "\n".join(lines(entry, base))


def lines(entry: Entry, base: str) -> Iterator[str]:
    """Yield the notes line by line."""
    words, t = entry.desk.words, entry.desk.words.t
    yield t("{kind}: {title}", kind=entry.what, title=entry.headline)
    yield entry.about
    if said := list(warnings(entry)):
        yield t("Mind: {warnings}", warnings=t("; ").join(said))
    if entry.readings:
        yield ""
        yield t("Figures, each as its source has it")
        yield from _figures(entry)
    if entry.cites:
        yield ""
        yield t("Read in")
        yield from dict.fromkeys(_cited(entry, cite) for cite in entry.cites)
    yield ""
    yield t("Sources")
    yield from citing.sources(entry)
    yield ""
    yield t("Record {version}", version=entry.desk.index.version)
    yield t("As of ") + words.date(entry.desk.index.record.front.updated)
    yield citing.permalink(entry, base)


def _figures(entry: Entry) -> Iterator[str]:
    """Yield every value, under the name of its indicator."""
    index, words = entry.desk.index, entry.desk.words
    marks = entry.chart.series if entry.chart else ()
    letters = {mark.key: mark.letter for series in marks for mark in series.marks}
    last = ""
    for reading in entry.readings:
        if reading.indicator != last:
            last = reading.indicator
            yield f"{words.text(index.indicators[last].title)}:"
        letter = letters.get(f"{reading.indicator} {reading.key}", "")
        yield f"· {citing.value(index, reading, words, letter)}"


def _cited(entry: Entry, cite: Cite) -> str:
    return f"· {citing.place(entry.desk.index, cite, entry.desk.words)}"
