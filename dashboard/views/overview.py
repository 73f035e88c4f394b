"""The Overview: key figures, the dated steps, the leading chart, the small map."""

from __future__ import annotations

from functools import cache, partial

import streamlit as st
from markupsafe import Markup

from dashboard.blocks import frame, holdings, mast, share, small_map, steps, tile
from dashboard.blocks.briefing import add
from dashboard.blocks.plot import LOWER
from dashboard.core import compose
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.core.state import State
from dashboard.figures.theme import Palette
from dashboard.shell import Page
from dashboard.views.chart import plot


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the page."""
    page.drawn("top", lambda: mast.overview(desk) + tile.row(desk))
    left, right = st.columns([836, 396], gap="large")
    with left:
        page.drawn("steps", lambda: steps.block(desk) + holdings.row(desk, _map(edition, desk)))
    with right, st.container(key="frame-lead"):
        lead = desk.index.indicators[desk.index.record.front.lead]
        chart = cache(partial(compose.chart, desk.index, lead, desk.state, desk.words))
        place = desk.link("indicators", indicator=lead.id)
        page.drawn("lead-top", lambda: frame.top(chart(), place))
        plot(page, edition, desk, lead.id, chart, palette, height=LOWER)
        values = desk.link("indicators", indicator=lead.id, tab="table")
        added = State("indicators", lead.id)
        page.drawn("lead-foot", lambda: frame.foot(desk, chart(), values) + add.line(desk, added))
    page.drawn("share", lambda: share.row(desk))


def _map(edition: Edition, desk: Desk) -> Markup:
    """Return the small map, drawn once for all that the address may ask of the page beside."""
    home = small_map.at_map(desk)
    key = ("small-map", home.state, home.default, home.mode)
    return edition.drawn(key, lambda: small_map.block(desk))
