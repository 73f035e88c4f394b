"""One page of the static site: the light page of a view, its links leading from file to file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import colophon, mast, nav, source, titles
from dashboard.figures import kept
from dashboard.web.first import events, pages
from dashboard.web.first.pieces import Extent, piece
from dashboard.web.light import light, linked, lively, previews

if TYPE_CHECKING:
    from pathlib import Path

    from dashboard.core.edition import Edition
    from dashboard.publish.leaf import Leaf

SHEET = "site.css"  # in the folder of assets: what every page wears
SCRIPT = "leaf.js"


def page(edition: Edition, leaf: Leaf, assets: Path, pictures: tuple[str, ...]) -> str:
    """Return the HTML document of a view.

    Args:
        edition: Keeps what is drawn.
        leaf: The view, and where links lead from it.
        assets: Folder of style sheets, scripts and fonts.
        pictures: Of its chart; none where no browser draws them.
    """
    dress = light.Dress(
        assets,
        root=leaf.top,
        head=f"{previews.tags(leaf, edition.words)}{_scripts(leaf, assets)}{linked.script(leaf)}",
        bar=nav.bar(leaf),
        sheet=SHEET,
    )
    body = h.div(".first-stack.first-page.leaf")[
        _content(leaf, Extent(pictures, whole=True)), colophon.foot(leaf)
    ]
    live = lively.chart(edition, leaf) or _lanes(leaf)
    return light.page(leaf, titles.of_page(leaf), body, dress, live)


def _content(leaf: Leaf, extent: Extent) -> h.Node:
    """Return what the page shows; an event and a source have pages of their own here."""
    state, index = leaf.state, leaf.index
    event, chosen = index.events.get(state.event), index.sources.get(state.source)
    if event and state.page == "timeline" and not state.story:
        link = h.a(href=leaf.link("timeline"))[leaf.words.t("Timeline")]
        return h.fragment[
            piece("head", mast.head(leaf, leaf.words.date(event.date), link, detail=True)),
            events.linked(leaf, event, extent),
        ]
    if chosen:
        link = h.a(href=leaf.link("evidence", tab="sources"))[leaf.words.t("Sources")]
        return h.fragment[
            piece("head", mast.head(leaf, leaf.words.t("Source"), link, detail=True)),
            piece("source", source.card(leaf, chosen)),
        ]
    return pages.PAGES[state.page](leaf, extent)


def _lanes(leaf: Leaf) -> dict[str, object]:
    """Return what the timeline's lanes are made live from, where the page shows them."""
    state = leaf.state
    shown = state.page == "timeline" and not state.tab and (state.story or not state.event)
    return lively.events(leaf) if shown else {}


def _scripts(leaf: Leaf, assets: Path) -> str:
    """Return what minds the theme and old addresses before the page is drawn, and then copies."""
    place = f"{leaf.top}assets/{kept.version(assets)}"
    return (
        f'<script src="{place}/{SCRIPT}" data-root="{leaf.top}" data-first="{leaf.first}"></script>'
        f'<script type="module" src="{place}/html.js"></script>'
    )
