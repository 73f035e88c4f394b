"""What the static site is made of: every page, picture and file, as one job each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from dashboard.core.state import State
from dashboard.publish import tree
from dashboard.web.beside.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.edition import Edition
    from dashboard.core.select import Index
    from dashboard.web.beside.entry import Entry

GROUPS = frozenset({"data", "events", "sources", "embeds"})  # of the table of addresses
ASKED = "/oembed"  # answers a question, so that no file can stand for it


@dataclass(frozen=True)
class Job:
    """One thing to be made.

    Attributes:
        kind: `page`, `picture` or `file`.
        state: The view, in its language.
        path: Of a file, as the table of addresses has it.
        form: Of a picture.
        size: Of a picture.
    """

    kind: str
    state: State
    path: str = ""
    form: str = ""
    size: str = ""


def jobs(edition: Edition) -> list[Job]:
    """Return everything in every language; what shows the same stands side by side."""
    found = (job for lang in edition.words for job in _spoken(edition, lang))
    return sorted(found, key=lambda job: _about(job.state))


def shares(jobs: Sequence[Job], most: int) -> Iterator[list[Job]]:
    """Yield the jobs by so many at most; what is about one thing stays together, as it fits.

    Whoever makes one file of an indicator has composed what the others show.
    """
    share: list[Job] = []
    for _, found in groupby(jobs, key=lambda job: _about(job.state)):
        about = list(found)
        for at in range(0, len(about), most):
            some = about[at : at + most]
            if len(share) + len(some) > most:
                yield share
                share = []
            share = share + some
    if share:
        yield share


def _about(state: State) -> tuple[str, ...]:
    return state.lang, state.page, state.indicator, state.event


def _spoken(edition: Edition, lang: str) -> Iterator[Job]:
    for state in tree.states(edition):
        spoken = replace(state, lang=lang)
        yield Job("page", spoken)
        for form, size in tree.pictures(state):
            yield Job("picture", spoken, form=form, size=size)
    for entry in TABLE:
        if entry.group in GROUPS and entry.path != ASKED:
            yield from _files(edition.index, entry, lang)


def _files(index: Index, entry: Entry, lang: str) -> Iterator[Job]:
    """Yield what an entry of the table answers, once for each thing that its path names."""
    page = entry.page or "overview"
    named = {
        "{indicator}": [State("indicators", indicator=id) for id in index.indicators],
        "{event}": [State("timeline", event=id) for id in index.events],
        "{story}": [State("timeline", story=id) for id in index.stories],
    }
    states = next((each for name, each in named.items() if name in entry.path), [State(page)])
    yield from (Job("file", replace(state, lang=lang), entry.path) for state in states)
