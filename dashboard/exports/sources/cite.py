"""How to cite a value, an indicator or the record, in the styles that editors ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from json import dumps
from typing import TYPE_CHECKING

from dashboard.core import facts, site
from dashboard.core.state import State
from dashboard.exports.sources import bib, styles
from dashboard.exports.sources.csl import dated
from dashboard.exports.sources.underlying import underlying

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from dashboard.core.reading import Reading
    from dashboard.core.select import Index
    from dashboard.core.words import Words
    from dashboard.exports.sources.csl import Item

STYLES = ("apa", "chicago", "gb7714", "bibtex", "csl")


@dataclass(frozen=True)
class What:
    """What is cited: a value where it has a key, else an indicator, else the whole record."""

    indicator: str = ""
    key: str = ""


def citations(index: Index, words: Words, base: str, what: What, accessed: date) -> dict[str, str]:
    """Return the text of each of STYLES; each names the day of access and the record's version.

    Args:
        index: The record.
        words: The language.
        base: Address at which the dashboard stands.
        what: What is cited.
        accessed: The day on which the reader saw it.

    Raises:
        ValueError: The record has no such value or indicator.
    """
    cited = item(index, words, base, what, accessed)
    data = underlying(index, words, what.indicator, _reading(index, what))
    shown = cited | {"title": _title(index, words, what, styles.literal)}
    said = {name: _text(words, name, shown, data, accessed) for name in styles.STYLES}
    return said | {"bibtex": _bibtex(words, cited, data, accessed), "csl": _csl(cited, data)}


def item(index: Index, words: Words, base: str, what: What, accessed: date) -> Item:
    """Return what is cited as an item of CSL-JSON.

    Raises:
        ValueError: The record has no such value or indicator.
    """
    front = index.record.front
    page = "indicators" if what.indicator else "overview"
    state = State(page, what.indicator, pin=what.key, lang=words.lang)
    made: Item = {
        "id": _id(what),
        "type": "dataset",
        "author": [{"literal": words.t("Bilateral Record")}],
        "title": _title(index, words, what, str),
        "genre": words.t("Data set"),
        "version": index.version,
        "issued": dated(front.updated),
        "accessed": dated(accessed.isoformat()),
        "URL": site.permalink(base, state),
        "language": words.tag,
    }
    return made | ({"container-title": words.text(front.title)} if what.indicator else {})


def _reading(index: Index, what: What) -> Reading | None:
    if what.indicator and what.indicator not in index.indicators:
        raise ValueError(f"the record has no indicator {what.indicator!r}")
    found = index.reading(what.indicator, what.key) if what.key and what.indicator else None
    if what.key and not found:
        raise ValueError(f"{what.indicator!r} has no value with the key {what.key!r}")
    return found


def _id(what: What) -> str:
    named = "-".join(filter(None, ("bilateral-record", what.indicator, what.key)))
    return re.sub(r"[^a-z0-9]+", "-", named.lower())


def _title(index: Index, words: Words, what: What, as_is: Callable[[str], str]) -> str:
    """Return the title of what is cited; `as_is` marks what keeps its letters."""
    reading = _reading(index, what)
    if not what.indicator:
        return words.text(index.record.front.title)
    title = words.text(index.indicators[what.indicator].title)
    if not reading:
        return title
    value, period = facts.stated(index, reading, words), words.period(reading.period)
    return words.t("{title}, {period}: {value}", title=title, period=period, value=as_is(value))


def _text(words: Words, name: str, cited: Item, data: str, accessed: date) -> str:
    said = [styles.text(name, cited, words.lang)]
    if not styles.STYLES[name].dates:
        said.append(words.t("Accessed {date}.", date=words.date(accessed.isoformat())))
    if cited["version"] not in said[0]:
        said.append(words.t("Version {version}.", version=cited["version"]))
    return _run_on([*said, data])


def _run_on(sentences: Sequence[str]) -> str:
    """Return sentences after one another; a full stop of Chinese brings its own space."""
    return " ".join(filter(None, sentences)).replace("。 ", "。")


def _bibtex(words: Words, cited: Item, data: str, accessed: date) -> str:
    version = words.t("Version {version}.", version=cited["version"])
    fields = {
        "author": cited["author"][0]["literal"],
        "title": cited["title"],
        "howpublished": cited.get("container-title", cited["genre"]),
        **bib.when("-".join(map(str, cited["issued"]["date-parts"][0]))),
        "version": cited["version"],
        "url": cited["URL"],
        "urldate": accessed.isoformat(),
        "note": _run_on([version, data]),
    }
    return bib.entry("misc", cited["id"], fields)


def _csl(cited: Item, data: str) -> str:
    whole = cited | ({"note": data} if data else {})
    return dumps([whole], ensure_ascii=False, indent=2)
