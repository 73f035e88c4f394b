"""What is asked of the record at one of its addresses, apart from how the question came."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from dashboard.core import address
from dashboard.core.desk import Desk
from dashboard.core.state import State
from dashboard.web.rates import Rates

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from dashboard.core.edition import Edition
    from dashboard.core.select import Index
    from dashboard.core.store import Store
    from dashboard.core.words import Words
    from dashboard.exports.pictures import Pictures


@dataclass(frozen=True)
class House:
    """What all answers are made with.

    Attributes:
        store: Gives the store of the record, which is read when it is first asked for.
        assets: Folder of style sheets, scripts and fonts.
        pictures: Has the pictures of charts, or orders them.
        studio: Makes pictures that leave the dashboard.
        prefix: What stands before every path of the server, without slashes.
        rates: How much each client may have drawn.
    """

    store: Callable[[], Store]
    assets: Path
    pictures: Pictures
    studio: Any = None
    prefix: str = ""
    rates: Rates = field(default_factory=Rates)


@dataclass(frozen=True)
class Ask:
    """One question.

    Attributes:
        desk: The record in the state and language that the address asks for.
        root: The way from the address to where the dashboard stands, such as `../../`.
        ids: What the path names: `indicator`, `event`, `story`.
        query: What was asked besides the state, as it came.
        dropped: Parts of the address that made no sense.
        body: What was sent.
        wants_html: Whether the reader is a browser that shows pages.
    """

    house: House
    edition: Edition
    desk: Desk
    root: str = "./"
    ids: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()
    body: bytes = b""
    wants_html: bool = False

    @property
    def index(self) -> Index:
        """Return the record."""
        return self.edition.index

    @property
    def base(self) -> str:
        """Return where the dashboard stands, for links that leave it."""
        return self.desk.base

    @property
    def words(self) -> Words:
        """Return the words of the language asked for."""
        return self.desk.words


@dataclass(frozen=True)
class Made:
    """What is answered.

    Attributes:
        kind: Media type.
        name: Of the file, where it is saved.
        said: Further headers.
        passing: Whether a later answer will be another, though the record stays as it is.
        status: As in HTTP.
    """

    body: bytes
    kind: str
    name: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    passing: bool = False
    status: int = 200


class UnknownError(Exception):
    """The record holds nothing of a name."""

    def __init__(self, what: str, name: str, known: Collection[str]) -> None:
        """Keep what was asked for.

        Args:
            what: `indicator`, `event`, `story`, `form` or `page`.
            name: As it came.
            known: The names of that kind that there are.
        """
        super().__init__(f"no {what} is called {name!r}")
        self.what, self.name, self.known = what, name, known


class RefusedError(Exception):
    """What was sent cannot be taken."""

    def __init__(self, said: str, status: int) -> None:
        """Keep the sentence, and the status as in HTTP."""
        super().__init__(said)
        self.status = status


class LaterError(Exception):
    """It cannot be made just now."""

    def __init__(self, said: str, after: int = 30, status: int = 503) -> None:
        """Keep the sentence, the seconds after which to ask again, and the status as in HTTP."""
        super().__init__(said)
        self.after, self.status = after, status


def desk(
    edition: Edition, page: str, query: Mapping[str, str], accepted: str = ""
) -> tuple[Desk, tuple[str, ...]]:
    """Return the desk of a page and query, and the names of the parts that made no sense.

    Args:
        edition: The record as it stands.
        page: One of the pages.
        query: As in the pages' addresses; what it does not name is at its default.
        accepted: The languages that a browser accepts, the first of which counts.
    """
    tongue = edition.preferred(accepted.partition(",")[0].partition(";")[0])
    default = State(page=page, lang=tongue)
    state, dropped = address.decode(query, default, edition.known)
    tongues = tuple((tag, words.name) for tag, words in edition.words.items())
    made = Desk(
        edition.index, edition.words[state.lang], state, default, tongues, state.theme,
        changes=edition.changes,
    )  # fmt: skip
    return made, dropped


def known(edition: Edition, ids: Mapping[str, str]) -> None:
    """Make sure that the record holds what a path names.

    Raises:
        UnknownError: It does not.
    """
    index = edition.index
    kinds: Mapping[str, Collection[str]] = {
        "indicator": index.indicators, "event": index.events, "story": index.stories,
    }  # fmt: skip
    for what, name in ids.items():
        if what in kinds and name not in kinds[what]:
            raise UnknownError(what, name, kinds[what])
