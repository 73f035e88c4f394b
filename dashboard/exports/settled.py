"""What a browser makes, without what differs from one time to the next."""

from __future__ import annotations

import re

_MARK = re.compile(r'id="defs-([0-9a-f]+)"')
_PATTERN = r"p{mark}-[0-9a-f]+"
_DATED = re.compile(rb"(/(?:CreationDate|ModDate) )(\(D:[^)]*\))")


def svg(drawn: str, mark: str) -> str:
    """Return Plotly's SVG with names that are the same whenever it is drawn.

    Args:
        drawn: As Plotly drew it, with a random mark in every name.
        mark: Takes that mark's place.
    """
    if random := _MARK.search(drawn):
        found = re.findall(_PATTERN.format(mark=random[1]), drawn)
        for number, name in enumerate(dict.fromkeys(found)):
            drawn = drawn.replace(name, f"p{mark}-{number}")
        drawn = drawn.replace(random[1], mark)
    return drawn


def pdf(printed: bytes) -> bytes:
    """Return a PDF that does not tell when it was printed; nothing in it moves."""
    return _DATED.sub(lambda found: found[1] + re.sub(rb"\d", b"0", found[2]), printed)
