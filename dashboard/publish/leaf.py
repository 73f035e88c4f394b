"""The record as the reader of one page of the static site looks at it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from posixpath import dirname, relpath
from typing import TYPE_CHECKING

from dashboard.core import site
from dashboard.core.desk import Desk
from dashboard.exports.plates.sizes import SIZES
from dashboard.publish import tree

if TYPE_CHECKING:
    from dashboard.core.state import State

FIRST = next(iter(SIZES))


@dataclass(frozen=True)
class Leaf(Desk):
    """A desk whose links lead from file to file, so that the site may lie anywhere.

    Attributes:
        first: The language that lies at the root of the site; each other has a folder.
        drawn: Whether there are pictures.
        here: The path of the page from the root of the site, whatever a part of it shows.
    """

    first: str = ""
    drawn: bool = True
    here: str = ""

    @property
    def top(self) -> str:
        """Return the way from this page to the root of the site, such as `../`."""
        return "../" * self.here.count("/") or "./"

    def within(self, path: str, lang: str) -> str:
        """Return the path of a language's page from the root of the site."""
        return path if lang == self.first else f"{lang}/{path}"

    def at(self, path: str) -> Leaf:
        """Return the same view as the page at a path from the root of the site has it."""
        return replace(self, here=path)

    def root(self, path: str) -> str:
        """Return the address of a file of the site, seen from this page."""
        return relpath(path, dirname(self.here) or ".")

    def address(self, state: State) -> str:
        """Return the relative address of a state's page; empty where it has none."""
        path, hash, anchor = tree.path(state).partition("#")
        if not path:
            return ""
        theme = f"?theme={state.theme}" if state.theme else ""  # which a script reads
        return f"{self.root(self.within(path, state.lang))}{theme}{hash}{anchor}"

    def public(self, state: State) -> str:
        """Return the absolute address of a state's page, else of the served view of it."""
        path = tree.path(state)
        if not path:
            return site.permalink(self.base, state)
        within = self.within(path, state.lang)
        return f"{self.base}/{'' if within == 'index.html' else within}"

    def portrait(self, size: str) -> str:
        """Return the absolute address of the picture of what is seen."""
        return f"{self.base}/{picture(self.state, 'png', size, self)}"

    def outside(self, path: str) -> str:
        """Return the absolute address of a file of the record, in this language."""
        return f"{self.base}/{self.within(path, self.state.lang)}"

    def citations(self) -> str:
        """Return the address of how what is seen is cited."""
        path, _, _ = site.citations(replace(self.state, pin="")).partition("?")
        return self.root(self.within(path, self.state.lang))

    def picture(self, form: str, size: str = "") -> str:
        """Return the address of a picture of what is seen; empty where there is none."""
        size = "" if size == FIRST else size
        if not self.drawn or (form, size) not in tree.pictures(self.state):
            return ""
        return self.root(picture(self.state, form, size, self))

    def file(self, path: str) -> str:
        """Return the address of a file of the record, in this language."""
        return self.root(self.within(path, self.state.lang))


def picture(state: State, form: str, size: str, leaf: Leaf) -> str:
    """Return the path of a view's picture from the root of the site.

    It is that of the served picture. Maps are told apart by the query there; here each picture
    lies beside its map's page.
    """
    place, left = site.place(state)
    if left.page == "map":
        place = tree.path(left).removesuffix(".html").removesuffix("/index")
    named = f"{place}.{size}.{form}" if size else f"{place}.{form}"
    return leaf.within(named, state.lang)
