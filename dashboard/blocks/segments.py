"""A row of links of which one is chosen."""

from __future__ import annotations

from collections.abc import Iterable

import htpy as h


def row(label: str, options: Iterable[tuple[str, str, bool]]) -> h.Element:
    """Return the row.

    Args:
        label: What is chosen, for those who hear the page.
        options: Words, address and whether it is the chosen one.
    """
    links = [
        h.a(href=href, aria_current="true" if chosen else None)[words]
        for words, href, chosen in options
    ]
    return h.span(".br-seg", role="group", aria_label=label)[links]
