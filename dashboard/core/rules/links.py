"""Links in texts lead to pages by https, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dashboard.core import links
from dashboard.core.fault import Fault, shown

if TYPE_CHECKING:
    from dashboard.core.rules.mentions import Mentions


def faults(mentions: Mentions) -> Iterator[Fault]:
    """Yield every link of a text that leads elsewhere, or that is not whole."""
    for loc, text in mentions.get("text", []):
        for lang, said in text.items():
            stray = links.stray(said) if isinstance(said, str) else None
            if stray is not None:
                yield Fault((*loc, lang), _message(stray))


def _message(address: str) -> str:
    return (
        f"a link leads to a page by https, found {shown(address)}; write [words](https://…), "
        "( and ) in its address as %28 and %29, or take the link out"
    )
