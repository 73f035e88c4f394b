"""Names of routes, and of links of the network, with the words of a desk."""

from __future__ import annotations

from dashboard.core.desk import Desk


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
