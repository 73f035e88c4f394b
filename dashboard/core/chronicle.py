"""Which events the timeline shows, as the address asks, and how many each filter would leave."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core import periods

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from dashboard.core.model.events import Event
    from dashboard.core.select import Index
    from dashboard.core.state import State

# What an event has of each filter.
PARTS: dict[str, Callable[[Event], Iterable[str]]] = {
    "domain": lambda event: (event.domain,),
    "actor": lambda event: event.actors,
    "quad": lambda event: (event.quad,),
    "importance": lambda event: map(str, range(1, event.importance + 1)),
    "route": lambda event: event.routes,
    "topic": lambda event: event.indicators,
}


def chosen(index: Index, state: State) -> tuple[Event, ...]:
    """Return the events that pass every filter but the window, in order of time.

    Within a story they are the story's, in its order.
    """
    return tuple(event for event in _all(index, state) if _passes(event, state))


def within(events: Iterable[Event], state: State) -> tuple[Event, ...]:
    """Return those of the events that reach into the window."""
    if state.window is None:
        return tuple(events)
    first, last = state.window
    return tuple(event for event in events if _reaches(event, first, last))


def counts(index: Index, state: State, part: str) -> Counter[str]:
    """Return how many events each value of a filter would leave, the other filters kept."""
    left = chosen(index, replace(state, **{part: ""}))  # type: ignore[arg-type] # a part of text
    return Counter(value for event in left for value in PARTS[part](event))


def beside(events: Sequence[Event], id: str) -> tuple[str, str]:
    """Return the ids of the events before and after one, empty where there is none."""
    ids = ["", *(event.id for event in events), ""]
    if id not in ids[1:-1]:
        return "", ids[1]
    place = ids.index(id, 1)
    return ids[place - 1], ids[place + 1]


def _all(index: Index, state: State) -> Iterator[Event]:
    story = index.stories.get(state.story)
    if story:
        yield from (index.events[id] for id in story.events)
    else:
        yield from index.dated


def _passes(event: Event, state: State) -> bool:
    wanted = ((part, getattr(state, part)) for part in PARTS)
    return all(not value or value in PARTS[part](event) for part, value in wanted) and _says(
        event, state.find
    )


def _says(event: Event, words: str) -> bool:
    """Tell whether an event holds every word looked for, in any language."""
    if not words:
        return True
    said = " ".join((*event.title.root.values(), *event.summary.root.values())).casefold()
    return all(word in said for word in words.casefold().split())


def _reaches(event: Event, first: date, last: date) -> bool:
    start, end = periods.ends(event.date)
    return start <= last and first <= end
