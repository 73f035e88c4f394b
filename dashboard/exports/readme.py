"""What stands beside the tables of a data package: how to read them, and how to cite them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dashboard.core import periods, site
from dashboard.core.state import State
from dashboard.exports.sources import cite
from dashboard.exports.tables.notes import LISTS, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.core.select import Index
    from dashboard.core.words import Words


NAMES = {"apa": "APA", "chicago": "Chicago", "gb7714": "GB/T 7714", "bibtex": "BibTeX"}


def readme(index: Index, words: Words, base: str, files: Sequence[tuple[str, str]]) -> bytes:
    """Return the text that a reader opens first, as Markdown.

    Args:
        index: The record.
        words: The language.
        base: Address at which the dashboard stands.
        files: Name and title of each file of the package.
    """
    return "\n".join([*_lines(index, words, base, files), ""]).encode()


def citations(index: Index, words: Words, base: str) -> bytes:
    """Return how to cite the record; the day of access is that of the record, to be replaced."""
    said = cite.citations(index, words, base, cite.What(), _day(index))
    found = (f"{name}\n\n{said[style]}\n" for style, name in NAMES.items())
    return "\n".join(found).encode()


def _day(index: Index) -> date:
    return periods.ends(index.record.front.updated)[0]


def _lines(
    index: Index, words: Words, base: str, files: Sequence[tuple[str, str]]
) -> Iterator[str]:
    t, front = words.t, index.record.front
    yield f"# {words.text(front.title)}"
    yield f"\n{words.text(front.standfirst)}\n"
    yield from _pairs(words, record(index, words, site.permalink(base, State(lang=words.lang))))
    yield _heading(t("Files"))
    yield from _pairs(words, ((f"`{name}`", title) for name, title in files))
    yield _heading(t("How to read the tables"))
    yield t(
        "`value`, `low` and `high` are in the indicator’s unit, `given_` as the source has them;"
        " a stated range has no value unless one is stated. A value with `rival` differs from the"
        " main one and is never averaged with it. Several values of a cell are joined by `~`. A"
        " text that a spreadsheet would take for a formula has an apostrophe before it."
    )
    for title, codes in LISTS:
        yield _heading(t(title), 3)
        yield from _pairs(words, ((f"`{code}`", t(said)) for code, said in codes.items()))
    yield _heading(t("How to cite"))
    yield cite.citations(index, words, base, cite.What(), _day(index))["apa"]
    yield ""
    yield t("Put the day on which you opened the package in place of the day of access.")


def _heading(said: str, level: int = 2) -> str:
    return f"\n{'#' * level} {said}\n"


def _pairs(words: Words, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    colon = words.t(": ")
    return (f"- {name}{colon}{said}" for name, said in pairs)
