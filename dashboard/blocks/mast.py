"""The head of a page: where the reader is, what it says, as of when; notices beneath."""

from __future__ import annotations

import re
from collections.abc import Sequence

import htpy as h
from markupsafe import Markup, escape

from dashboard.blocks import colophon
from dashboard.blocks.nav import switches
from dashboard.blocks.prose import prose
from dashboard.core import brief
from dashboard.core.desk import Desk
from dashboard.core.telling import WITHHELD

MOST = 12  # faults that are told; whoever has more mends these first
OPEN = 3  # of which so many are seen at once
PLACE = re.compile(r"(.+?:\d+:\d+): (.*)", re.DOTALL)


def overview(desk: Desk) -> Markup:
    """Return the head of the Overview: the two parties' names, underlined in their hues."""
    front = desk.index.record.front
    title = str(escape(desk.words.text(front.title)))
    for area, side in zip(front.dyad, ("first", "second"), strict=True):
        name = str(escape(desk.words.text(front.parties[area].name)))
        title = title.replace(name, f'<span class="br-name-{side}">{name}</span>', 1)
    kicker = desk.words.text(front.kicker) if front.kicker else None
    return head(desk, Markup(title), kicker, prose(desk.words, front.standfirst))


def head(
    desk: Desk,
    title: str,
    kicker: h.Node = None,
    dek: h.Node = None,
    detail: bool = False,
    aside: h.Node = None,
) -> Markup:
    """Return a page's head, and with it what closes the page on paper.

    Args:
        desk: What the page is made from.
        title: The heading of the page.
        kicker: The line above it: where the reader is.
        dek: The sentence beneath it.
        detail: Whether it heads a page below another, in a smaller size.
        aside: What stands at the right above the switches.
    """
    words = desk.words
    as_of = words.t("Record as of {date}", date=words.date(desk.index.record.front.updated))
    main = h.div(".br-mast-main")[
        h.p(".br-kick")[kicker] if kicker else None,
        h.h1(class_="br-title br-detail" if detail else "br-title", id="content", tabindex="-1")[
            title
        ],
        h.p(".br-dek")[dek] if dek else None,
    ]
    side = h.div(".br-mast-side")[aside, switches(desk), h.p(".br-foot")[as_of]]
    return Markup(str(h.header(".br-mast")[main, side])) + colophon.foot(desk)


def notices(desk: Desk, dropped: Sequence[str], faults: Sequence[str]) -> Markup:
    """Return what the reader must know: parts of the address without sense, a broken edit."""
    words = desk.words
    said = []
    if missed := [part.removeprefix("brief ") for part in dropped if _of_brief(part)]:
        said.append(h.p(".br-notice", role="status")[_left_out(desk, missed)])
    if brief.FULL in dropped:
        message = words.t(
            "A briefing has at most {n} items; what is above that was left out.", n=brief.MOST
        )
        said.append(h.p(".br-notice", role="status")[message])
    if dropped := [part for part in dropped if not part.startswith("brief ")]:
        message = words.t(
            "This link names something that the record does not hold ({parts}); the rest of it"
            " is shown.",
            parts=words.t(", ").join(dropped),
        )
        said.append(h.p(".br-notice", role="status")[message])
    if faults:
        said.append(_broken(desk, faults))
    return Markup("").join(Markup(str(one)) for one in said)


def _broken(desk: Desk, faults: Sequence[str]) -> h.Element:
    """Return what is wrong with the files, for those who edit them; the first lines lie open."""
    t = desk.words.t
    withheld = any(fault.endswith(WITHHELD) for fault in faults)
    return h.div(".br-notice", role="alert")[
        h.p[t("The files were edited and have faults; the last good record is shown.")],
        h.ul(lang="en")[(h.li[_fault(fault)] for fault in faults[:OPEN])],
        _others(desk, faults) if len(faults) > OPEN else None,
        h.p[t("What is wrong may speak of what is not released: an editor who signs in reads it.")]
        if withheld
        else None,
    ]


def _others(desk: Desk, faults: Sequence[str]) -> h.Element:
    n = desk.words.n
    unsaid = len(faults) - MOST
    return h.details[
        h.summary[n("{n} more fault", "{n} more faults", len(faults) - OPEN)],
        h.ul(lang="en")[(h.li[_fault(fault)] for fault in faults[OPEN:MOST])],
        h.p[n("{n} fault is not listed", "{n} faults are not listed", unsaid)]
        if unsaid > 0
        else None,
    ]


def _fault(line: str) -> h.Node:
    """Return a fault with its place set apart, as curators look for it first."""
    found = PLACE.fullmatch(line)
    if not found:
        return h.code[line]
    return h.fragment[h.code[found[1]], " ", "" if found[2] == WITHHELD else found[2]]


def _of_brief(part: str) -> bool:
    return part.startswith("brief ") and part != brief.FULL


def _left_out(desk: Desk, missed: Sequence[str]) -> str:
    t = desk.words.t
    return t(
        "The briefing leaves out {items}: the record does not hold it. The other items are shown.",
        items=t(", ").join(missed),
    )
