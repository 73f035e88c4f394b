"""What a page is made from: the record, the reader's state and language, links to other states."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from dashboard.core import address as addresses
from dashboard.core import site
from dashboard.core.state import State

if TYPE_CHECKING:
    from dashboard.core.changes import Change
    from dashboard.core.select import Index
    from dashboard.core.words import Words

CARRIED = ("lang", "theme", "brief")  # from page to page


@dataclass(frozen=True)
class Desk:
    """The record as one reader looks at it.

    Attributes:
        default: The state of a bare address for this reader; what equals it stays out of links.
        languages: Tag and own name of every language that has a catalogue.
        mode: `light` or `dark`, as the page is drawn now; empty where only the reader's system
            knows it.
        base: Where the dashboard stands, for addresses that leave it; empty where that is unknown.
        changes: What changed in the record since the server started, the newest first.
    """

    index: Index
    words: Words
    state: State
    default: State
    languages: tuple[tuple[str, str], ...]
    mode: str = "light"
    base: str = ""
    changes: tuple[Change, ...] = field(default=(), kw_only=True)

    def turn(self, **changes: Any) -> str:
        """Return the address of this page with some parts of its state changed."""
        return self.address(replace(self.state, **changes))

    def link(self, page: str, **parts: Any) -> str:
        """Return the address of a page; of the state only `CARRIED` goes along."""
        carried = {name: getattr(self.state, name) for name in CARRIED}
        return self.address(State(page=page, **(carried | parts)))

    def address(self, state: State) -> str:
        """Return the relative address of a state."""
        path = "./" if state.page == "overview" else state.page
        query = urlencode(addresses.encode(state, self.default), safe=addresses.SAFE)
        return f"{path}?{query}" if query else path

    @property
    def permalink(self) -> str:
        """Return the absolute address of what is seen."""
        return self.public(self.state)

    def public(self, state: State) -> str:
        """Return the absolute address of a state."""
        return site.permalink(self.base, state)

    def portrait(self, size: str) -> str:
        """Return the absolute address of a picture of what is seen, in light colours."""
        return site.picture(self.base, replace(self.state, theme=""), size=size)

    def outside(self, path: str) -> str:
        """Return the absolute address of a file of the record, in this language."""
        return site.file(self.base, path, self.state.lang)

    def picture(self, form: str, size: str = "") -> str:
        """Return the address of a picture of what is seen."""
        return site.picture("", self.state, form, size)

    def file(self, path: str) -> str:
        """Return the address of a file of the record, in this language."""
        return site.file("", path, self.state.lang)

    def citations(self) -> str:
        """Return the address of how what is seen is cited."""
        return site.citations(self.state)

    def pin(self, indicator: str, key: str) -> str:
        """Return the address of one value's card."""
        return self.link("indicators", indicator=indicator, pin=key)
