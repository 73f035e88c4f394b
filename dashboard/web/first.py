"""The first paint: what a page says at its address, as plain HTML before any script has run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import htpy as h

from dashboard.blocks import colours, mast, nav, titles
from dashboard.core import address
from dashboard.core.desk import Desk
from dashboard.core.state import State
from dashboard.web import pages, plots

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.core.edition import Edition
    from dashboard.exports.pictures import Pictures


@dataclass(frozen=True)
class First:
    """What is written into the page that Streamlit serves.

    Attributes:
        lang: Language tag of the page.
        sheet: The rules that colour it.
        body: The page as it reads before it is live.
    """

    title: str
    description: str
    lang: str
    sheet: str
    body: str


def paint(
    edition: Edition, pictures: Pictures, page: str, query: Mapping[str, str], accepted: str,
    told: tuple[str, ...],
) -> First:  # fmt: skip
    """Return the first paint of an address, drawn once for all readers.

    Args:
        edition: The record as it stands.
        pictures: Has the pictures of charts, or orders them for the next reader.
        page: The page's name.
        query: The address's query; whatever makes no sense in it is left out.
        accepted: The languages that the browser accepts, the first of which counts.
        told: What is wrong with the files as they are now.
    """
    default = State(page=page, lang=edition.preferred(accepted.partition(",")[0].partition(";")[0]))
    state, dropped = address.decode(query, default, edition.known)
    languages = tuple((tag, words.name) for tag, words in edition.words.items())
    desk = Desk(
        edition.index, edition.words[state.lang], state, default, languages, mode=state.theme
    )
    sketches = edition.drawn(("sketches", state), lambda: plots.sketches(edition, desk))
    found = pictures.find(sketches)
    return edition.drawn(
        ("first", state, default, dropped, told, bool(found)),
        lambda: _drawn(desk, dropped, told, found),
    )


def _drawn(
    desk: Desk, dropped: tuple[str, ...], told: tuple[str, ...], pictures: tuple[str, ...]
) -> First:
    said = mast.notices(desk, dropped, told)
    body = h.div("#first")[
        h.div(".first-bar"),
        pages.piece("nav", nav.bar(desk)),
        h.main(".first-stack.first-page")[
            h.p(".br-notice.first-late", role="status", hidden=True)[_late(desk)],
            pages.piece("notices", said) if said else None,
            pages.PAGES[desk.state.page](desk, pictures),
        ],
    ]
    return First(
        title=titles.of_page(desk),
        description=titles.description(desk),
        lang=desk.words.tag,
        sheet=colours.sheet(desk),
        body=str(body),
    )


def _late(desk: Desk) -> str:
    return desk.words.t(
        "The live page could not be started; the figures here are current as of {date}.",
        date=desk.words.date(desk.index.record.front.updated),
    )
