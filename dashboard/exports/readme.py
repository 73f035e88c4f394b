"""What stands beside the tables of a data package: how to read them, and how to cite them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dashboard.core import labels, periods, site
from dashboard.core.state import State
from dashboard.exports.sources import cite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.core.select import Index
    from dashboard.core.words import Words


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
    found = (f"{words.t(name)}\n\n{said[style]}\n" for style, name in NAMES.items())
    return "\n".join(found).encode()


NAMES = {
    "apa": "APA", "chicago": "Chicago", "gb7714": "GB/T 7714", "bibtex": "BibTeX",
}  # fmt: skip


def _day(index: Index) -> date:
    return periods.ends(index.record.front.updated)[0]


def _lines(
    index: Index, words: Words, base: str, files: Sequence[tuple[str, str]]
) -> Iterator[str]:
    t, front = words.t, index.record.front
    yield f"# {words.text(front.title)}"
    yield f"\n{words.text(front.standfirst)}\n"
    yield f"- {t('Version of the record')}{t(': ')}{index.version}"
    yield f"- {t('Record as of')}{t(': ')}{words.date(front.updated)}"
    yield f"- {t('Address')}{t(': ')}{site.permalink(base, State(lang=words.lang))}"
    if front.licence:
        yield f"- {t('Licence')}{t(': ')}{front.licence}"
    yield f"\n## {t('Files')}\n"
    yield from (f"- `{name}`{t(': ')}{title}" for name, title in files)
    yield f"\n## {t('How to read the tables')}\n"
    yield t(
        "`value`, `low` and `high` are in the indicator’s unit, `given_` as the source has them;"
        " a stated range has no value unless one is stated. A value with `rival` differs from the"
        " main one and is never averaged with it. Several values of a cell are joined by `~`. A"
        " text that a spreadsheet would take for a formula has an apostrophe before it."
    )
    for title, codes in CODES.items():
        yield f"\n### {t(title)}\n"
        yield from (f"- `{code}`{t(': ')}{t(said)}" for code, said in codes.items())
    yield f"\n## {t('How to cite')}\n"
    yield cite.citations(index, words, base, cite.What(), _day(index))["apa"]
    yield ""
    yield t("Put the day on which you opened the package in place of the day of access.")


CODES: Mapping[str, Mapping[str, str]] = {
    "Qualifiers": labels.QUALIFIERS,
    "Statuses (SDMX, with T of our own)": labels.STATUSES,
    "Kinds of difference": labels.RIVALRIES,
    "Grade: letter of the source’s record": labels.LETTERS,
    "Grade: digit of the item": labels.DIGITS,
}
