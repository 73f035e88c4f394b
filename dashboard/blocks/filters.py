"""The timeline's filters: each value with how many events it would leave."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import htpy as h
from markupsafe import Markup

from dashboard.blocks import event as events
from dashboard.blocks import named
from dashboard.core import chronicle, labels
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.core.state import QUADS

# What each filter is called, in the order in which they stand.
TITLES = {
    "domain": say("Topic"), "actor": say("Country"), "quad": say("Kind"),
    "importance": say("Weight"), "route": say("Route"), "topic": say("Figure"),
}  # fmt: skip
LEAST: Mapping[str, str] = {
    "1": say("all"), "2": say("of weight and more"), "3": events.IMPORTANCE[3],
}  # fmt: skip
Names = Callable[[Desk, str], str]
NAMES: Mapping[str, Names] = {
    "domain": lambda desk, value: desk.words.t(labels.DOMAINS[value]),
    "actor": lambda desk, value: desk.words.area(value),
    "quad": lambda desk, value: desk.words.t(labels.QUADS[value]),
    "importance": lambda desk, value: desk.words.t(LEAST[value]),
    "route": lambda desk, value: named.route(desk, value),
    "topic": lambda desk, value: desk.words.text(desk.index.indicators[value].title),
}
FIXED = {"domain": tuple(labels.DOMAINS), "quad": QUADS, "importance": ("2", "3")}


def row(desk: Desk) -> Markup:
    """Return the filters, each folded away until it is opened."""
    made = h.div(".br-filters", role="group", aria_label=desk.words.t("Filters"))[
        (_filter(desk, part) for part in TITLES),
        _clear(desk),
    ]
    return Markup(str(made))


def chosen(desk: Desk) -> list[str]:
    """Return what the filters ask for, in words."""
    found = ((part, getattr(desk.state, part)) for part in TITLES)
    said = [NAMES[part](desk, value) for part, value in found if value]
    return [*said, f"“{desk.state.find}”"] if desk.state.find else said


def _filter(desk: Desk, part: str) -> h.Element:
    value = getattr(desk.state, part)
    title = desk.words.t(TITLES[part])
    said = NAMES[part](desk, value) if value else desk.words.t("All")
    look = "br-filter br-filter-on" if value else "br-filter"
    return h.details(name="filters", class_=look)[
        h.summary[h.span[title], " ", h.b[said]],
        h.ul[(h.li[link] for link in _links(desk, part, value))],
    ]


def _links(desk: Desk, part: str, value: str) -> Iterator[h.Element]:
    """Yield the link that lifts a filter, then one for each value with how many events it has."""
    counts = chronicle.counts(desk.index, desk.state, part)
    yield _link(desk.words.t("All"), desk.turn(**{part: ""}), not value)
    order = FIXED.get(part) or sorted(counts, key=lambda name: (-counts[name], name))
    for name in order:
        if counts[name] or name == value:
            said = f"{NAMES[part](desk, name)} {counts[name]}"
            yield _link(said, desk.turn(**{part: name}), name == value)


def _link(words: str, href: str, is_chosen: bool) -> h.Element:
    return h.a(href=href, aria_current="true" if is_chosen else None)[words]


def _clear(desk: Desk) -> h.Node:
    """Return the link that lifts every filter, where one is set."""
    if not chosen(desk):
        return None
    bare = replace(desk.state, find="", **dict.fromkeys(TITLES, ""))  # type: ignore[arg-type] # parts of text
    return h.a(".br-btn", href=desk.address(bare))[desk.words.t("Clear filters")]
