"""The sentence that may be printed of one value: who says so, what, when, how much, read where."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from dashboard.core import facts, labels, periods
from dashboard.core.labels import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words

GIVEN = say("According to {who}, the figure for “{title}” {when} is {value} ({source}).")
FIRMLY = {
    "E": say("According to {who}, the estimate for “{title}” {when} is {value} ({source})."),
    "F": say("According to {who}, the forecast for “{title}” {when} is {value} ({source})."),
    "P": say(
        "According to {who}, the provisional figure for “{title}” {when} is {value} ({source})."
    ),
    "T": say("According to {who}, the plan for “{title}” {when} is {value} ({source})."),
}
COMPUTED = say(
    "The figure for “{title}” {when} is {value}, computed by Bilateral Record from {inputs}"
    " ({source})."
)
RIVAL = say("{sentence} The record’s main figure differs: {kind}.")
WITHIN = say("in {period}")
WHEN = {"day": say("on {period}"), "span": say("over {period}")}


def sentence(index: Index, reading: Reading, words: Words) -> str:
    """Return what may be printed of a reading, dated and attributed; it names no cause."""
    said = {
        "title": words.text(index.indicators[reading.indicator].title),
        "when": when(reading.period, words),
        "value": words.t(", ").join(_value(index, reading, words)),
        "source": short(index, reading, words),
    }
    if not reading.source:
        return words.t(COMPUTED, inputs=_inputs(index, reading, words), **said)
    message = FIRMLY.get(reading.status, GIVEN)
    stated = words.t(message, who=who(index, reading, words), **said)
    if not reading.rival:
        return stated
    return words.t(RIVAL, sentence=stated, kind=words.t(labels.RIVALRIES[reading.rival]))


def who(index: Index, reading: Reading, words: Words) -> str:
    """Return whose figure it is: its maker, else the publisher that it was read in."""
    maker = facts.producer(index, reading, words)
    return maker or words.text(index.sources[reading.source].publisher)


def short(index: Index, reading: Reading, words: Words) -> str:
    """Return publisher and year of issue, as `Red Star News, 2022`; of a computed value, ours."""
    if not reading.source:
        ours, year = words.t("Bilateral Record"), words.period(index.record.front.updated[:4])
        return words.t("{outlet}, {year}", outlet=ours, year=year)
    source = index.sources[reading.source]
    # What stands in brackets after an outlet's name is a word on it, not its name.
    outlet = words.text(source.publisher).partition("（")[0].partition(" (")[0]
    year = words.period(source.issued[:4]) if source.issued else words.t("no date seen")
    return words.t("{outlet}, {year}", outlet=outlet, year=year)


def when(period: str, words: Words) -> str:
    """Return a period as part of a sentence: `in 2022`, `on 13 Apr 2022`, `over Jan–May 2022`."""
    said = WHEN.get(periods.parse(period).kind, WITHIN)
    return words.t(said, period=words.period(period))


def _value(index: Index, reading: Reading, words: Words) -> Iterator[str]:
    """Yield the value, then how firm it is where neither its sign nor the sentence says so."""
    yield facts.stated(index, reading, words)
    if reading.source and reading.low != reading.high and reading.qualifier != "exact":
        yield words.t(labels.QUALIFIERS[reading.qualifier])
    if reading.status not in {"A", *(FIRMLY if reading.source else ())}:
        yield words.t(labels.STATUSES[reading.status])


def _inputs(index: Index, reading: Reading, words: Words) -> str:
    titles = (words.text(index.indicators[id].title) for id, _ in reading.inputs)
    quoted = (words.t("“{title}”", title=title) for title in titles)
    return reduce(lambda one, other: words.t("{one}, {other}", one=one, other=other), quoted)
