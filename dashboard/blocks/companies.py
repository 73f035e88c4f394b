"""Who runs and who owns a route, and since when its parts work."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import htpy as h

from dashboard.blocks import stated
from dashboard.blocks.prose import prose
from dashboard.core.desk import Desk
from dashboard.core.model.particulars import Company, Opening, Owner


def listed(desk: Desk, companies: Sequence[Company]) -> h.Node:
    """Return companies with their shares; those of one part, time and source under one chip."""
    groups = groupby(companies, key=lambda one: (one.part, one.period, one.cite))
    return [_group(desk, list(group)) for _, group in groups]


def openings(desk: Desk, found: Sequence[Opening]) -> h.Node:
    """Return when the route or each of its parts began to work."""
    words = desk.words
    return stated.folded(
        desk,
        [
            stated.line(
                desk, h.b[words.period(one.date)], [words.text(one.part)] if one.part else [],
                one.note, one.cite,
            )
            for one in found
        ],
    )  # fmt: skip


def _group(desk: Desk, companies: Sequence[Company]) -> h.Element:
    words, first = desk.words, companies[0]
    said = [words.text(first.part)] if first.part else []
    said += [words.period(first.period)] if first.period else []
    return h.div(".br-route-group")[
        h.p(".br-route-said")[words.t("; ").join(said)] if said else None,
        stated.folded(desk, [_company(desk, one) for one in companies]),
        stated.source(desk, first.cite),
    ]


def _company(desk: Desk, one: Company) -> h.Element:
    words = desk.words
    share = one.share if isinstance(one, Owner) else None
    held = words.value(share, share, "exact", "percent") if share else ""
    return h.li[
        [h.b[held], " "] if held else None,
        words.text(one.name),
        h.span(".br-route-note")[prose(words, one.note)] if one.note else None,
    ]
