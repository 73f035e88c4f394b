"""What sources state of a route, a line each: the figure as given, whose it is, where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import htpy as h
from markupsafe import Markup

from dashboard.blocks.prose import prose
from dashboard.core import facts, labels, periods
from dashboard.core.desk import Desk
from dashboard.core.model.entry import Cite, Text
from dashboard.core.model.particulars import Capacity, Diameter, Stated
from dashboard.core.reading import FUTURE
from dashboard.figures import parts

AT_ONCE = 5


def figures(desk: Desk, found: Sequence[Stated]) -> h.Node:
    """Return the figures, the main ones first, then those that differ from them."""
    ranked = sorted(found, key=lambda one: one.rival is not None)
    return folded(desk, [_figure(desk, one) for one in ranked])


def folded(desk: Desk, lines: Sequence[h.Element]) -> h.Node:
    """Return a list of which only the first lines stand open; nothing where there are none."""
    if not lines:
        return None
    rest = lines[AT_ONCE:]
    counted = desk.words.n("{n} more", "{n} more", len(rest))
    more = h.details(".br-more")[h.summary[counted], h.ul(".br-route-list")[rest]]
    return h.fragment[h.ul(".br-route-list")[lines[:AT_ONCE]], more if rest else None]


def line(
    desk: Desk,
    lead: h.Node,
    said: Sequence[str],
    note: Text | None,
    cite: Cite,
    rival: bool = False,
) -> h.Element:
    """Return one line: what is stated, what it is of, its note, its source; ≠ before a rival."""
    unequal = h.span(".br-route-unequal", aria_hidden="true")["≠ "]
    return h.li(class_="br-route-rival" if rival else None)[
        h.span(".br-route-lead")[unequal if rival else None, lead],
        h.span(".br-route-said")[desk.words.t("; ").join(said)] if said else None,
        h.span(".br-route-note")[prose(desk.words, note)] if note else None,
        source(desk, cite),
    ]


def source(desk: Desk, cite: Cite) -> h.Element:
    """Return the chip of a citation, and its place where that is less than a whole page."""
    place = _place(desk, cite)
    shown = None if cite.locator == "whole" else h.span(".br-route-place")[place]
    return h.span(".br-route-source")[chip(desk, cite), shown]


def chip(desk: Desk, cite: Cite) -> Markup:
    """Return the chip of a citation: the grade of this very figure, the outlet, the place."""
    words, found = desk.words, desk.index.sources[cite.source]
    code = f"{found.grade[0]}{cite.digit}" if cite.digit else found.grade
    said = facts.grade_in_words(code, words)
    href = desk.link("evidence", tab="sources", source=found.id, claim=cite.claim or "")
    return parts.chip(
        code, said, words.outlet(found), href, words.t("; ").join((said, _place(desk, cite)))
    )


def value(desk: Desk, one: Stated) -> str:
    """Return a figure or range as given, with its qualifier and unit."""
    low, high = _ends(one)
    return desk.words.value(low, high, one.qualifier, _unit(one))


def main(found: Sequence[Capacity]) -> Sequence[Capacity]:
    """Return the latest main figure of the whole route; where there is none, that of each part."""
    mains = [one for one in found if one.rival is None]
    ranked = sorted(mains, key=lambda one: (one.status not in FUTURE, _until(one)))
    newest = {str(one.part): one for one in ranked}
    whole = newest.get(str(None))
    return [whole] if whole else [one for one in mains if newest[str(one.part)] is one]


def _figure(desk: Desk, one: Stated) -> h.Element:
    is_rival = one.rival is not None
    return line(desk, h.b[value(desk, one)], list(said(desk, one)), one.note, one.cite, is_rival)


def said(desk: Desk, one: Stated) -> Iterator[str]:
    """Yield what a figure is of and when, who made it, how firm it is, and how it differs."""
    words, t = desk.words, desk.words.t
    if one.part:
        yield words.text(one.part)
    if one.period:
        yield words.period(one.period)
    if maker := _maker(desk, one):
        yield t("according to {maker}", maker=maker)
    if one.qualifier != "exact" and len(set(_ends(one))) > 1:
        yield t(labels.QUALIFIERS[one.qualifier])
    if isinstance(one, Capacity) and one.status != "A":
        yield t(labels.STATUSES[one.status])
    if one.rival:
        yield t("differs: {kind}", kind=t(labels.RIVALRIES[one.rival]))


def _maker(desk: Desk, one: Stated) -> str:
    """Return who made a figure, empty where the chip's name says it."""
    source = desk.index.sources[one.cite.source]
    named = desk.index.record.producers.get(one.by or source.producer or "")
    maker = desk.words.text(named) if named else ""
    return "" if desk.words.text(source.publisher).startswith(maker) else maker


def _place(desk: Desk, cite: Cite) -> str:
    claim = desk.index.claims.get((cite.source, cite.claim or ""))
    return facts.place(cite.locator, claim, desk.words)


def _ends(one: Stated) -> tuple[float, float]:
    low, high = (one.value if end is None else end for end in (one.low, one.high))
    if low is None or high is None:
        raise ValueError(f"a figure without a value got through: {one}")
    return low, high


def _unit(one: Stated) -> str:
    if isinstance(one, Capacity):
        return one.unit
    return "mm" if isinstance(one, Diameter) else "km"


def _until(one: Stated) -> str:
    return periods.ends(one.period)[1].isoformat() if one.period else ""
