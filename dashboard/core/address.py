"""The state as a query of the address, and back."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

from dashboard.core import brief, periods
from dashboard.core.state import (
    CORRIDORS,
    GOODS,
    IMPORTANCE,
    MOST_DAYS,
    QUADS,
    SLIDES,
    STANDINGS,
    TABS,
    THEMES,
    VERDICTS,
    State,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from dashboard.core.state import Known

SAFE = "~/!:"  # signs that an address shows as they are
_DAYS = re.compile(r"[1-9][0-9]{0,2}")
_YEAR = periods.YEAR
_DAY = rf"{_YEAR}-[0-9]{{2}}-[0-9]{{2}}"
_WINDOW = re.compile(f"({_DAY})~({_DAY})")
_YEARS = re.compile(rf"({_YEAR})~({_YEAR})")


def encode(state: State, default: State) -> dict[str, str]:
    """Return the query that restores `state`; whatever is at its default is left out."""
    query = {}
    for each in fields(state):
        value = getattr(state, each.name)
        if each.name != "page" and value != getattr(default, each.name):
            query[each.name] = _written(value)
    return query


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        return "~".join(f"{part:04}" if isinstance(part, int) else str(part) for part in value)
    return str(value)


def decode(query: Mapping[str, str], default: State, known: Known) -> tuple[State, tuple[str, ...]]:
    """Return the state that a query asks for, and the names of the parts that made no sense.

    Whatever is not named, and whatever makes no sense, stays at its default.
    """
    state, dropped = default, []
    for name, read in _READERS.items():
        if name not in query:
            continue
        value = read(query[name], state, known)
        if value is None:
            dropped.append(name)
        else:
            state = replace(state, **{name: value})  # type: ignore[arg-type] # each reader gives its field's type
    if "brief" in query:
        kept, left = _brief(query["brief"], known)
        state, dropped = replace(state, brief=kept), [*dropped, *left]
    return state, tuple(dict.fromkeys(dropped))


def _brief(text: str, known: Known) -> tuple[tuple[str, ...], list[str]]:
    """Return the items that the record holds, each once, and a name for each part left out."""
    views: set[State] = set()
    kept: list[str] = []
    left: list[str] = []
    for part in text.split("~")[: brief.MOST * 2]:
        item = _item(part, known)
        if item is None:
            left.append(f"brief {part[:60]}".rstrip())
        elif len(kept) == brief.MOST:
            return tuple(kept), [*left, brief.FULL]
        elif item.view not in views:
            views.add(item.view)
            kept.append(brief.written(item))
    return tuple(kept), left


def _item(text: str, known: Known) -> brief.Item | None:
    """Return the item that a text names, if the record holds all of it."""
    try:
        item = brief.read(text)
    except ValueError:
        return None
    bare = State(page=item.view.page)
    found = decode(encode(item.view, bare), bare, known)
    return item if found == (item.view, ()) else None


def _one_of(allowed: Callable[[State, Known], Collection[str]]) -> Callable[..., str | None]:
    def read(text: str, state: State, known: Known) -> str | None:
        return text if text in allowed(state, known) else None

    return read


def _switch(text: str, state: State, known: Known) -> bool | None:
    return {"on": True, "off": False}.get(text)


def _years(text: str, state: State, known: Known) -> tuple[int, int] | None:
    match = _YEARS.fullmatch(text)
    if not match:
        return None
    first, last = int(match[1]), int(match[2])
    return (first, last) if first <= last else None


def _window(text: str, state: State, known: Known) -> tuple[date, date] | None:
    match = _WINDOW.fullmatch(text)
    try:
        first, last = (date.fromisoformat(day) for day in match.groups()) if match else (None, None)
    except ValueError:
        return None
    return (first, last) if first and last and first <= last else None


def _some(text: str, state: State, known: Known) -> tuple[str, ...] | None:
    """Return the series named, in the chart's order; one of them must stay to be seen."""
    named, series = set(text.split("~")), known.series.get(state.indicator, ())
    found = tuple(id for id in series if id in named)
    return found if len(found) == len(named) < len(series) else None


def _closed(text: str, state: State, known: Known) -> tuple[str, ...] | None:
    """Return the routes named, in the network's order."""
    named = set(text.split("~"))
    found = tuple(id for id in known.closable if id in named)
    return found if len(found) == len(named) else None


def _days(text: str, state: State, known: Known) -> int | None:
    return int(text) if _DAYS.fullmatch(text) and int(text) <= MOST_DAYS else None


def _words(text: str, state: State, known: Known) -> str | None:
    return text if 0 < len(text) <= 80 and text.isprintable() else None


# In order: a part may depend on those above it.
_READERS: dict[str, Callable[..., object]] = {
    "lang": _one_of(lambda state, known: known.languages),
    "theme": _one_of(lambda state, known: THEMES),
    "indicator": _one_of(lambda state, known: known.units),
    "tab": _one_of(lambda state, known: TABS.get(state.page, ())),
    "unit": _one_of(lambda state, known: known.units.get(state.indicator, ())),
    "years": _years,
    "pin": _one_of(lambda state, known: known.pins.get(state.indicator, ())),
    "event": _one_of(lambda state, known: known.events),
    "source": _one_of(lambda state, known: known.claims),
    "claim": _one_of(lambda state, known: known.claims.get(state.source, ())),
    "domain": _one_of(lambda state, known: known.domains),
    "verdict": _one_of(lambda state, known: VERDICTS),
    "document": _one_of(lambda state, known: known.claims),
    "find": _words,
    "events": _switch,
    "rivals": _switch,
    "hide": _some,
    "route": _one_of(lambda state, known: known.routes),
    "goods": _one_of(lambda state, known: GOODS),
    "corridor": _one_of(lambda state, known: CORRIDORS),
    "standing": _one_of(lambda state, known: STANDINGS),
    "closed": _closed,
    "days": _days,
    "flows": _one_of(lambda state, known: known.flow_years),
    "window": _window,
    "actor": _one_of(lambda state, known: known.actors),
    "quad": _one_of(lambda state, known: QUADS),
    "importance": _one_of(lambda state, known: IMPORTANCE),
    "topic": _one_of(lambda state, known: known.topics),
    "story": _one_of(lambda state, known: known.stories),
    "slides": _one_of(lambda state, known: SLIDES),
}
