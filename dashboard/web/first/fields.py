"""Streamlit's fields as they look before the page is live; they do nothing until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import indicator
from dashboard.blocks.briefing import listing

if TYPE_CHECKING:
    from dashboard.core.desk import Desk
    from dashboard.core.model.indicators import Indicator


def find(words: str) -> h.Element:
    """Return the place of a search field, with the hint that stands in it."""
    return h.div(".first-field.first-find-row", data_piece="find-row", aria_hidden="true")[words]


def headline(desk: Desk, title: str, place: int) -> h.Element:
    """Return the place of the field for a headline of the reader's own."""
    row = f"headline-row-{place}"
    return h.div(".first-field.first-headline-row", data_piece=row, aria_hidden="true")[
        title or listing.label(desk, place)
    ]


def packs() -> h.Element:
    """Return the place of the buttons that make files."""
    return h.div(".first-packs-row", aria_hidden="true")


def years(desk: Desk, chosen: Indicator) -> h.Node:
    """Return the slider of the years that the indicator covers, where there are enough of them."""
    covered = indicator.years(desk, chosen)
    if covered is None:
        return None
    first, last = covered
    ends = [min(max(year, first), last) for year in desk.state.years or covered]
    places = [100 * (year - first) / (last - first) for year in ends]
    track = f"--from:{places[0]:.2f}%;--to:{places[1]:.2f}%"
    return h.div(".first-years-row", data_piece="years-row", aria_hidden="true")[
        h.span[desk.words.t("Years")],
        h.div(".first-track", style=track)[h.i[h.b[ends[0]]], h.i[h.b[ends[1]]]],
    ]
