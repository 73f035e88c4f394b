"""The briefing's items as the address writes them: `oil!unit:kb-d!years:2014.2024!title:Own words`.

Items are joined by `~`, their parts by `!`, a part's name and value by `:`, several values of one
part by `.`. In a text of the reader's, `%`, `~` and `!` stand as %25, %7E and %21.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from dashboard.core.state import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST = 30
FULL = "brief more"  # among the parts of an address that were left out: what is above the most
LONGEST = 120  # characters of a headline
# What an item of each kind is called by, and what else of the state it keeps.
NAMED = {"chart": "indicator", "card": "indicator", "event": "event", "story": "story"}
KEPT = {
    "chart": ("unit", "years", "events", "rivals", "hide", "event"),
    "card": (),
    "map": ("goods", "corridor", "standing", "route", "closed", "days", "flows", "event"),
    "timeline": (
        "window", "domain", "actor", "quad", "importance", "route", "topic", "find",
    ),
    "event": (),
    "story": (),
}  # fmt: skip
PAGE = {"chart": "indicators", "card": "overview", "event": "timeline", "story": "timeline"}
_ESCAPES = str.maketrans({"%": "%25", "~": "%7E", "!": "%21"})
_BARE = State()


@dataclass(frozen=True)
class Item:
    """One thing of a briefing.

    Attributes:
        view: What it shows; language and theme are the page's.
        title: A headline of the reader's own in place of ours.
    """

    view: State
    title: str = ""

    @property
    def kind(self) -> str:
        """Return what it is: one of KEPT."""
        return kind(self.view)


def kind(state: State) -> str:
    """Return which kind of item a state can be, empty where it is none."""
    if state.indicator and state.page in {"indicators", "overview"}:
        return "chart" if state.page == "indicators" else "card"
    if state.page == "timeline":
        return "event" if state.event else "story" if state.story else "timeline"
    return "map" if state.page == "map" else ""


def item(state: State, title: str = "") -> Item:
    """Return what a briefing keeps of a state.

    Raises:
        ValueError: The state shows nothing that a briefing takes.
    """
    found = kind(state)
    if not found:
        raise ValueError(f"a briefing takes no {state.page!r}")
    kept = [*KEPT[found], *filter(None, [NAMED.get(found)])]
    view = State(page=state.page, **{name: getattr(state, name) for name in kept})
    return Item(view, headline(title))


def headline(text: str) -> str:
    """Return a headline of the reader's own as it is kept: one line, not too long."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(plain.split())[:LONGEST].rstrip()


def written(item: Item) -> str:
    """Return an item as the address writes it."""
    found = item.kind
    id = getattr(item.view, NAMED[found]) if found in NAMED else ""
    plain = found == "chart" and id not in KEPT
    parts = [id] if plain else [part for part in (found, id) if part]
    for name in KEPT[found]:
        value = getattr(item.view, name)
        if value != getattr(_BARE, name):
            parts.append(f"{name}:{_said(value)}")
    return "!".join([*parts, f"title:{_said(item.title)}"] if item.title else parts)


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        return ".".join(f"{part:04}" if isinstance(part, int) else str(part) for part in value)
    return str(value).translate(_ESCAPES)


@lru_cache(maxsize=4096)
def read(text: str) -> Item:
    """Return the item that a text names; whether the record holds it is not asked.

    Raises:
        ValueError: The text does not read as an item.
    """
    first, *parts = text.split("!")
    found, id = (first, "") if first in KEPT else ("chart", first)
    if found in NAMED and first in KEPT:
        id, *parts = parts or [""]
    given = {name: value for name, _, value in (part.partition(":") for part in parts)}
    title = headline(unquote(given.pop("title", "")))
    if strangers := given.keys() - set(KEPT[found]):
        raise ValueError(f"an item {found!r} has no {sorted(strangers)}")
    fields = {name: _READ.get(name, unquote)(value) for name, value in given.items()}
    if found in NAMED:
        fields[NAMED[found]] = id
    view = State(page=PAGE.get(found, found), **fields)  # type: ignore[arg-type] # each of its field's type
    if kind(view) != found:
        raise ValueError(f"{text!r} does not name what it shows")
    return Item(view, title)


def _years(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(".")))


def _days(text: str) -> tuple[date, ...]:
    return tuple(map(date.fromisoformat, text.split(".")))


def _several(text: str) -> tuple[str, ...]:
    return tuple(text.split("."))


def _switch(text: str) -> bool:
    if text not in {"on", "off"}:
        raise ValueError(f"a switch is on or off, got {text!r}")
    return text == "on"


_READ: dict[str, Callable[[str], object]] = {
    "years": _years, "window": _days, "hide": _several, "closed": _several, "days": int,
    "events": _switch, "rivals": _switch,
}  # fmt: skip


def items(brief: Iterable[str]) -> tuple[Item, ...]:
    """Return the items of a list that the address was found to hold."""
    return tuple(map(read, brief))


def has(brief: Iterable[str], state: State) -> bool:
    """Tell whether a list holds what a state shows, under whatever headline."""
    wanted = item(state).view
    return any(each.view == wanted for each in items(brief))


def added(brief: tuple[str, ...], state: State) -> tuple[str, ...]:
    """Return the list with what a state shows at its end."""
    return (*brief, written(item(state)))


def removed(brief: Iterable[str], state: State) -> tuple[str, ...]:
    """Return the list without what a state shows."""
    gone = item(state).view
    return tuple(text for text in brief if read(text).view != gone)


def moved(brief: tuple[str, ...], place: int, by: int) -> tuple[str, ...]:
    """Return the list with the item at a place moved by so many places, as far as it can go."""
    order = list(brief)
    text = order.pop(place)
    order.insert(min(max(place + by, 0), len(order)), text)
    return tuple(order)


def titled(brief: tuple[str, ...], place: int, title: str) -> tuple[str, ...]:
    """Return the list with another headline for the item at a place; none restores ours."""
    order = list(brief)
    order[place] = written(replace(read(order[place]), title=headline(title)))
    return tuple(order)
