"""The Briefing page: what it is for, what the reader has picked, what all of it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlencode

import htpy as h
from markupsafe import Markup

from dashboard.blocks import chips, mast, named, segments, withheld
from dashboard.blocks.briefing.entry import Entry, warnings
from dashboard.core import brief, labels, site
from dashboard.core.desk import Desk
from dashboard.core.labels import say
from dashboard.core.state import SLIDES, TABS
from dashboard.figures import parts

TAB_WORDS = {"items": say("Items"), "sources": say("Sources")}
SHAPES = {"16x9": "16:9", "4x3": "4:3"}


def head(desk: Desk) -> Markup:
    """Return the head of the page, with its switches where there is something to switch."""
    top = mast.head(desk, title(desk), dek=dek(desk))
    if not desk.state.brief:
        return top
    t, state = desk.words.t, desk.state
    tab = state.tab or TABS["briefing"][0]
    views = [
        (t(said), desk.turn(tab="" if name == "items" else name), name == tab)
        for name, said in TAB_WORDS.items()
    ]
    shape = state.slides or SLIDES[0]
    shapes = [
        (said, desk.turn(slides="" if name == SLIDES[0] else name), name == shape)
        for name, said in SHAPES.items()
    ]
    row = h.div(".br-bar")[
        segments.row(t("View"), views),
        segments.row(t("Shape of slides and pictures"), shapes),
        h.a(".br-btn", href=desk.turn(brief=(), tab=""))[t("Remove all")],
    ]
    return top + Markup(str(row))


def title(desk: Desk) -> str:
    """Return how many items the briefing has, or its name where it has none."""
    number = len(desk.state.brief)
    if not number:
        return desk.words.t("Briefing")
    counted = desk.words.n("{n} item", "{n} items", number)
    return desk.words.t("Briefing: {items}", items=counted)


def dek(desk: Desk) -> str:
    """Return what the page is for."""
    return desk.words.t(
        "Charts, maps, events and stories that you picked, as slides, pages and files; every figure"
        " keeps its source."
    )


def summary(desk: Desk, listed: Sequence[Entry]) -> Markup:
    """Return what all items rest on: how many sources of which grade, and what to mind."""
    words, t = desk.words, desk.words.t
    found: dict[str, str] = {}
    for entry in listed:
        found = entry.sources | found
    letters = Counter(grade[0] for grade in found.values())
    graded = [
        h.span(".br-brief-grade")[
            parts.grade(letter, t(labels.LETTERS[letter])), " ", words.number(letters[letter])
        ]
        for letter in sorted(letters)
    ]
    minded = Counter(said for entry in listed for said in warnings(entry))
    made = h.p(".br-foot.br-brief-summary")[
        h.b[t("Source: ")],
        words.n("{n} source, by grade of its record:", "{n} sources, by grade of their record:",
                len(found)),
        " ",
        graded,
        h.span[h.b[t("Note: ")], t("; ").join(minded)] if minded else None,
    ]  # fmt: skip
    return Markup(str(made))


def label(desk: Desk, place: int) -> str:
    """Return what the field for an item's headline asks for."""
    return desk.words.t("Headline of your own for item {n}", n=place + 1)


def picture(entry: Entry, shape: str) -> str:
    """Return the address of an item's picture, under the reader's headline if there is one."""
    address = site.picture("", entry.desk.state, "svg", shape)
    title = entry.item.title
    return f"{address}&{urlencode({'headline': title})}" if title else address


def item(desk: Desk, entry: Entry, place: int) -> Markup:
    """Return one item: its picture, what it says, its sources, how to move and remove it.

    Args:
        desk: What the page is made from.
        entry: The item.
        place: Its place in the list, from nought.
    """
    t, number = desk.words.t, place + 1
    view = replace(entry.desk.state, theme=desk.state.theme, brief=desk.state.brief)
    href = desk.address(view)
    warned = list(warnings(entry))
    alt = entry.chart.alt if entry.chart else entry.headline
    made = h.article(".br-brief-item", aria_label=t("Item {n}", n=number), data_item=number)[
        h.a(".br-brief-picture", href=href, tabindex="-1")[
            h.img(
                src=picture(entry, desk.state.slides or SLIDES[0]), alt=alt, loading="lazy",
                decoding="async", width="288",
                height="162" if desk.state.slides != "4x3" else "216",
            )
        ]
        if not withheld.is_in_view(entry.desk)
        else None,
        h.div(".br-brief-said")[
            h.p(".br-kick")[t("{n} · {kind}", n=number, kind=entry.what)],
            h.h2(".br-headline")[h.a(href=href)[entry.headline]],
            h.p(".br-sub")[entry.about],
            parts.caveat(t("; ").join(warned)) if warned else None,
            _sources(desk, entry),
        ],
        _controls(desk, entry, place),
    ]  # fmt: skip
    return Markup(str(made))


def _sources(desk: Desk, entry: Entry) -> h.Node:
    """Return the chips of an item's first sources, and how many more there are."""
    shown = [desk.index.sources[id] for id in list(entry.sources)[:3]]
    rest = len(entry.sources) - len(shown)
    more = desk.words.n("{n} more", "{n} more", rest) if rest > 0 else None
    listed = [chips.of_source(desk, source) for source in shown]
    return h.div(".br-chips")[listed, h.span(".br-brief-more")[more] if more else None]


def _controls(desk: Desk, entry: Entry, place: int) -> h.Element:
    """Return the links that move an item up or down, and take it out."""
    t, listed = desk.words.t, desk.state.brief
    steps = [
        ("↑", t("Move up: {name}", name=entry.headline), -1, place > 0),
        ("↓", t("Move down: {name}", name=entry.headline), 1, place < len(listed) - 1),
    ]
    moves = [
        h.a(".br-btn", href=desk.turn(brief=brief.moved(listed, place, by)), aria_label=said,
            title=said)[sign]
        if can
        else h.span(".br-btn", aria_hidden="true")[sign]
        for sign, said, by, can in steps
    ]  # fmt: skip
    said = t("Remove from briefing: {name}", name=entry.headline)
    href = desk.turn(brief=listed[:place] + listed[place + 1 :])
    remove = h.a(".br-btn", href=href, aria_label=said, title=said)["×"]
    return h.nav(".br-brief-moves", aria_label=t("Item {n}", n=place + 1))[moves, remove]


def sources(desk: Desk, listed: Sequence[Entry]) -> Markup:
    """Return every source of the briefing, with what rests on it."""
    used: dict[str, list[int]] = {}
    for number, entry in enumerate(listed, 1):
        for id in entry.sources:
            used.setdefault(id, []).append(number)
    t = desk.words.t
    lines = (
        h.li[
            chips.of_source(desk, desk.index.sources[id]),
            " ",
            named.document(desk, desk.index.sources[id]),
            " ",
            h.span(".br-brief-more")[t("in {items}", items=t(", ").join(map(str, numbers)))],
        ]
        for id, numbers in sorted(used.items())
    )
    return Markup(str(h.ol(".br-brief-sources")[lines]))
