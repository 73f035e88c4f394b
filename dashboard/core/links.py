"""Links in curated texts: `[words](https://…)`, the one thing of Markdown that they may hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGUN = "]("
_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9-]+)*(?::\d{1,5})?"
_ADDRESS = rf"https://{_HOST}(?:[/?#][^\s()<>\"'\\]*)?"
_LINK = re.compile(rf"\[([^\[\]]+)\]\(({_ADDRESS})\)")
_OTHER = re.compile(r"\]\(([^)]*)\)?")


class Link(NamedTuple):
    """Words that lead somewhere."""

    words: str
    address: str


def parts(text: str) -> Iterator[str | Link]:
    """Yield the pieces of a text: words as they stand, and links."""
    end = 0
    for found in _LINK.finditer(text) if _BEGUN in text else ():
        if found.start() > end:
            yield text[end : found.start()]
        yield Link(*found.groups())
        end = found.end()
    if end < len(text):
        yield text[end:]


def plain(text: str) -> str:
    """Return a text without marks of links: the words, then the address in brackets."""
    if _BEGUN not in text:
        return text
    return _LINK.sub(r"\1 (\2)", text)


def stray(text: str) -> str | None:
    """Return the first address in a text that leads, as a link, where none may; None if all may."""
    found = _OTHER.search(_LINK.sub("", text)) if _BEGUN in text else None
    return found[1] if found else None
