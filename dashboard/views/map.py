"""The Map page: the routes as map or table, the chosen route, what if some of them stop."""

from __future__ import annotations

import streamlit as st

from dashboard.blocks import beside, embed, ground, routes, scene, share, whatif
from dashboard.blocks import map as maps
from dashboard.core.desk import Desk
from dashboard.core.edition import Edition
from dashboard.figures import kept
from dashboard.figures.map import deck
from dashboard.figures.theme import Palette
from dashboard.shell import Page, go


def show(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the page; ground and routes are two pieces, so that the ground is sent once."""
    page.drawn("head", lambda: maps.head(desk))
    if desk.state.tab == "table":
        page.drawn("table", lambda: routes.table(desk, maps.routes(desk)))
        return
    left, right = st.columns([836, 396], gap="large")
    with left, st.container(key="frame-map"):
        if desk.state.closed:
            page.drawn("banner", lambda: whatif.banner(desk))
        if desk.state.tab == "zoom":
            zoom(edition, desk, page, palette)
        else:
            picture(desk, page)
        page.drawn("foot", lambda: maps.foot(desk) + share.row(desk, embed.frame(desk)))
    with right:
        page.drawn("aside", lambda: beside.aside(desk))


def picture(desk: Desk, page: Page) -> None:
    """Draw the map as a picture whose routes are links."""
    with st.container(key="mapbox"):
        page.drawn("under", lambda: maps.under(desk))
        page.drawn("over", lambda: maps.over(desk))


def zoom(edition: Edition, desk: Desk, page: Page, palette: Palette) -> None:
    """Draw the map that can be moved and zoomed; a click on a route opens its panel."""
    size = maps.SIZES[0]
    page.drawn("still", lambda: maps.still(desk))

    def drawn() -> deck.Ready:
        shown = scene.scene(desk, size, links=False)
        return deck.deck(shown, ground.basemap(), palette, kept.address(page.assets))

    def choose() -> None:
        found = st.session_state["deck"]["selection"]["objects"].get("routes", [])
        if found:
            go(desk, route=found[0]["properties"]["id"].partition("~")[0])

    st.pydeck_chart(
        edition.drawn(("deck", desk.state, palette.mode), drawn), height=size[1], key="deck",
        on_select=choose, selection_mode="single-object",
    )  # fmt: skip
    page.drawn("stamps", lambda: maps.stamps(desk))
    page.drawn("key", lambda: maps.legend(desk))
