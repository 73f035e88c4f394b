"""Addresses near those of the table: they lead to the page that is meant, or say what is near."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from dashboard.core import site
from dashboard.core.state import State
from dashboard.web.ask import Made, UnknownError
from dashboard.web.beside.entry import NOW, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.web.ask import Ask

HTML = "text/html; charset=utf-8"


def entries(table: Sequence[Entry]) -> Iterator[Entry]:
    """Yield entries for what lies near those of a table."""
    for stem in dict.fromkeys(_stem(one.path) for one in table if "{" not in one.path):
        if any(one.path.startswith(f"{stem}.") for one in table):
            yield _stray(f"{stem}.{{form}}", partial(form, table, stem))
    yield _stray("/indicators/{stray}", partial(thing, table, "indicator"))
    yield _stray("/events/{stray}", partial(thing, table, "event"))
    yield _stray("/embed/{stray:path}", partial(frame, table))


def _stray(path: str, make: partial[Made]) -> Entry:
    return Entry(path, HTML, "service", "", make, cache=NOW, listed=False)


def form(table: Sequence[Entry], stem: str, ask: Ask) -> Made:
    """Say which files there are under a name.

    Raises:
        UnknownError: Always.
    """
    there = [one.path.strip("/") for one in table if one.path.startswith(f"{stem}.")]
    raise UnknownError("form", f"{stem.strip('/')}.{ask.ids['form']}", there)


def thing(table: Sequence[Entry], what: str, ask: Ask) -> Made:
    """Lead to the page of an indicator or event that is named without more.

    Raises:
        UnknownError: There is none of that name, or no such file of it.
    """
    known = ask.index.indicators if what == "indicator" else ask.index.events
    name = ask.ids["stray"]
    if name in known:
        meant = {"indicator": "indicators", "event": "timeline"}[what]
        state = replace(State(meant, lang=ask.words.lang), **{what: name})  # type: ignore[arg-type] # both are text
        goal = site.permalink(ask.base, state)
        return Made(b"", HTML, status=308, said={"location": goal})
    stem, _, _ = name.rpartition(".")
    if stem not in known:
        raise UnknownError(what, stem or name, known)
    place = f"/{what}s/"
    files = [one.path.strip("/") for one in table if one.path.startswith(f"{place}{{{what}}}.")]
    there = [file.replace(f"{{{what}}}", stem) for file in files]
    raise UnknownError("form", f"{what}s/{name}", there)


def frame(table: Sequence[Entry], ask: Ask) -> Made:
    """Say what can be shown within other pages.

    Raises:
        UnknownError: Always.
    """
    whole = [one.path for one in table if one.path.startswith("/embed/") and "{" not in one.path]
    there = [path.strip("/") for path in whole]
    raise UnknownError("form", f"embed/{ask.ids['stray']}", there)


def _stem(path: str) -> str:
    stem, _, rest = path.rpartition("/")
    return f"{stem}/{rest.partition('.')[0]}"
