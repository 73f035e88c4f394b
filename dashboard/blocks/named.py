"""Names of routes, of links of the network, and of documents, with the words of a desk."""

from __future__ import annotations

import htpy as h

from dashboard.core.desk import Desk
from dashboard.core.han import HAN
from dashboard.core.model.sources import Source


def document(desk: Desk, source: Source) -> h.Node:
    """Return the title of a source; one that all languages write alike says which it is in."""
    said, title = desk.words.text(source.title), source.title
    written = "zh" if HAN.search(said) else "en"
    shared = isinstance(title, str) or "same" in title.root
    if not shared or written == desk.words.lang:
        return said
    return h.span(lang=written)[said]


def route(desk: Desk, id: str) -> str:
    """Return the name of a route, or of a link that is part of none."""
    for one in desk.index.record.routes:
        if one.id == id:
            return desk.words.text(one.title)
    return link(desk, id)


def link(desk: Desk, id: str) -> str:
    """Return the name of a link."""
    found = desk.index.record.network
    named = {one.id: one.name for one in found.links} if found else {}
    return desk.words.text(named[id]) if id in named else id
